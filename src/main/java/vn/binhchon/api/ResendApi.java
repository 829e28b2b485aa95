package vn.binhchon.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.ParkedLetters;
import vn.binhchon.ledger.ParkedLetters.Parked;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.stream.Topics;

/** Sends refused events again, as they were, once what stood against them is mended (a round opened late, a fault of the program). */
@RestController
class ResendApi {

    /** Refused so often, an event is not sent again as it is: whoever sent it has to mend it. */
    static final int MOST_TIMES = 5;

    private static final int MOST_AT_ONCE = 1_000;

    /** Where events go again. Acts do not: their moment is over, and whoever acted must act anew. */
    private static final Map<String, String> TOPICS = Map.of(
            EventTypes.SUBMITTED, Topics.NOMINATIONS,
            EventTypes.AMENDED, Topics.NOMINATIONS,
            EventTypes.WITHDRAWN, Topics.NOMINATIONS,
            EventTypes.ROUND_OPENED, Topics.ROUNDS);

    private final ParkedLetters parked;
    private final NominationSender sender;

    ResendApi(ParkedLetters parked, NominationSender sender) {
        this.parked = parked;
        this.sender = sender;
    }

    @PostMapping(path = "/v1/refusals/resend", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode resend(@RequestParam String reason) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        int sent = 0;
        ArrayNode left = answer.putArray("left");
        for (Parked each : parked.of(reason, MOST_AT_ONCE)) {
            String against = against(each);
            if (against == null) {
                send(each.last());
                sent++;
            } else {
                left.addObject()
                        .put("source", each.last().source())
                        .put("id", each.last().event())
                        .put("times", each.times())
                        .put("why", against);
            }
        }
        return answer.put("resent", sent);
    }

    private void send(RefusedEvent event) {
        // What came by a letterbox goes through its gate again.
        String topic = event.topic().startsWith(Topics.FROM)
                ? event.topic()
                : Objects.requireNonNull(TOPICS.get(event.type()));
        byte[] bytes = Objects.requireNonNull(event.original()).getBytes(StandardCharsets.UTF_8);
        sender.raw(topic, event.subject(), bytes);
    }

    /** Why an event is not sent again; null when it is. */
    private static @Nullable String against(Parked letter) {
        RefusedEvent event = letter.last();
        if (letter.times() >= MOST_TIMES) {
            return "Đã bị từ chối " + letter.times() + " lần: nơi gửi phải sửa / Refused " + letter.times()
                    + " times: its sender has to mend it";
        }
        if (event.type() == null || !TOPICS.containsKey(event.type())) {
            return "Việc trong kỳ không gửi lại thay người khác / An act is not repeated for somebody else";
        }
        if (event.base64() || event.original() == null || !isWhole(event.original())) {
            return "Thuộc tính nằm ngoài nội dung, nơi gửi phải gửi lại / Its attributes are not in it: its sender has to send again";
        }
        return null;
    }

    /** Whether the text is a whole event; of one in binary form only the data are kept. */
    private static boolean isWhole(String original) {
        try {
            return Json.MAPPER.readTree(original).has("specversion");
        } catch (JacksonException e) {
            return false;
        }
    }
}
