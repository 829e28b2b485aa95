package vn.binhchon.intake.sheet;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether the cells of a workbook lie where a list's cells lie, and are as few. A reader makes room for every column up to the last that
 * is named: one cell at {@code ZZZZZZ1} would fill the memory. Asked once the workbook is known not to unpack to too much.
 */
final class SheetBounds {

    /** Three letters name the columns there are, seven digits the rows. */
    private static final String PLACE = "[A-Za-z]{1,3}[0-9]{1,7}";

    private static final String ROW = "[0-9]{1,7}";
    private static final int MOST_CELLS = 150_000;

    private int cells;

    /** Looks at a part. What is no XML holds no cells; what stops being XML was looked at up to there, as a reader would. */
    void check(byte[] part) throws SheetFault {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    check(xml);
                }
            }
        } catch (XMLStreamException e) {
            // The rest holds no cells that could be read.
        }
    }

    private void check(XMLStreamReader xml) throws SheetFault {
        String name = xml.getLocalName();
        if (!name.equals("c") && !name.equals("row")) {
            return;
        }
        @Nullable String at = xml.getAttributeValue(null, "r");
        if (at != null && !at.matches(name.equals("c") ? PLACE : ROW)) {
            throw SheetFault.of("sheet.file.beyond");
        }
        if (++cells > MOST_CELLS) {
            throw SheetFault.of("sheet.file.cells");
        }
    }
}
