package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** The contracts in {@code docs/contracts} say what the program really sends and takes. */
class ContractTest extends Journey {

    private static final Path FOLDER = Path.of("docs/contracts");
    private static final String BASE = "https://binhchon.vn/contracts/";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_event_on_the_broker_matches_the_schema_of_its_type() {
        var withdrawal = Upstream.event("c-1", "contract.withdrawn", "{ \"reason\": \"Thử\" }");
        withdrawal.put("type", EventTypes.WITHDRAWN);
        upstream.send(withdrawal);
        upstream.send(withdrawal);

        List<JsonNode> answers = upstream.until(Topics.EVALUATIONS, of("contract.withdrawn"));
        assertMatches(answers, type(EventTypes.EVALUATED), "evaluatedEvent", 62);
        assertMatches(answers, type(EventTypes.WITHDRAWAL_NOTED), "withdrawalNotedEvent", 1);
        List<JsonNode> letters = upstream.until(Topics.DEAD_LETTERS, type(EventTypes.REFUSED));
        assertMatches(letters, type(EventTypes.REFUSED), "refusedEvent", 1);
        List<JsonNode> repeats = upstream.until(Topics.REPEATS, of("contract.withdrawn"));
        assertMatches(repeats, type(EventTypes.REPEATED), "repeatedEvent", 1);
    }

    @Test
    void asyncapi_names_the_topics_and_the_event_types() {
        JsonNode asyncapi = yaml("asyncapi.yaml");

        assertThat(asyncapi.path("channels").valueStream().map(each -> each.path("address")
                        .asString()))
                .containsExactlyInAnyOrder(
                        Topics.NOMINATIONS,
                        Topics.FROM + "{system}",
                        Topics.TO + "{system}",
                        Topics.ROUNDS,
                        Topics.EVALUATIONS,
                        Topics.DEAD_LETTERS,
                        Topics.REPEATS,
                        Topics.ACTS,
                        Topics.PROMOTION,
                        Topics.BOOKS,
                        Topics.VIEWINGS,
                        Topics.CONTACTS,
                        Topics.PAPERS,
                        Topics.DECISIONS,
                        Topics.CERTIFICATES,
                        Topics.RELEASES);
        assertThat(asyncapi.path("components").path("messages").valueStream().map(each -> each.path("name")
                        .asString()))
                .contains(
                        EventTypes.SUBMITTED,
                        EventTypes.AMENDED,
                        EventTypes.WITHDRAWN,
                        EventTypes.ROUND_OPENED,
                        EventTypes.SUPPORT_REQUESTED,
                        EventTypes.EVALUATED,
                        EventTypes.WITHDRAWAL_NOTED,
                        EventTypes.REFUSED,
                        EventTypes.REPEATED,
                        EventTypes.ACT_TAKEN,
                        EventTypes.VIEWED,
                        EventTypes.PAPER_KEPT,
                        EventTypes.CONTACT_STATED,
                        EventTypes.CONTACT_ERASED,
                        EventTypes.PRODUCT_DECIDED,
                        EventTypes.DECIDED,
                        EventTypes.CERTIFIED,
                        EventTypes.RELEASE_STEP);
    }

