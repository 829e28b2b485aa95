package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.ledger.RefusedEvent;

/**
 * The page of refused events.
 *
 * @param rows the newest first
 * @param count how many there are in all
 */
record RefusedView(List<Row> rows, String count, boolean more) {

    private static final String ACTS = "vn.binhchon.act.";

    /** The most characters of an original that are shown; the topic keeps it whole. */
    static final int MOST_SHOWN = 20_000;

    /**
     * One refused event.
     *
     * @param what what was sent, in words
     * @param from by whom or by what it was sent, in words
     * @param remedy what is to be done, in words
     */
    record Row(
            String received,
            String reason,
            String what,
            String from,
            String remedy,
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
                words.say("refused.what." + kind(event), act(event, words)),
                words.say("refused.from." + from(event)),
                words.say("refused.remedy." + from(event)),
                event.source(),
                event.event(),
                event.type(),
                event.subject(),
                faults(event.problems(), words),
                words.say("refused.door", event.topic(), event.partition(), String.valueOf(event.place())),
                cut ? head(original) : event.original(),
                cut ? words.say("refused.cut", words.number(MOST_SHOWN), words.number(original.length())) : null,
                event.base64(),
                inAddress(event.topic()) + "/" + event.partition() + "/" + event.place());
    }

    /** What kind of event it says that it is: the key of its words. */
    private static String kind(RefusedEvent event) {
        String type = Objects.requireNonNullElse(event.type(), "");
        return type.startsWith(ACTS)
                ? "act"
                : type.startsWith("vn.binhchon.nomination.")
                        ? "nomination"
                        : type.startsWith("vn.binhchon.round.")
                                ? "round"
                                : type.startsWith("vn.binhchon.promotion.") ? "promotion" : "unknown";
    }

    private static String act(RefusedEvent event, Words words) {
        String type = Objects.requireNonNullElse(event.type(), "");
        return type.startsWith(ACTS)
                ? words.name("act.", type.substring(ACTS.length()).replace(".v1", ""))
                : "";
    }

    /** Who sent it: the key of its words. */
    private static String from(RefusedEvent event) {
        String source = Objects.requireNonNullElse(event.source(), "");
        return source.equals(ProgramSources.DESK)
                ? "page"
                : source.startsWith(ProgramSources.SHEETS) || source.startsWith(ProgramSources.PROMOTION)
                        ? "sheet"
                        : "system";
    }

    /** A door as one part of an address: that of REST has slashes, {@code POST /v1/acts}. No door has a tilde. */
    private static String inAddress(String door) {
        return door.replace('/', '~');
    }

    /** The door that a part of an address names. */
    static String door(String inAddress) {
        return inAddress.replace('~', '/');
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
