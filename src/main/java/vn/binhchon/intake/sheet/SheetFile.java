package vn.binhchon.intake.sheet;

import java.util.List;
import vn.binhchon.text.Text;

/**
 * A file that an office sent, opened within bounds.
 *
 * @param notes what a person should know of how it was read
 */
public record SheetFile(List<SheetTab> tabs, List<Text> notes) {

    /** The most a sheet may weigh, bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /**
     * The tabs of a file: XLSX, XLS or delimited text. Formulas stand as what they came to.
     *
     * @throws SheetFault naming what it is, and what to do, when it is none of these
     */
    public static SheetFile read(byte[] bytes) throws SheetFault {
        return read(bytes, true);
    }

    /**
     * The same where nothing may be computed: a formula is a fault of its cell, macros and links to elsewhere of the file.
     *
     * @throws SheetFault as above
     */
    public static SheetFile readPlain(byte[] bytes) throws SheetFault {
        if (SheetArchive.isArchive(bytes) && SheetArchive.hasMacrosOrLinks(bytes)) {
            throw SheetFault.of("sheet.file.macros");
        }
        return read(bytes, false);
    }

    private static SheetFile read(byte[] bytes, boolean formulas) throws SheetFault {
        if (bytes.length > MOST_BYTES) {
            throw SheetFault.of("sheet.file.heavy");
        }
        FileKind kind = FileKind.of(bytes);
        return switch (kind) {
            case XLSX -> WorkbookReader.xlsx(bytes, formulas);
            case XLS -> OldFiles.read(bytes, formulas);
            case TEXT -> DelimitedText.read(bytes);
            default -> throw SheetFault.of("sheet.file." + kind.key());
        };
    }
}
