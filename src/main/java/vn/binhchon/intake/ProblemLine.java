package vn.binhchon.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.text.Text;

/**
 * One entry of {@code problems} in {@code application/problem+json}: one thing wrong with what was sent.
 *
 * @param path the field, header or parameter
 * @param value what was sent there; null when nothing was
 * @param expected what was expected, briefly
 * @param vi the sentence in Vietnamese
 * @param en the sentence in English
 */
public record ProblemLine(String path, @Nullable JsonNode value, String expected, String vi, String en) {

    /** The entry for a defect of an event. */
    public static ProblemLine of(Defect defect) {
        return new ProblemLine(
                defect.path(),
                defect.value(),
                defect.expected(),
                defect.words().vi(),
                defect.words().en());
    }

    /** The entry for a text that was sent; null when nothing was. */
    public static ProblemLine of(String path, @Nullable String value, String expected, Text words) {
        return new ProblemLine(
                path, value == null ? null : StringNode.valueOf(value), expected, words.vi(), words.en());
    }
}
