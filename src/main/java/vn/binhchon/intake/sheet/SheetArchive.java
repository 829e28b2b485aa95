package vn.binhchon.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zipped file: what it is by its content, unpacked within bounds, and Strict Open XML in the names that readers know. */
final class SheetArchive {

    private static final long MOST_UNPACKED = 20L << 20;
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String CONTENT = "[Content_Types].xml";

    private SheetArchive() {}

    static boolean isArchive(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** What the archive holds; one that is cut short is damaged. */
    static FileKind kind(byte[] bytes) throws SheetFault {
        Map<String, byte[]> parts;
        try {
            parts = parts(bytes);
        } catch (IOException | RuntimeException e) {
            return FileKind.DAMAGED;
        }
        String types = text(parts.get(CONTENT)).toLowerCase(Locale.ROOT);
        String document = text(parts.get("mimetype"));
        if (document.startsWith("application/vnd.oasis.opendocument")) {
            return document.contains("spreadsheet") ? FileKind.ODS : FileKind.OPEN_DOCUMENT;
        }
        if (types.contains("sheet.binary.macroenabled.main")) {
            return FileKind.XLSB;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")
                || types.contains("spreadsheetml.template.main+xml")
                || types.contains("ms-excel.sheet.macroenabled.main+xml")
                || types.contains("ms-excel.template.macroenabled.main+xml")) {
            return FileKind.XLSX;
        }
        if (types.contains("wordprocessingml")) {
            return FileKind.WORD;
        }
        if (types.contains("presentationml")) {
            return FileKind.POWERPOINT;
        }
        if (parts.keySet().stream().anyMatch(name -> name.endsWith(".iwa"))) {
            return FileKind.NUMBERS;
        }
        return types.isEmpty() ? FileKind.ARCHIVE : FileKind.DAMAGED;
    }

    /**
     * A workbook whose cells lie where a list's cells lie, in Transitional Open XML.
     *
     * @throws SheetFault when it unpacks to too much, or a cell lies beyond all sheets
     */
    static byte[] bounded(byte[] bytes) throws SheetFault {
        try {
            Map<String, byte[]> parts = parts(bytes);
            SheetFault forbidden = ForbiddenXml.fault(parts);
            if (forbidden != null) {
                throw forbidden;
            }
            SheetBounds bounds = new SheetBounds();
            boolean strict = false;
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                bounds.check(part.getValue());
                strict |=
                        part.getKey().endsWith(".rels") && text(part.getValue()).contains(STRICT);
            }
            return strict ? transitional(parts) : bytes;
        } catch (IOException | RuntimeException e) {
            throw SheetFault.of("sheet.file.damaged");
        }
    }

    /** Whether it brings programs, or values of other files. */
    static boolean hasMacrosOrLinks(byte[] bytes) throws SheetFault {
        try {
            return parts(bytes).keySet().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.contains("vba") || name.contains("macro") || name.contains("externallink"));
        } catch (IOException | RuntimeException e) {
            throw SheetFault.of("sheet.file.damaged");
        }
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException, SheetFault {
        Map<String, byte[]> parts = new TreeMap<>();
        long left = MOST_UNPACKED;
        try (ZipFile archive = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream in = archive.getInputStream(entry)) {
                    byte[] content = in.readNBytes((int) left + 1);
                    left -= content.length;
                    if (left < 0) {
                        throw SheetFault.of("sheet.file.unpacks");
                    }
                    parts.put(entry.getName(), content);
                }
            }
        }
        return parts;
    }

    /** The same workbook under the names of ISO 29500 Transitional: POI reads no other. */
    private static byte[] transitional(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                String name = part.getKey();
                byte[] content = part.getValue();
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    content = text(content)
                            .replaceAll(STRICT + "(\\w+)/(\\w+)", "http://schemas.openxmlformats.org/$1/2006/$2")
                            .replace("/extendedProperties", "/extended-properties")
                            .replace("/customProperties", "/custom-properties")
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static String text(byte @Nullable [] part) {
        return part == null ? "" : new String(part, StandardCharsets.UTF_8);
    }
}
