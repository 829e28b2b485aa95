package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.ledger.ParkedLetters;
import vn.binhchon.ledger.ParkedLetters.Parked;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.text.Text;

/** Sends refused events again, as they were, once what stood against them is mended (a round opened late, a fault of the program). */
@Component
public class Resending {

    /** Refused so often, an event is not sent again as it is: whoever sent it has to mend it. */
    private static final int MOST_TIMES = 5;

    private static final int MOST_AT_ONCE = 1_000;

    /** Where events go again. Acts do not: their moment is over, and whoever acted must act anew. */
    private static final Map<String, String> TOPICS = Map.of(
            EventTypes.SUBMITTED, Topics.NOMINATIONS,
            EventTypes.AMENDED, Topics.NOMINATIONS,
            EventTypes.WITHDRAWN, Topics.NOMINATIONS,
            EventTypes.ROUND_OPENED, Topics.ROUNDS);

    private final ParkedLetters parked;
    private final NominationSender sender;

    Resending(ParkedLetters parked, NominationSender sender) {
        this.parked = parked;
        this.sender = sender;
    }

    /** An event that was not sent again, and why. */
    public record Left(Parked letter, Text why) {}

    /** What became of those refused for one reason. */
    public record Resent(int sent, List<Left> left) {}

    /**
     * Sends again what was refused for one reason and was not mended since, in the order in which it came.
     *
     * @param reason a {@code RefusalReason} in lower case
     */
    public Resent resend(String reason) {
        int sent = 0;
        List<Left> left = new ArrayList<>();
        for (Parked each : parked.of(reason, MOST_AT_ONCE)) {
            Text against = against(each);
            if (against == null) {
                send(each.last());
                sent++;
            } else {
                left.add(new Left(each, against));
            }
        }
        return new Resent(sent, left);
    }

    private void send(RefusedEvent event) {
        // What came by a letterbox goes through its gate again.
        String topic = event.topic().startsWith(Topics.FROM)
                ? event.topic()
                : Objects.requireNonNull(TOPICS.get(event.type()));
        byte[] bytes = Objects.requireNonNull(event.original()).getBytes(StandardCharsets.UTF_8);
        // Under a source of the program, what was refused for anything else had come in by one of its doors.
        boolean own = ProgramSources.contains(String.valueOf(event.source()))
                && !event.reason().equals(RefusalReason.NOT_YOURS.name().toLowerCase(Locale.ROOT));
        if (own) {
            sender.again(topic, event.subject(), bytes);
        } else {
            sender.raw(topic, event.subject(), bytes);
        }
    }

    /** Why an event is not sent again; null when it is. */
    private static @Nullable Text against(Parked letter) {
        RefusedEvent event = letter.last();
        if (letter.times() >= MOST_TIMES) {
            return new Text(
                    "Đã bị từ chối " + letter.times() + " lần: nơi gửi phải sửa",
                    "Refused " + letter.times() + " times: its sender has to mend it");
        }
        if (event.type() == null || !TOPICS.containsKey(event.type())) {
            return new Text("Việc trong kỳ không gửi lại thay người khác", "An act is not repeated for somebody else");
        }
        if (event.base64() || event.original() == null || !isWhole(event.original())) {
            return new Text(
                    "Thuộc tính nằm ngoài nội dung, nơi gửi phải gửi lại",
                    "Its attributes are not in it: its sender has to send again");
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
