package vn.binhchon.intake.sheet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.ForbiddenCharacters;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Characters that XML cannot hold, which programs that write it letter by letter let through: no reader opens such a workbook. */
final class ForbiddenXml {

    private static final Pattern CHARACTER =
            Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|(\\d{1,7}));|([\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F])");
    private static final Pattern CELL = Pattern.compile("<(?:\\w+:)?c\\s[^>]*?\\br=\"([A-Za-z]{1,3}\\d{1,7})\"");
    private static final Pattern ITEM = Pattern.compile("<(?:\\w+:)?si[\\s>]");
    private static final int SHOWN = 40;

    private ForbiddenXml() {}

    /** The fault of the first such character; null where there is none. */
    static @Nullable SheetFault fault(Map<String, byte[]> parts) {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String xml = part.getKey().endsWith(".xml") ? SheetArchive.text(part.getValue()) : "";
            Matcher found = CHARACTER.matcher(xml);
            while (found.find()) {
                int character = character(found);
                if (isForbidden(character)) {
                    return fault(part.getKey(), xml, found.start(), character, parts);
                }
            }
        }
        return null;
    }

    private static int character(Matcher found) {
        if (found.group(1) != null) {
            return Integer.parseInt(found.group(1), 16);
        }
        return found.group(2) != null
                ? Integer.parseInt(found.group(2))
                : found.group(3).charAt(0);
    }

    /** XML 1.0, production 2. */
    private static boolean isForbidden(int character) {
        return (character < ' ' && character != '\t' && character != '\n' && character != '\r')
                || (character >= 0xD800 && character <= 0xDFFF)
                || character == 0xFFFE
                || character == 0xFFFF
                || character > Character.MAX_CODE_POINT;
    }

    private static SheetFault fault(String name, String xml, int at, int character, Map<String, byte[]> parts) {
        String cell = name.endsWith("sharedStrings.xml") ? shared(xml, at, parts) : last(CELL, xml, at);
        String part = name.substring(name.lastIndexOf('/') + 1);
        Text where = cell == null
                ? Sentences.of("sheet.file.forbidden.part", "part", part)
                : Sentences.of("sheet.file.forbidden.cell", "cell", cell, "part", part);
        String before = xml.substring(Math.max(0, at - SHOWN), at);
        return SheetFault.of(
                "sheet.file.forbidden",
                "character",
                ForbiddenCharacters.name(character),
                "where",
                where,
                "before",
                before.substring(before.lastIndexOf('>') + 1));
    }

    /** The first cell that shows the shared text which begins last before a place. */
    private static @Nullable String shared(String xml, int at, Map<String, byte[]> parts) {
        long item = ITEM.matcher(xml.substring(0, at)).results().count() - 1;
        Pattern user = Pattern.compile(
                "<(?:\\w+:)?c\\s[^>]*?\\br=\"([A-Za-z]{1,3}\\d{1,7})\"[^>]*?\\bt=\"s\"[^>]*>\\s*<(?:\\w+:)?v>" + item
                        + "<");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().contains("worksheets/")) {
                Matcher found = user.matcher(SheetArchive.text(part.getValue()));
                if (found.find()) {
                    return found.group(1);
                }
            }
        }
        return null;
    }

    private static @Nullable String last(Pattern pattern, String text, int before) {
        String last = null;
        Matcher found = pattern.matcher(text.substring(0, before));
        while (found.find()) {
            last = found.group(1);
        }
        return last;
    }
}
