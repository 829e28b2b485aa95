package vn.binhchon.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Book;

/** A score frame as its form sends it: each maximum of a line for a group is a unit. */
record FrameWhole(Book book, ScoreFrame frame, Words words) implements WholeForm {

    @Override
    public String whole() {
        return "frame";
    }

    /** The frame of the rules is proposed by sending it as it is shown. */
    @Override
    public boolean set() {
        return book.frameProposed();
    }

    @Override
    public FormState standing() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FrameLine line : frame.lines()) {
            for (ProductGroup group : ProductGroup.values()) {
                fields.put(FramePages.field(line, group), words.number(line.max(group)));
            }
        }
        return new FormState(book.revision(whole()), fields);
    }

    @Override
    public String label(String unit) {
        return frame.lines().stream()
                .filter(line -> unit.startsWith("max." + line.line() + "."))
                .map(line -> line.line() + " " + words.text(line.label()) + " · "
                        + words.say("frame.group", unit.substring(unit.lastIndexOf('.') + 1)))
                .findFirst()
                .orElse(unit);
    }
}
