package vn.binhchon.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of Microsoft's old container: workbooks of Excel 97 to 2003, and newer ones behind a password. */
final class OldFiles {

    private static final String ENCRYPTED = "ENCRYPTEDPACKAGE";

    private OldFiles() {}

    static FileKind kind(byte[] bytes) {
        try (POIFSFileSystem files = open(bytes)) {
            Set<String> names = names(files);
            if (names.contains("WORKBOOK") || names.contains(ENCRYPTED)) {
                return FileKind.XLS;
            }
            if (names.contains("BOOK")) {
                return FileKind.EXCEL_5;
            }
            if (names.contains("WORDDOCUMENT")) {
                return FileKind.WORD;
            }
            return names.contains("POWERPOINT DOCUMENT") ? FileKind.POWERPOINT : FileKind.UNKNOWN;
        } catch (IOException | RuntimeException e) {
            return FileKind.DAMAGED;
        }
    }

    static SheetFile read(byte[] bytes, boolean formulas) throws SheetFault {
        try (POIFSFileSystem files = open(bytes)) {
            if (names(files).contains(ENCRYPTED)) {
                return WorkbookReader.xlsx(decrypted(files), formulas);
            }
            try (HSSFWorkbook book = new HSSFWorkbook(files.getRoot(), false)) {
                boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
                return new SheetFile(new WorkbookReader(book, from1904, formulas).tabs(), List.of());
            }
        } catch (EncryptedDocumentException | GeneralSecurityException e) {
            throw SheetFault.of("sheet.file.password");
        } catch (OldExcelFormatException e) {
            throw SheetFault.of("sheet.file.excel-5");
        } catch (IOException | RuntimeException e) {
            throw SheetFault.of("sheet.file.damaged");
        }
    }

    /** Excel itself opens what is locked by its default password without asking. */
    private static byte[] decrypted(POIFSFileSystem files) throws IOException, GeneralSecurityException, SheetFault {
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
        if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            throw SheetFault.of("sheet.file.password");
        }
        try (InputStream in = decryptor.getDataStream(files)) {
            byte[] bytes = in.readNBytes(SheetFile.MOST_BYTES + 1);
            if (bytes.length > SheetFile.MOST_BYTES) {
                throw SheetFault.of("sheet.file.heavy");
            }
            return bytes;
        }
    }

    private static POIFSFileSystem open(byte[] bytes) throws IOException {
        return new POIFSFileSystem(new ByteArrayInputStream(bytes));
    }

    private static Set<String> names(POIFSFileSystem files) {
        Set<String> names = new TreeSet<>();
        for (Entry entry : files.getRoot()) {
            names.add(entry.getName().toUpperCase(java.util.Locale.ROOT));
        }
        return names;
    }
}
