package vn.binhchon.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.SchemaCheck;

/** What is published is what the contract says, to the last field. */
class ExplainedContractTest {

    private static final SchemaCheck CONTRACT = new SchemaCheck("evaluation.schema.json");
    private static final Path EXCELLENT = Samples.file("synthetic", "lang-son-2019-mau.che-shan-tuyet");

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void every_sample_s_result_fits_its_contract_and_carries_its_hash(Path file) {
        ObjectNode document = document(file);
        assertThat(CONTRACT.defects(document, "")).isEmpty();
        assertThat(document.path("contentHash").asString()).isEqualTo(ContentHash.of(document));
    }

    @Test
    void the_contract_names_every_field_that_is_published() {
        JsonNode contract = contract("evaluation.schema.json");
        List<String> unnamed = new ArrayList<>();
        Samples.nominations().forEach(file -> unnamed(document(file), contract, contract, "", unnamed));
        assertThat(unnamed.stream().distinct())
                .as("published, not in the contract")
                .isEmpty();
    }

    @Test
    void the_hash_hangs_on_all_but_the_event_and_itself() {
        ObjectNode document = document(EXCELLENT);
        String hash = ContentHash.of(document);
        ((ObjectNode) document.path("event")).put("id", "another");
        document.put("contentHash", "another");
        assertThat(ContentHash.of(document)).isEqualTo(hash);
        document.put("release", "another");
        assertThat(ContentHash.of(document)).isNotEqualTo(hash);
    }

    @Test
    void the_hash_survives_the_wire() {
        ObjectNode sent = document(EXCELLENT);
        ObjectNode received = (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(sent));
        assertThat(ContentHash.of(received)).isEqualTo(ContentHash.of(sent));
    }

    @Test
    void the_same_event_gives_the_same_bytes() {
        assertThat(Json.MAPPER.writeValueAsBytes(Samples.explained(EXCELLENT)))
                .isEqualTo(Json.MAPPER.writeValueAsBytes(Samples.explained(EXCELLENT)));
    }

    private static ObjectNode document(Path file) {
        return (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(Samples.explained(file)));
    }

    private static void unnamed(JsonNode node, JsonNode schema, JsonNode root, String path, List<String> unnamed) {
        JsonNode home = root;
        JsonNode here = schema;
        while (here.path("$ref").isString()) {
            String[] reference = here.path("$ref").stringValue().split("#", -1);
            home = reference[0].isEmpty() ? home : contract(reference[0]);
            here = home.at(reference[1]);
        }
        JsonNode properties = here.path("properties");
        for (var each : node.properties()) {
            if (properties.has(each.getKey())) {
                unnamed(each.getValue(), properties.path(each.getKey()), home, path + "." + each.getKey(), unnamed);
            } else if (!properties.isMissingNode()) {
                unnamed.add(path + "." + each.getKey());
            }
        }
        for (JsonNode each : node.isArray() ? node : Json.MAPPER.createArrayNode()) {
            unnamed(each, here.path("items"), home, path + "[]", unnamed);
        }
    }

    private static JsonNode contract(String name) {
        return Json.MAPPER.readTree(Path.of("docs/contracts", name).toFile());
    }
}
