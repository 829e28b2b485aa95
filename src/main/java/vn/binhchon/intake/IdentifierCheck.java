package vn.binhchon.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/**
 * Refuses an id or a source that a reader could take for another: with a character that shows nothing, a blank that is no plain one, or
 * a blank at either end. Ids are never changed, since two ids that were sent would become one.
 */
final class IdentifierCheck {

    private static final List<String> ATTRIBUTES = List.of("id", "source");

    private IdentifierCheck() {}

    /** A defect for each attribute that cannot name an event. */
    static List<Defect> defects(JsonNode event) {
        List<Defect> defects = new ArrayList<>();
        for (String attribute : ATTRIBUTES) {
            JsonNode value = event.path(attribute);
            if (value.isString()) {
                check(attribute, value, defects);
            }
        }
        return defects;
    }

    private static void check(String attribute, JsonNode value, List<Defect> defects) {
        String id = value.stringValue();
        id.codePoints()
                .filter(each -> each != ' ' && (StoredText.invisible(each) || StoredText.blank(each)))
                .findFirst()
                .ifPresentOrElse(each -> defects.add(defect(attribute, value, StoredText.name(each))), () -> {
                    if (!id.strip().equals(id)) {
                        defects.add(defect(attribute, value, Sentences.of("text.character.at-end")));
                    }
                });
    }

    private static Defect defect(String attribute, JsonNode value, Text what) {
        Text field = new Text(attribute, attribute);
        return new Defect(
                attribute,
                value,
                "an id without invisible characters or unusual blanks",
                Sentences.of("text.identifier", "field", field, "what", what));
    }
}
