package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Events for tests, in the bytes that travel. */
final class Events {

    static final Instant RECEIVED = Instant.parse("2026-09-05T02:00:00Z");

    static final String LEAST = """
            { "entry": { "level": "province", "jurisdiction": "Lạng Sơn", "date": "2019-06-01" },
              "product": { "name": "Chè", "group": 2 },
              "establishment": { "name": "Cơ sở", "type": "household" } }
            """;

    private static final EventReader READER = EventReader.ofNominations();

    private Events() {}

    static String event(String data) {
        return """
                { "specversion": "1.0", "id": "e1", "source": "https://so.vn/clerk", "subject": "r.1",
                  "type": "vn.binhchon.nomination.submitted.v1", "time": "2026-09-05T08:00:00+07:00",
                  "data": %s }
                """.formatted(data);
    }

    /** The least event with this evidence. */
    static String withEvidence(String evidence) {
        return event(LEAST.strip().replaceAll("}$", ", \"evidence\": " + evidence + "}"));
    }

    /** The least event with this field beside the product. */
    static String with(String field) {
        return event(LEAST.strip().replaceAll("}$", ", " + field + "}"));
    }

    static ObjectNode node(String event) {
        return (ObjectNode) Json.MAPPER.readTree(event);
    }

    static AcceptedEvent read(String event) throws Refused {
        return READER.read(event.getBytes(StandardCharsets.UTF_8));
    }

    static AcceptedEvent read(Map<String, String> attributes, byte[] data) throws Refused {
        return READER.read(binary(attributes, data));
    }

    static Admission admitted(String event) throws Refused {
        return Admission.of(read(event), id -> null, RECEIVED);
    }

    static Refused refused(String event) {
        return refused(event.getBytes(StandardCharsets.UTF_8));
    }

    static Refused refused(byte[] event) {
        return refused(EventMessage.structured(event));
    }

    /** A message in binary form, as Kafka carries it. */
    static EventMessage binary(Map<String, String> attributes, byte[] data) {
        AttributeHeaders headers = new AttributeHeaders();
        attributes.forEach((name, value) -> {
            if (!name.equals("datacontenttype")) {
                headers.utf8(name, value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return EventMessage.of(attributes.get("datacontenttype"), headers, data);
    }

    static Refused refused(Map<String, String> attributes, byte[] data) {
        return refused(binary(attributes, data));
    }

    static Refused refused(EventMessage message) {
        Refused refused = catchThrowableOfType(Refused.class, () -> READER.read(message));
        assertThat(refused).as("an event that must be refused").isNotNull();
        return refused;
    }

    static Refused turnedAway(String event) {
        Refused refused = catchThrowableOfType(Refused.class, () -> admitted(event));
        assertThat(refused).as("an event that must not be admitted").isNotNull();
        return refused;
    }

    /** The refusal's defect at a path. */
    static Defect at(Refused refused, String path) {
        return refused.defects().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was said of " + path + " in " + refused.defects()));
    }
}
