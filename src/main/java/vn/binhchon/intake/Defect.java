package vn.binhchon.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.round.Objection;
import vn.binhchon.text.Text;

/**
 * One thing wrong with an event.
 *
 * @param path where: {@code data.evidence.market.exportSharePercent}; empty for the whole event
 * @param value what was seen there, as sent; null when nothing was
 * @param expected what was expected, briefly
 * @param words the clerk's words, in both languages
 */
public record Defect(String path, @Nullable JsonNode value, String expected, Text words) {

    /**
     * What stands against something in law, plan or good order.
     *
     * @param value what was seen at its path, as sent; null when nothing was
     */
    public static Defect of(Objection objection, @Nullable JsonNode value) {
        String cited =
                objection.citation() == null || objection.citation().isEmpty() ? "" : " (" + objection.citation() + ")";
        Text words = new Text(objection.words().vi() + cited, objection.words().en() + cited);
        String path = objection.path().isEmpty() ? "data" : "data." + objection.path();
        return new Defect(path, value, objection.expected(), words);
    }
}
