package vn.binhchon.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.binhchon.text.ForbiddenCharacters;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Something that was typed or sent outside an event holds a character that no text may hold. */
public class ForbiddenText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 60;

    private final transient List<Defect> defects;

    ForbiddenText(List<Defect> defects) {
        super(defects.toString());
        this.defects = List.copyOf(defects);
    }

    /** Every place that holds one. */
    public List<Defect> defects() {
        return defects;
    }

    /**
     * Refuses the body of a request that holds one.
     *
     * @throws ForbiddenText with every such place
     */
    public static void check(JsonNode body) {
        List<Defect> defects = Unwritable.defects(body, place -> place.path());
        if (!defects.isEmpty()) {
            throw new ForbiddenText(defects);
        }
    }

    /**
     * Refuses what was typed into a field, if it holds one.
     *
     * @throws ForbiddenText with each such character
     */
    public static void check(String field, String typed) {
        if (ForbiddenCharacters.none(typed)) {
            return;
        }
        String shown = ForbiddenCharacters.replaced(typed);
        Text quoted =
                Sentences.of("text.typed", "text", shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…");
        List<Defect> defects = new ArrayList<>();
        for (int each : ForbiddenCharacters.in(typed)) {
            defects.add(new Defect(
                    ForbiddenCharacters.replaced(field),
                    null,
                    "text without forbidden characters",
                    Sentences.of("text.forbidden", "field", quoted, "character", ForbiddenCharacters.name(each))));
        }
        throw new ForbiddenText(defects);
    }
}
