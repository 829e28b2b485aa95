package vn.binhchon.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its own bytes, whatever its name says. */
enum FileKind {
    XLSX,
    XLS,
    TEXT,
    EMPTY,
    DAMAGED,
    PASSWORD,
    XLSB,
    ODS,
    EXCEL_5,
    EXCEL_2003_XML,
    HTML,
    XML,
    WORD,
    POWERPOINT,
    OPEN_DOCUMENT,
    NUMBERS,
    PDF,
    IMAGE,
    RTF,
    ARCHIVE,
    SYLK,
    UNKNOWN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a file.
     *
     * @throws SheetFault when it is an archive that unpacks to too much
     */
    static FileKind of(byte[] bytes) throws SheetFault {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (SheetArchive.isArchive(bytes)) {
            return SheetArchive.kind(bytes);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OldFiles.kind(bytes);
        }
        if (start.startsWith("\u0009\u0000\u0004")
                || start.startsWith("\u0009\u0002\u0006")
                || start.startsWith("\u0009\u0004\u0006")) {
            return EXCEL_5;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("Rar!") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("\u001F\u008B")) {
            return ARCHIVE;
        }
        return isImage(start) ? IMAGE : ofText(bytes);
    }

    private static boolean isImage(String start) {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("II*\u0000")
                || start.startsWith("MM\u0000*")
                || (start.startsWith("BM") && start.indexOf('\u0000') > 0)
                || (start.startsWith("RIFF") && start.contains("WEBP"))
                || start.startsWith("ftyp", 4);
    }

    private static FileKind ofText(byte[] bytes) {
        String text = TextEncoding.of(bytes).decoded();
        if (text == null) {
            return UNKNOWN;
        }
        String bare = text.stripLeading();
        if (bare.isEmpty()) {
            return EMPTY;
        }
        String start = bare.substring(0, Math.min(bare.length(), 2_000)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") && start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return EXCEL_2003_XML;
        }
        if (start.matches("(?s)<(!doctype html|html|head|body|meta|style|table|div)\\b.*")
                || (start.startsWith("<?xml") && start.contains("<html"))
                || start.startsWith("mime-version:")) {
            return HTML;
        }
        if (start.startsWith("<?xml") || start.matches("(?s)<[a-z][\\w:.-]*[\\s>/].*")) {
            return XML;
        }
        return start.startsWith("id;p") ? SYLK : TEXT;
    }
}
