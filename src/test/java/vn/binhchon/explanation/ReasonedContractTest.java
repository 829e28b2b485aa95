package vn.binhchon.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Silent;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.SchemaCheck;

/** What is published is what the contract says, and holds as data whatever the words say. */
class ReasonedContractTest {

    private static final SchemaCheck CONTRACT = new SchemaCheck("evaluation.v3.schema.json");

    private static final SchemaCheck AT_LENGTH = new SchemaCheck("evaluation.v2.schema.json");

    private static ObjectNode document(Path file) {
        return (ObjectNode) Json.MAPPER.readTree(Samples.published(file).json());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void every_sample_s_result_fits_its_contract_and_carries_its_hash(Path file) {
        assertThat(CONTRACT.defects(document(file), "")).isEmpty();
        assertThat(document(file).path("contentHash").asString()).isEqualTo(ContentHash.of(document(file)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void its_bytes_are_its_json_and_survive_the_wire(Path file) {
        Published published = Samples.published(file);
        String text = new String(published.json(), StandardCharsets.UTF_8);
        assertThat(Json.MAPPER.writeValueAsString(published.reasoned())).isEqualTo(text);
        Reasoned received = Reasoned.read(Json.MAPPER.readTree(text));
        assertThat(received.nomination()).isEqualTo(published.reasoned().nomination());
        assertThat(received.verdict()).isEqualTo(published.reasoned().verdict());
        assertThat(received.restsOn()).isEqualTo(published.reasoned().restsOn());
        assertThat(received.contentHash()).isEqualTo(published.reasoned().contentHash());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void it_says_what_the_words_say(Path file) {
        Reasoned data = Samples.reasoned(file);
        Reasoned words = Reasoning.of(Samples.explained(file));

        assertThat(words)
                .usingRecursiveComparison()
                .ignoringFields("contentHash", "silent")
                .isEqualTo(data);
        assertThat(List.copyOf(words.silent().keySet()))
                .isEqualTo(List.copyOf(data.silent().keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void every_point_carries_a_clause_and_every_silent_rule_the_first_condition_that_failed(Path file) {
        Reasoned data = Samples.reasoned(file);
        assertThat(data.findings())
                .allSatisfy(each -> assertThat(each.citations()).isNotEmpty());
        Map<String, List<Condition>> held = Samples.evaluation(file).silent().stream()
                .collect(Collectors.toMap(each -> each.rule().id(), Silent::conditions));
        assertThat(data.silent().keySet()).isEqualTo(held.keySet());
        data.silent().forEach((rule, stopped) -> {
            List<Condition> conditions = Objects.requireNonNull(held.get(rule));
            assertThat(conditions.subList(0, stopped - 1)).as(rule).allMatch(Condition::holds);
            assertThat(conditions.get(stopped - 1).holds()).as(rule).isFalse();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void what_was_published_at_length_fits_its_contract_and_says_the_same(Path file) throws Refused {
        Published published = Form.AT_LENGTH.publish(Samples.evaluation(file), Samples.event(file));
        ObjectNode document = (ObjectNode) Json.MAPPER.readTree(published.json());
        assertThat(AT_LENGTH.defects(document, "")).isEmpty();
        assertThat(document.path("contentHash").asString()).isEqualTo(ContentHash.of(document));
        assertThat(Form.of(document)).isEqualTo(Form.AT_LENGTH);

        Reasoned received = Reasoned.read(document);
        assertThat(received.contentHash()).isEqualTo(published.reasoned().contentHash());
        assertThat(received.verdict()).isEqualTo(Samples.reasoned(file).verdict());
        assertThat(received.unproven()).isEqualTo(Samples.reasoned(file).unproven());
    }

    @Test
    void the_event_is_no_part_of_the_hash() {
        Path file = Samples.file("synthetic", "lang-son-2019-mau.che-shan-tuyet");
        ObjectNode sent = document(file);
        ((ObjectNode) sent.path("event")).put("id", "another");
        assertThat(ContentHash.of(sent)).isEqualTo(sent.path("contentHash").asString());
        assertThat(List.copyOf(sent.propertyNames())).endsWith("event", "contentHash");
    }
}
