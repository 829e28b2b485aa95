package vn.binhchon.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.binhchon.text.ForbiddenCharacters;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Finds values that cannot be written out: numbers far too long, or with an exponent that would fill the memory; texts and names of
 * fields with a forbidden character. They are refused before anything reckons with them, wherever they stand, since unknown fields are
 * written out too.
 */
final class Unwritable {

    /** The most digits a number may have, and the most it may be shifted by its exponent. */
    static final int MOST = 40;

    private static final int SHOWN = 60;

    private final Function<Place, String> names;
    private final List<Defect> defects = new ArrayList<>();

    private Unwritable(Function<Place, String> names) {
        this.names = names;
    }

    /**
     * Every value that cannot be written out; empty when there is none.
     *
     * @param names what a clerk calls a place in the event
     */
    static List<Defect> defects(JsonNode event, Function<Place, String> names) {
        Unwritable check = new Unwritable(names);
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
        if (node.isString()) {
            forbidden(node.stringValue(), place);
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            forbidden(each.getKey(), place.field(each.getKey()));
            walk(each.getValue(), place.field(each.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), place.item(i));
        }
    }

    private void forbidden(String text, Place place) {
        for (int character : ForbiddenCharacters.in(text)) {
            String path = ForbiddenCharacters.replaced(place.path());
            Text field = new Text(ForbiddenCharacters.replaced(names.apply(place)), path);
            defects.add(new Defect(
                    path,
                    null,
                    "text without forbidden characters",
                    Sentences.of("text.forbidden", "field", field, "character", ForbiddenCharacters.name(character))));
        }
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
