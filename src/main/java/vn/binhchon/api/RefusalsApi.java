package vn.binhchon.api;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What could not be judged, by REST. */
@RestController
class RefusalsApi {

    private static final int MOST = 1_000;

    private final Refusals refusals;
    private final SecretMarks secret;

    RefusalsApi(Refusals refusals, SecretMarks secret) {
        this.refusals = refusals;
        this.secret = secret;
    }

    @GetMapping(path = "/v1/refusals", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> newest(@RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            Text words = Sentences.of(
                    "value.expected", "what", "limit", "seen", String.valueOf(limit), "expected", "1–" + MOST);
            throw new BadQuery(List.of(new Defect("limit", Json.MAPPER.valueToTree(limit), "1 to " + MOST, words)));
        }
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode list = answer.putArray("refusals");
        List<RefusedEvent> newest = secret.veiled(refusals.newest(limit));
        newest.forEach(each -> list.add(refusal(each)));
        return ResponseEntity.ok(answer);
    }

    private static ObjectNode refusal(RefusedEvent refused) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("reasonCode", refused.reason());
        node.set("problems", Json.MAPPER.readTree(refused.problems()));
        ObjectNode event = node.putObject("event");
        put(event, "source", refused.source());
        put(event, "id", refused.event());
        put(event, "type", refused.type());
        put(event, "subject", refused.subject());
        node.put("topic", refused.topic());
        node.put("partition", refused.partition());
        node.put("offset", refused.place());
        node.put("receivedAt", refused.received().toString());
        put(node, refused.base64() ? "originalBase64" : "original", refused.original());
        return node;
    }

    private static void put(ObjectNode node, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
