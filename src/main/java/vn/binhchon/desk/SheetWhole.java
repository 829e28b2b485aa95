package vn.binhchon.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.round.Act;
import vn.binhchon.round.MarkSheet;

/** A juror's sheet for one product as its form sends it: each mark is a unit. */
record SheetWhole(Seats seats, String nomination, ScoreFrame frame, Words words) implements WholeForm {

    private static final String REMARKS = "remarks";

    @Override
    public String whole() {
        return Act.sheet(seats.person().id(), nomination);
    }

    @Override
    public FormState standing() {
        Map<String, String> fields = new LinkedHashMap<>();
        @Nullable MarkSheet sheet = seats.book().sheet(seats.person().id(), nomination);
        if (sheet != null) {
            sheet.marks().forEach((code, mark) -> fields.put(SheetForm.PREFIX + code, words.number(mark)));
            fields.put(REMARKS, sheet.remarks() == null ? "" : sheet.remarks());
        }
        return new FormState(seats.book().revision(whole()), fields);
    }

    @Override
    public String label(String unit) {
        if (unit.equals(REMARKS)) {
            return words.say("sheet.remarks");
        }
        String code = unit.substring(Math.min(unit.length(), SheetForm.PREFIX.length()));
        return frame.lines().stream()
                .filter(line -> line.line().equals(code))
                .map(line -> code + " " + words.text(line.label()))
                .findFirst()
                .orElse(code);
    }

    /** The fields of a form that belong to the sheet. */
    static boolean isOf(String field) {
        return field.startsWith(SheetForm.PREFIX) || field.equals(REMARKS);
    }
}
