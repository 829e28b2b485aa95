package vn.binhchon.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds JSON against a contract of {@code docs/contracts} and says everything that is wrong, in the clerk's words. */
public final class SchemaCheck {

    private static final String BASE = "https://binhchon.vn/contracts/";

    private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

    private final Schema schema;
    private final Titles titles;

    /**
     * A check against one contract.
     *
     * @param contract file name, with a pointer behind {@code #} where a part is meant
     */
    public SchemaCheck(String contract) {
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(
                                iri -> iri.startsWith(BASE) ? text(iri.substring(BASE.length())) : null)
                        .schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        this.schema = registry.getSchema(SchemaLocation.of(BASE + contract));
        int pointer = contract.indexOf('#');
        this.titles = new Titles(Json.MAPPER.readTree(text(pointer < 0 ? contract : contract.substring(0, pointer))));
    }

    /**
     * Everything wrong; empty when nothing is.
     *
     * @param json what is checked
     * @param root the path that its root has in the words: {@code data}
     */
    public List<Defect> defects(JsonNode json, String root) {
        Map<String, Defect> defects = new LinkedHashMap<>();
        HugeNumbers huge = new HugeNumbers();
        List<Error> errors = schema.validate(huge.without(json, root));
        huge.defects().forEach(each -> defects.put(each.path() + " " + each.expected(), each));
        for (Error error : errors) {
            if (!beside(error, errors)) {
                String title = titles.of(error.getInstanceLocation(), missing(error));
                Defect defect =
                        SchemaWords.defect(error, path(root, error.getInstanceLocation()), title, patternName(error));
                if (huge.defects().stream().noneMatch(each -> each.path().equals(defect.path()))) {
                    defects.putIfAbsent(defect.path() + " " + defect.expected(), defect);
                }
            }
        }
        return List.copyOf(defects.values());
    }

    /** What the contract calls a pattern, in {@code x-pattern} beside it; a pattern itself is nothing to read. */
    private static String patternName(Error error) {
        if (!"pattern".equals(error.getKeyword())) {
            return "";
        }
        String location = error.getSchemaLocation().toString();
        int pointer = location.indexOf('#');
        JsonNode file = FILES.computeIfAbsent(
                location.substring(BASE.length(), pointer), each -> Json.MAPPER.readTree(text(each)));
        return file.at(location.substring(pointer + 1, location.lastIndexOf('/')))
                .path("x-pattern")
                .asString("");
    }

    /** The title that the contract gives to a place; null where it gives none. */
    @Nullable
    String title(List<Object> steps) {
        return titles.of(steps);
    }

    private static @Nullable String missing(Error error) {
        return "required".equals(error.getKeyword()) ? error.getProperty() : null;
    }

    /** A quantity may be a number or an object; when it is a number out of range, "not an object" is beside the point. */
    private static boolean beside(Error error, List<Error> all) {
        boolean alternative = error.getEvaluationPath().toString().matches(".*/(anyOf|oneOf)/\\d+/.*");
        boolean aboutKind = "type".equals(error.getKeyword()) || "required".equals(error.getKeyword());
        String at = error.getInstanceLocation().toString();
        return alternative
                && aboutKind
                && all.stream()
                        .filter(other -> !"type".equals(other.getKeyword()) && !"required".equals(other.getKeyword()))
                        .anyMatch(
                                other -> other.getInstanceLocation().toString().startsWith(at));
    }

    private static String path(String root, NodePath location) {
        String path = root;
        for (int i = 0; i < location.getNameCount(); i++) {
            Object name = location.getElement(i);
            path = name instanceof Integer index ? Paths.in(path, index) : Paths.in(path, name.toString());
        }
        return path;
    }

    private static String text(String file) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/contracts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no contract " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
