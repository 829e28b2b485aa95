package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.ledger.RefusedEvent;

/**
 * The page of refused events.
 *
 * @param rows the newest first
 * @param count how many there are in all
 */
record RefusedView(List<Row> rows, String count, boolean more) {

    /** The most characters of an original that are shown; the topic keeps it whole. */
    static final int MOST_SHOWN = 20_000;

    /** One refused event. */
    record Row(
            String received,
            String reason,
            @Nullable String source,
            @Nullable String event,
            @Nullable String type,
            @Nullable String subject,
            List<Fault> faults,
            String door,
            @Nullable String original,
            @Nullable String cut,
            boolean base64,
            String at) {}

    /** One thing wrong with it. */
    record Fault(
            String path,
            @Nullable String value,
            @Nullable String expected,
            @Nullable String words) {}

    static RefusedView of(List<RefusedEvent> events, int count, Words words) {
        return new RefusedView(
                events.stream().map(each -> row(each, words)).toList(), words.number(count), count > events.size());
    }

    static Row row(RefusedEvent event, Words words) {
        String original = event.original() == null ? "" : event.original();
        boolean cut = original.length() > MOST_SHOWN;
        return new Row(
                words.time(event.received()),
                reason(event.reason(), words),
                event.source(),
                event.event(),
                event.type(),
                event.subject(),
                faults(event.problems(), words),
                words.say("refused.door", event.topic(), event.partition(), String.valueOf(event.place())),
                cut ? head(original) : event.original(),
                cut ? words.say("refused.cut", words.number(MOST_SHOWN), words.number(original.length())) : null,
                event.base64(),
                event.topic() + "/" + event.partition() + "/" + event.place());
    }

    /** The first part of a text, without half of a character at its end. */
    private static String head(String text) {
        boolean halved = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1));
        return text.substring(0, halved ? MOST_SHOWN - 1 : MOST_SHOWN);
    }

    static String reason(String code, Words words) {
        for (RefusalReason reason : RefusalReason.values()) {
            if (reason.name().toLowerCase(Locale.ROOT).equals(code)) {
                return words.text(reason.words());
            }
        }
        return code;
    }

    private static List<Fault> faults(String problems, Words words) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode each : Json.MAPPER.readTree(problems)) {
            JsonNode value = each.path("value");
            faults.add(new Fault(
                    each.path("path").asString(""),
                    value.isMissingNode() ? null : cut(value.isString() ? value.stringValue() : value.toString()),
                    text(each.path("expected")),
                    words.known(text(each.path("vi")), text(each.path("en")))));
        }
        return faults;
    }

    private static String cut(String value) {
        return value.length() <= 200 ? value : value.substring(0, 200) + " …";
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
