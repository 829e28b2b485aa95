package vn.binhchon.api;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Resending;

/** Sends refused events again by reason, by REST. */
@RestController
class ResendApi {

    private final Resending resending;

    ResendApi(Resending resending) {
        this.resending = resending;
    }

    @PostMapping(path = "/v1/refusals/resend", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode resend(@RequestParam String reason) {
        Resending.Resent resent = resending.resend(reason);
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode left = answer.putArray("left");
        for (Resending.Left each : resent.left()) {
            left.addObject()
                    .put("source", each.letter().last().source())
                    .put("id", each.letter().last().event())
                    .put("times", each.letter().times())
                    .put("why", each.why().vi() + " / " + each.why().en());
        }
        return answer.put("resent", resent.sent());
    }
}