    @Test
    void openapi_names_every_door_and_no_other() {
        Set<String> documented = new TreeSet<>();
        yaml("openapi.yaml").path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> open = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/v1/"))
                .map(pattern -> pattern.replaceAll("\\{(\\w+):.*}", "{$1}"))
                .forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> open.add(method.name() + " " + pattern))));

        assertThat(open).isEqualTo(documented);
    }

    @Test
    void rest_answers_match_openapi() {
        var event = Upstream.event("c-2", "contract.rest", Upstream.product("{ \"society\": { \"workers\": 9 } }"));
        Map<String, String> structured = Map.of("content-type", "application/cloudevents+json");
        byte[] good = Json.MAPPER.writeValueAsBytes(event);
        assertAnswer(post("/v1/nominations", good, structured).body(), "Taken");
        assertAnswer(post("/v1/nominations", new byte[] {'{'}, structured).body(), "Problem");
        assertAnswer(get("/v1/nominations/contract.none/evaluation").body(), "PendingProblem");
        await().until(() -> get("/v1/nominations/contract.rest").statusCode() == 200);
        assertAnswer(get("/v1/nominations/contract.rest").body(), "Standing");
        assertAnswer(get("/v1/rounds/lang-son-2019").body(), "Round");
        JsonNode ranked =
                Json.MAPPER.readTree(get("/v1/rounds/bao-chi/nominations").body());
        assertThat(ranked.path("nominations")).hasSize(38);
        ranked.path("nominations").forEach(each -> assertAnswer(each.toString(), "Ranked"));
        assertAnswer(get("/v1/places?date=2025-06-30").body(), "DatedPlaces");
        assertAnswer(get("/v1/places?date=2025-07-01").body(), "DatedPlaces");
        assertAnswer(get("/v1/programmes").body(), "Programmes");
        assertAnswer(get("/v1/schemes").body(), "Schemes");
        assertAnswer(get("/v1/coverage").body(), "Covered");
        assertAnswer(get("/v1/releases").body(), "Releases");
        assertAnswer(get("/v1/releases/draft").body(), "Draft");
        assertAnswer(get("/v1/releases/" + "0".repeat(64)).body(), "Problem");
        assertAnswer(
                post("/v1/rounds/lang-son-2019/replay", new byte[0], Map.of()).body(), "Replay");
        assertThat(get("/v1/places?date=x").statusCode()).isEqualTo(400);
        assertAnswer(get("/v1/working-days?from=2026-02-10&count=15").body(), "Term");
        assertAnswer(
                get("/v1/working-days?from=2026-12-20&term=complaint.window").body(), "Term");
        assertAnswer(get("/v1/working-days?from=tet&count=0").body(), "Problem");
        assertAnswer(get("/v1/rounds/lang-son-2019/book").body(), "Book");
        assertAnswer(get("/v1/rounds/lang-son-2019/acts").body(), "RoundActs");
        assertAnswer(get("/v1/rounds/lang-son-2019/statistics").body(), "Problem");
        Schema refusal = schema("refusal.schema.json");
        Json.MAPPER.readTree(get("/v1/refusals").body()).path("refusals").forEach(each -> assertThat(
                        refusal.validate(each))
                .isEmpty());
    }

    @Test
    void the_program_serves_its_contracts() {
        for (String file : List.of("asyncapi.yaml", "openapi.yaml")) {
            assertThat(get("/v1/contracts/" + file).body()).isEqualTo(text(file));
        }
        assertThat(Json.MAPPER.readTree(
                        get("/v1/contracts/withdrawal.schema.json").body()))
                .isEqualTo(Json.MAPPER.readTree(text("withdrawal.schema.json")));
        assertThat(get("/v1/contracts/nomination.schema.json").body())
                .as("with the facts that the rules add")
                .contains("labourProductivity");
    }

    static void assertMatches(List<JsonNode> events, Predicate<JsonNode> which, String name, int atLeast) {
        Schema schema = schema("asyncapi.yaml#/components/schemas/" + name);
        List<JsonNode> meant = events.stream().filter(which).toList();
        assertThat(meant.size()).as(name).isGreaterThanOrEqualTo(atLeast);
        meant.forEach(each ->
                assertThat(schema.validate(each)).as(each.path("id").asString()).isEmpty());
    }

    static void assertAnswer(String body, String name) {
        assertThat(schema("openapi.yaml#/components/schemas/" + name).validate(Json.MAPPER.readTree(body)))
                .as(name + " " + body)
                .isEmpty();
    }

    static Predicate<JsonNode> type(String type) {
        return event -> event.path("type").asString().equals(type);
    }

    private static Predicate<JsonNode> of(String subject) {
        return event -> event.path("subject").asString("").equals(subject);
    }

    static Schema schema(String location) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(iri -> json(iri)));
        return registry.getSchema(SchemaLocation.of(BASE + location));
    }

    private static String json(String iri) {
        String file = iri.substring(BASE.length());
        return file.endsWith(".yaml") ? yaml(file).toString() : text(file);
    }

    private static JsonNode yaml(String file) {
        return YAMLMapper.builder().build().readTree(text(file));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
