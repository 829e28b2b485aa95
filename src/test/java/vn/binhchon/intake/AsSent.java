package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * That nothing of an event was swallowed: what was taken is what was sent, read by a reader that knows nothing of ours. Of a nomination
 * every figure and text is in the facts or among the fields that are told to be unknown; of an act every one is in the act.
 */
final class AsSent {

    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AsSent() {}

    static void check(byte[] bytes, AcceptedEvent event) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        JsonNode sent = PLAIN.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        for (var each : Map.of(
                        "source", event.source(), "id", event.id(), "type", event.type(), "subject", event.subject())
                .entrySet()) {
            assertThat(sent.path(each.getKey()).stringValue(null)).isEqualTo(each.getValue());
        }
        JsonNode data = event.data();
        if (data == null) {
            assertThat(sent.has("data")).as("data").isFalse();
            return;
        }
        Map<String, Object> leaves = leaves(data);
        Map<String, Object> before = new TreeMap<>(leaves);
        event.normalised().forEach(each -> before.put(nfc(each.path()), each.original()));
        assertThat(before).as("what was taken").isEqualTo(leaves(sent.path("data")));
        if (event.type().startsWith("vn.binhchon.act.")) {
            held(leaves, leaves(Json.MAPPER.valueToTree(ActTypes.act(event))), event);
        } else if (event.type().equals(EventTypes.SUBMITTED) || event.type().equals(EventTypes.AMENDED)) {
            NominationData facts = Json.MAPPER.treeToValue(data, NominationData.class);
            held(leaves, leaves(Json.MAPPER.valueToTree(facts)), event);
        } else if (event.type().equals(EventTypes.ROUND_OPENED)) {
            held(leaves, leaves(Json.MAPPER.valueToTree(Json.MAPPER.treeToValue(data, RoundData.class))), event);
        }
    }

    /** Every leaf that was sent is understood, or told as unknown. */
    private static void held(Map<String, Object> sent, Map<String, Object> understood, AcceptedEvent event) {
        sent.forEach((path, value) -> {
            boolean told = event.unknownFields().stream().anyMatch(each -> path.startsWith(each.path()));
            if (!told) {
                Object there = understood.getOrDefault(path, understood.get(path.replaceAll("\\.value$", "")));
                assertThat(there).as("%s, which was sent", path).isEqualTo(value);
            }
        });
    }

    /** Every text, figure and truth by its path; figures by their worth, what is null left out. */
    private static Map<String, Object> leaves(JsonNode node) {
        Map<String, Object> leaves = new TreeMap<>();
        gather(node, "", leaves);
        return leaves;
    }

    private static void gather(JsonNode node, String path, Map<String, Object> into) {
        if (node.isObject()) {
            node.properties().forEach(each -> gather(each.getValue(), Paths.in(path, nfc(each.getKey())), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                gather(node.get(i), Paths.in(path, i), into);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            Object value = node.isNumber() ? node.decimalValue().stripTrailingZeros() : node.asString();
            assertThat(into.put(path, value)).as("%s, sent twice", path).isNull();
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
