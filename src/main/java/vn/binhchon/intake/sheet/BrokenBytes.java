package vn.binhchon.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A text in UTF-8 with a few bytes that are none, as a cut or a copy leaves them: named by place instead of taken for another encoding. */
final class BrokenBytes {

    private static final Pattern VIETNAMESE = Pattern.compile("[\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]");
    private static final int MOST = 20;
    private static final int SHOWN = 20;

    private BrokenBytes() {}

    /** The fault of such a text; null for one that is not mostly UTF-8. */
    static @Nullable SheetFault fault(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf('\uFFFD');
        long broken = text.chars().filter(letter -> letter == '\uFFFD').count();
        long sound = VIETNAMESE.matcher(text).results().count();
        if (at < 0 || broken > MOST || sound <= broken) {
            return null;
        }
        String before = text.substring(0, at);
        int line = before.lastIndexOf('\n') + 1;
        String inRow = before.substring(line);
        char separator = DelimitedText.separator(text.replace("\uFFFD", ""));
        String head = inRow.replaceAll("\"[^\"]*\"", "");
        int column = (int) head.chars().filter(letter -> letter == separator).count();
        int offset = before.getBytes(StandardCharsets.UTF_8).length;
        String cell = inRow.substring(Math.max(0, inRow.length() - SHOWN));
        return SheetFault.of(
                "sheet.file.broken-byte",
                "row",
                String.valueOf(before.lines().count() + (inRow.isEmpty() ? 1 : 0)),
                "column",
                CellReference.convertNumToColString(column),
                "before",
                cell.substring(cell.lastIndexOf(separator) + 1),
                "byte",
                String.format(Locale.ROOT, "%02X", bytes[offset]),
                "count",
                String.valueOf(broken));
    }
}
