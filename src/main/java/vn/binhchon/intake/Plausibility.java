package vn.binhchon.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;
import vn.binhchon.text.VietnamTime;

/**
 * Finds what no schema can: things dated after the event that reports them. It looks at what was sent,
 * so that this is told beside whatever else is wrong; what has not the shape it should have is passed over here.
 */
public final class Plausibility {

    /** How far the clock of a sender may run ahead, as of acts (acts.yaml). */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private final List<Defect> defects = new ArrayList<>();

    private Plausibility() {}

    /**
     * Everything impossible; empty when nothing is.
     *
     * @param data the data of a nomination
     * @param understood what they are understood to be; null when their shape is wrong
     * @param time the event's; nothing in it can lie on a later day
     */
    static List<Defect> defects(JsonNode data, @Nullable NominationData understood, String time) {
        Plausibility check = new Plausibility();
        try {
            check.dates(data, VietnamTime.day(OffsetDateTime.parse(time)));
        } catch (DateTimeException e) {
            // Told with the attributes.
        }
        check.ranges(data, Place.WHOLE.field("data"));
        if (understood != null && !check.defects.isEmpty()) {
            Set<String> judgedByNoRule = UnknownFields.between(data, understood).stream()
                    .map(each -> "data." + each.path())
                    .collect(Collectors.toSet());
            check.defects.removeIf(each -> within(each.path(), judgedByNoRule));
        }
        return List.copyOf(check.defects);
    }

    private static boolean within(String path, Set<String> unknown) {
        return unknown.stream()
                .anyMatch(each -> path.equals(each) || path.startsWith(each + ".") || path.startsWith(each + "["));
    }

    /**
     * Whether an event is dated before it can have happened.
     *
     * @param received when the broker took the event, which its time may not pass by more than a quarter of an hour
     */
    public static List<Defect> early(OffsetDateTime happened, Instant received) {
        Plausibility check = new Plausibility();
        if (happened.toInstant().isAfter(received.plus(AHEAD))) {
            check.add(
                    "time",
                    Json.MAPPER.valueToTree(happened.toString()),
                    Sentences.of("time.ahead", "received", VietnamTime.minute(received)));
        }
        return check.defects;
    }

    private void dates(JsonNode data, LocalDate today) {
        JsonNode evidence = data.path("evidence");
        year(data.path("establishment"), "foundedYear", "data.establishment", today);
        years(data.path("certificates"), "issuedYear", "data.certificates", today);
        years(evidence.path("economy").path("revenues"), "year", "data.evidence.economy.revenues", today);
        years(evidence.path("other").path("prizes"), "year", "data.evidence.other.prizes", today);
        JsonNode certificates = data.path("certificates");
        for (int i = 0; certificates.isArray() && i < certificates.size(); i++) {
            JsonNode issued = certificates.get(i).path("issuedOn");
            LocalDate day = day(issued);
            if (day != null && day.isAfter(today)) {
                future(Paths.in("data.certificates", i) + ".issuedOn", issued, today.toString());
            }
        }
    }

    private static @Nullable LocalDate day(JsonNode node) {
        try {
            return node.isString() ? LocalDate.parse(node.stringValue()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void years(JsonNode list, String field, String path, LocalDate today) {
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            year(list.get(i), field, Paths.in(path, i), today);
        }
    }

    private void year(JsonNode in, String field, String path, LocalDate today) {
        JsonNode year = in.path(field);
        if (year.isNumber() && year.decimalValue().intValue() > today.getYear()) {
            future(Paths.in(path, field), year, today.toString());
        }
    }

    /** A range {min, max} runs upward, wherever it stands. */
    private void ranges(JsonNode node, Place place) {
        JsonNode min = node.path("min");
        JsonNode max = node.path("max");
        if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
            add(place.path(), node, Sentences.of("figure.range-upward"));
        }
        node.properties().forEach(each -> ranges(each.getValue(), place.field(each.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            ranges(node.get(i), place.item(i));
        }
    }

    private void future(String path, JsonNode value, String today) {
        add(path, value, Sentences.of("figure.not-after", "day", today));
    }

    private void add(String path, JsonNode value, Text expected) {
        defects.add(new Defect(
                path,
                value,
                expected.en(),
                Sentences.of("value.expected", "what", path, "seen", SchemaWords.shown(value), "expected", expected)));
    }
}
