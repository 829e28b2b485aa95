package vn.binhchon.intake.sheet;

import java.util.regex.Pattern;
import vn.binhchon.intake.sheet.SheetCell.Kind;
import vn.binhchon.text.Sentences;

/** A text that stands in a cell: what Excel writes in place of a value is named, line ends within a cell are blanks. */
final class CellText {

    private static final Pattern ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA"
                    + "|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!)|Err:\\d{3}|#{3,}");
    private static final Pattern BLANKS = Pattern.compile("\\s*[\\r\\n\\t]+\\s*|[\\u00A0\\u2007\\u202F]");

    private CellText() {}

    static SheetCell read(String place, String text, String font) {
        String bare = BLANKS.matcher(text).replaceAll(" ").strip();
        if (ERROR.matcher(bare).matches()) {
            String key = bare.startsWith("###") ? "sheet.cell.too-narrow" : "sheet.cell.error";
            return SheetCell.faulty(place, Kind.TEXT, bare, Sentences.of(key, "value", bare));
        }
        String encoding = LegacyText.encoding(bare, font);
        SheetCell cell = SheetCell.text(place, bare);
        return encoding == null ? cell : cell.withFault(Sentences.of("sheet.cell.legacy-text", "encoding", encoding));
    }
}
