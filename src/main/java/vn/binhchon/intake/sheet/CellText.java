package vn.binhchon.intake.sheet;

import java.util.regex.Pattern;
import vn.binhchon.intake.sheet.SheetCell.Kind;
import vn.binhchon.text.ForbiddenCharacters;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/** A text that stands in a cell: what Excel writes in place of a value is named, line ends within a cell are blanks. */
final class CellText {

    private static final Pattern ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA"
                    + "|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!)|Err:\\d{3}|#{3,}");
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");
    private static final int SHOWN = 60;

    private CellText() {}

    static SheetCell read(String place, String text, String font) {
        String bare = LINE_ENDS.matcher(text).replaceAll(" ").strip();
        String stored = StoredText.of(bare);
        if (ERROR.matcher(stored).matches()) {
            String key = stored.startsWith("###") ? "sheet.cell.too-narrow" : "sheet.cell.error";
            return SheetCell.faulty(place, Kind.TEXT, stored, Sentences.of(key, "value", stored));
        }
        if (!ForbiddenCharacters.none(bare)) {
            return forbidden(place, bare);
        }
        String encoding = LegacyText.encoding(bare, font);
        SheetCell cell = SheetCell.text(place, bare);
        return encoding == null ? cell : cell.withFault(Sentences.of("sheet.cell.legacy-text", "encoding", encoding));
    }

    /** The cell with a mark where something stands that cannot be stored, so that its place is seen. */
    private static SheetCell forbidden(String place, String text) {
        String marked = ForbiddenCharacters.replaced(text).replace(ForbiddenCharacters.REPLACEMENT, "\u25A1");
        int first = marked.indexOf('\u25A1');
        int from = marked.length() <= SHOWN ? 0 : Math.max(0, first - SHOWN / 2);
        String shown = marked.substring(from, Math.min(marked.length(), from + SHOWN));
        Text characters = Text.joined(
                ", ",
                ForbiddenCharacters.in(text).stream()
                        .map(ForbiddenCharacters::name)
                        .toList());
        return SheetCell.faulty(
                place,
                Kind.TEXT,
                marked,
                Sentences.of("sheet.cell.forbidden", "characters", characters, "shown", shown));
    }
}
