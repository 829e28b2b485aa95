package vn.binhchon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Whether the cells of a workbook lie where a list's cells lie. A reader makes room for every column up to the last that is named: one
 * cell at {@code ZZZZZZ1} would fill the memory. Asked once the workbook is known not to unpack to too much.
 */
public final class SheetBounds {

    /** Three letters name the columns there are, seven digits the rows. */
    private static final String PLACE = "[A-Za-z]{1,3}[0-9]{1,7}";

    private static final String ROW = "[0-9]{1,7}";

    private SheetBounds() {}

    /**
     * Whether they do.
     *
     * @throws IOException when it is no archive that can be read
     */
    public static boolean hold(byte[] workbook) throws IOException {
        try (ZipFile archive = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry each : Collections.list(archive.getEntries())) {
                try (InputStream in = archive.getInputStream(each)) {
                    if (!holds(in)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** What is no XML holds no cells; what stops being XML was looked at up to there, as a reader would. */
    private static boolean holds(InputStream part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && !holds(xml)) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return true;
        }
    }

    private static boolean holds(XMLStreamReader xml) {
        @Nullable String at = xml.getAttributeValue(null, "r");
        return switch (xml.getLocalName()) {
            case "c" -> at == null || at.matches(PLACE);
            case "row" -> at == null || at.matches(ROW);
            default -> true;
        };
    }
}
