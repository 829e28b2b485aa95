package vn.binhchon.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.binhchon.text.Sentences;

/**
 * The one reader of YAML that people write. A key written twice, and whatever YAML takes with another meaning than its writer's,
 * is a problem with its line.
 */
public final class YamlText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private YamlText() {}

    /**
     * Reads a file.
     *
     * @return its tree; missing when it is empty or no YAML
     */
    public static JsonNode read(String path, String text, List<Problem> problems) {
        try {
            YamlCheck check = new YamlCheck(path, problems);
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                check.next(event);
                if (check.harmful()) {
                    return MissingNode.getInstance();
                }
            }
            if (check.documents() > 1) {
                return MissingNode.getInstance();
            }
            JsonNode tree = YAML.readTree(text);
            if (tree != null && !tree.isMissingNode() && !tree.isNull()) {
                return tree;
            }
            problems.add(Problem.in(path, "is empty", "delete the file, or write what belongs in it"));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(unreadable(path, line, e.getOriginalMessage()));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(unreadable(path, line, String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.add(unreadable(path, 0, String.valueOf(e.getMessage())));
        }
        return MissingNode.getInstance();
    }

    /** The line of a key at the left edge of a file, from 1; 0 when there is none. */
    static int line(String text, String key) {
        int at = text.startsWith(key + ":") ? 0 : text.indexOf("\n" + key + ":") + 1;
        boolean found = at > 0 || text.startsWith(key + ":");
        return found
                ? 1
                        + (int) text.substring(0, at)
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                : 0;
    }

    private static Problem unreadable(String path, int line, @Nullable String message) {
        String why = String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
        return new Problem(
                path,
                line,
                null,
                Sentences.of("rules.yaml.unreadable", "why", why),
                Sentences.of("rules.yaml.unreadable.maybe"));
    }
}
