package vn.binhchon;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contracts are what other people's tools take: no key that nobody meant, no list without items, examples that are true. */
class ContractLintTest {

    private static final Path FOLDER = Path.of("docs/contracts");
    private static final String BASE = "https://binhchon.vn/contracts/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Keywords of JSON Schema 2020-12 that the contracts use; {@code x-} may be added. */
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$defs",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "enum",
            "const",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "additionalProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "dependentSchemas",
            "dependentRequired",
            "anyOf",
            "oneOf",
            "allOf",
            "not",
            "if",
            "then",
            "else",
            "default",
            "example",
            "examples",
            "deprecated",
            "contentEncoding",
            "contentMediaType",
            "prefixItems");

    /** The contracts of what others send. */
    private static final List<String> IN = List.of(
            "act.schema.json",
            "cloudevent.schema.json",
            "nomination.schema.json",
            "promotion.schema.json",
            "round.schema.json",
            "withdrawal.schema.json");

    /** Keywords whose fault has no words: what others send is not held to them. */
    private static final Set<String> WORDLESS =
            Set.of("multipleOf", "oneOf", "allOf", "else", "prefixItems", "example", "examples", "deprecated");

    private static final Set<String> BY_NAME = Set.of("properties", "$defs", "dependentSchemas", "patternProperties");
    private static final Set<String> ONE =
            Set.of("items", "additionalProperties", "propertyNames", "not", "if", "then", "else", "contains");
    private static final Set<String> SEVERAL = Set.of("anyOf", "oneOf", "allOf", "prefixItems");

    /** What holds data and no structure of the document. */
    private static final Set<String> DATA =
            Set.of("example", "examples", "value", "payload", "const", "enum", "default");

    private final List<String> problems = new ArrayList<>();
    private String sentences = "";

    @Test
    void every_key_of_the_yaml_was_meant() {
        for (String file : List.of("openapi.yaml", "asyncapi.yaml")) {
            keys(YAML.readTree(text(file)), file);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_schema_says_something_in_known_keywords() {
        for (String file : schemas()) {
            schema(JSON.readTree(text(file)), file, false);
        }
        for (String file : List.of("openapi.yaml", "asyncapi.yaml")) {
            YAML.readTree(text(file))
                    .path("components")
                    .path("schemas")
                    .properties()
                    .forEach(each -> schema(each.getValue(), file + "/" + each.getKey(), false));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void the_roots_of_acts_and_promotion_are_one_of_their_parts() {
        for (String file : List.of("act.schema.json", "promotion.schema.json")) {
            JsonNode root = JSON.readTree(text(file));
            assertThat(root.path("anyOf").valueStream().map(each -> each.path("$ref")
                            .asString()))
                    .as(file)
                    .contains(file.startsWith("act") ? "#/$defs/entries-closed" : "#/$defs/requested");
            if (file.startsWith("act")) {
                assertThat(root.path("anyOf").valueStream().map(each -> each.path("$ref")
                                .asString()))
                        .as("every act")
                        .containsExactlyInAnyOrderElementsOf(root.path("$defs").propertyNames().stream()
                                .map("#/$defs/"::concat)
                                .toList());
            }
        }
    }

    /** A sender reads words: of a pattern, which is no words, and of every keyword. */
    @Test
    void what_comes_in_has_words_for_everything_that_can_be_wrong() throws IOException {
        sentences = Files.readString(Path.of("src/main/resources/sentences.properties"));
        for (String file : IN) {
            worded(JSON.readTree(text(file)), file);
        }
        assertThat(problems).isEmpty();
    }

    private void worded(JsonNode schema, String where) {
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty() && !pattern.equals("\\S")) {
            String name = schema.path("x-pattern").asString("");
            if (!sentences.contains("\npattern." + name + " =")) {
                problems.add(where + ": no words for the pattern " + pattern);
            }
        }
        schema.properties().forEach(each -> {
            String here = where + "/" + each.getKey();
            if (BY_NAME.contains(each.getKey())) {
                each.getValue().properties().forEach(named -> worded(named.getValue(), here + "/" + named.getKey()));
                return;
            }
            if (ONE.contains(each.getKey())) {
                worded(each.getValue(), here);
            }
            if (SEVERAL.contains(each.getKey())) {
                each.getValue().forEach(one -> worded(one, here));
            }
            boolean worded = KEYWORDS.contains(each.getKey()) && !WORDLESS.contains(each.getKey());
            if (!worded && !each.getKey().startsWith("x-")) {
                problems.add(here + ": no words for this keyword");
            }
        });
    }

    @Test
    void every_contract_is_listed_where_it_is_served() throws IOException {
        List<String> listed = new ArrayList<>();
        YAML.readTree(text("openapi.yaml"))
                .path("paths")
                .path("/v1/contracts/{file}")
                .path("get")
                .path("parameters")
                .path(0)
                .path("schema")
                .path("enum")
                .forEach(each -> listed.add(each.asString()));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(each -> each.getFileName().toString())
                            .toList());
        }
        assertThat(text("README.md"))
                .contains(listed.stream()
                        .filter(each -> each.endsWith(".schema.json"))
                        .toList());
    }

    @Test
    void the_examples_are_true() {
        JsonNode asyncapi = YAML.readTree(text("asyncapi.yaml"));
        JsonNode messages = asyncapi.path("components").path("messages");
        int seen = 0;
        for (Map.Entry<String, JsonNode> message : messages.properties()) {
            String ref = message.getValue().path("payload").path("$ref").asString("");
            String schema = ref.startsWith("#") ? "asyncapi.yaml" + ref : ref.replaceFirst("^\\./", "");
            for (JsonNode example : message.getValue().path("examples")) {
                seen += holds(schema, example.path("payload"), message.getKey());
            }
        }
        JsonNode paths = YAML.readTree(text("openapi.yaml")).path("paths");
        for (String where : List.of("/v1/nominations", "/v1/rounds")) {
            JsonNode content = paths.path(where)
                    .path("post")
                    .path("requestBody")
                    .path("content")
                    .path("application/cloudevents+json");
            for (JsonNode example : content.path("examples")) {
                String schema = where.endsWith("rounds") ? "#/$defs/roundEvent" : "";
                seen += holds("cloudevent.schema.json" + schema, example.path("value"), where);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(seen).isGreaterThan(5);
    }

    /** By the tools that other people use, where Node and they are there (CI installs them). */
    @Test
    void redocly_spectral_and_ajv_find_nothing() throws Exception {
        Path tools = Path.of(System.getProperty("contracts.tools", "target/contract-tools"));
        Assumptions.assumeTrue(Files.isDirectory(tools.resolve("node_modules")), "the tools are not installed");
        Path output = Files.createTempFile("contracts", ".txt");
        Process lint = new ProcessBuilder("node", ".ci/contracts/lint.mjs", tools.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = lint.waitFor(120, TimeUnit.SECONDS);
        String said = Files.readString(output);
        Files.delete(output);
        assertThat(ended).as(said).isTrue();
        assertThat(lint.exitValue()).as(said).isZero();
    }

    private int holds(String schema, JsonNode example, String where) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(iri -> json(iri)));
        registry.getSchema(SchemaLocation.of(BASE + schema))
                .validate(example)
                .forEach(each -> problems.add(where + ": " + each));
        return 1;
    }

    private static String json(String iri) {
        String file = iri.substring(BASE.length());
        return file.endsWith(".yaml") ? YAML.readTree(text(file)).toString() : text(file);
    }

    /** A comma in plain words of a flow map makes a key of what follows, and gives it nothing. */
    private void keys(JsonNode node, String where) {
        node.properties().forEach(each -> {
            String here = where + "/" + each.getKey();
            if (each.getKey().contains(" ")
                    || each.getKey().endsWith(".")
                    || each.getValue().isNull()) {
                problems.add(here + ": a key without a value");
            }
            if (!DATA.contains(each.getKey())) {
                keys(each.getValue(), here);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            keys(node.get(i), where + "/" + i);
        }
    }

    private void schema(JsonNode schema, String where, boolean property) {
        if (schema.isBoolean()) {
            return;
        }
        if (!schema.isObject()) {
            problems.add(where + ": is no schema");
            return;
        }
        schema.propertyNames().stream()
                .filter(each -> !KEYWORDS.contains(each) && !each.startsWith("x-"))
                .forEach(each -> problems.add(where + ": unknown keyword " + each));
        if (schema.path("type").asString("").equals("array") && !schema.has("items") && !schema.has("prefixItems")) {
            problems.add(where + ": a list without items");
        }
        if (property
                && Stream.of("type", "$ref", "const", "enum", "anyOf", "oneOf", "allOf", "not", "description")
                        .noneMatch(schema::has)) {
            problems.add(where + ": says nothing of its type");
        }
        schema.properties().forEach(each -> {
            String here = where + "/" + each.getKey();
            if (BY_NAME.contains(each.getKey())) {
                each.getValue()
                        .properties()
                        .forEach(one -> schema(
                                one.getValue(),
                                here + "/" + one.getKey(),
                                each.getKey().equals("properties")));
            } else if (ONE.contains(each.getKey())) {
                schema(each.getValue(), here, false);
            } else if (SEVERAL.contains(each.getKey())) {
                each.getValue().forEach(one -> schema(one, here, false));
            }
        });
    }

    private static List<String> schemas() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
