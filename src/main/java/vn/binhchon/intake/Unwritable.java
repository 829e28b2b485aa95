package vn.binhchon.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.binhchon.text.Text;

/**
 * Finds values that cannot be written out: numbers far too long, or with an exponent that would fill the memory; texts with the
 * character U+0000, which no database takes, or with half a character. They are refused before anything reckons with them,
 * wherever they stand, since unknown fields are written out too.
 */
final class Unwritable {

    /** The most digits a number may have, and the most it may be shifted by its exponent. */
    static final int MOST = 40;

    private static final int SHOWN = 60;

    private final List<Defect> defects = new ArrayList<>();

    private Unwritable() {}

    /** Every value that cannot be written out; empty when there is none. */
    static List<Defect> defects(JsonNode event) {
        Unwritable check = new Unwritable();
        check.walk(event, Place.WHOLE);
        return List.copyOf(check.defects);
    }

    private void walk(JsonNode node, Place place) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            if (number.precision() > MOST || Math.abs((long) number.scale()) > MOST) {
                add(place.path(), number);
            }
        }
        if (node.isString() && !whole(node.stringValue())) {
            broken(place.path());
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            walk(each.getValue(), place.field(each.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), place.item(i));
        }
    }

    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean pair = Character.isHighSurrogate(each)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (each == 0 || (Character.isSurrogate(each) && !pair)) {
                return false;
            }
            i += pair ? 1 : 0;
        }
        return true;
    }

    private void broken(String path) {
        String expected = "text without U+0000 and without half characters";
        Text words = new Text(
                path + " có ký tự hỏng (U+0000 hoặc nửa ký tự), cần văn bản không có ký tự ấy.",
                path + " holds a broken character (U+0000 or half a character), expected " + expected + ".");
        defects.add(new Defect(path, null, expected, words));
    }

    /** The number goes into the defect as a text, in the short form with an exponent. */
    private void add(String path, BigDecimal number) {
        String whole = number.toString();
        String seen = whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN) + "… (" + whole.length() + ")";
        String expected = "a number of at most " + MOST + " digits";
        Text words = new Text(
                path + " là " + seen + ", cần một số không quá " + MOST + " chữ số.",
                path + " is " + seen + ", expected " + expected + ".");
        defects.add(new Defect(path, Json.MAPPER.getNodeFactory().stringNode(seen), expected, words));
    }
}
