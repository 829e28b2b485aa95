package vn.binhchon.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.calendar.CalendarLaw;
import vn.binhchon.calendar.Ground;
import vn.binhchon.calendar.Holiday;
import vn.binhchon.edition.Dated;

/** Reads {@code calendar.yaml}: weekly rest, counting, compensation and the holidays, each dated and cited. */
final class CalendarReading {

    private static final String OTHERWISE = "otherwise";
    private static final int FARTHEST = 30;
    private static final Set<String> KNOWN =
            Set.of("from", "days", "lunar", "month", "day", "first", "by_notice", "citation", "flag", "source");

    private final String text;
    private final FileReading file;

    CalendarReading(String text, FileReading file) {
        this.text = text;
        this.file = file;
    }

    CalendarLaw read() {
        // A missing file is said once, by the reader.
        JsonNode root = file.yaml(text.isEmpty() ? "{}" : text);
        List<Holiday> holidays = new ArrayList<>();
        root.path("holidays")
                .properties()
                .forEach(entry -> holidays.add(new Holiday(
                        entry.getKey(),
                        file.words(entry.getValue(), entry.getKey()),
                        dated(entry.getValue().path("values"), entry.getKey(), node -> rule(entry.getKey(), node)))));
        return new CalendarLaw(
                dated(
                        root.path("weekly"),
                        "weekly",
                        node -> new CalendarLaw.Weekly(days("weekly", node.path("days")), ground("weekly", node))),
                dated(root.path("counting"), "counting", node -> ground("counting", node)),
                dated(root.path("compensation"), "compensation", node -> ground("compensation", node)),
                List.copyOf(holidays),
                List.of());
    }

    private <T> List<Dated<T>> dated(JsonNode nodes, String key, Function<JsonNode, @Nullable T> value) {
        List<Dated<T>> values = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (JsonNode node : nodes) {
            LocalDate from = file.day(EditionReading.text(node.path("from")), key + " from");
            if (!from.isAfter(before)) {
                problem(key, node, "begins on " + from + ", not after the value above it", "order them by from");
            }
            before = from;
            node.propertyNames().stream()
                    .filter(each -> !KNOWN.contains(each))
                    .forEach(each -> problem(key, node, "says " + each + ", which nobody understands", null));
            T read = value.apply(node);
            if (read != null) {
                values.add(new Dated<>(from, read, EditionReading.text(node.path("citation"))));
            }
        }
        if (values.isEmpty() && !text.isEmpty()) {
            file.problem(line(key, ""), key + " has no values", null);
        }
        return List.copyOf(values);
    }

    private Holiday.@Nullable Rule rule(String key, JsonNode node) {
        int month = node.path("month").asInt(0);
        int day = node.path("day").asInt(0);
        int days = node.path("days").asInt(1);
        boolean lunar = node.path("lunar").asBoolean(false);
        if (month < 1 || month > 12 || day < 1 || day > (lunar ? 30 : 31)) {
            problem(key, node, "is on day " + day + " of month " + month + ", expected a day of the year", null);
            return null;
        }
        if (days < 0 || days > 10) {
            problem(key, node, "lasts " + days + " days, expected 0 to 10", null);
        }
        Map<DayOfWeek, Integer> first = new EnumMap<>(DayOfWeek.class);
        for (var entry : node.path("first").properties()) {
            if (!entry.getKey().equals(OTHERWISE)) {
                int begins = bounded(key, node, entry.getKey(), entry.getValue());
                days(key, entry.getKey(), node).forEach(each -> first.put(each, begins));
            }
        }
        return new Holiday.Rule(
                lunar,
                month,
                day,
                days,
                first,
                bounded(key, node, OTHERWISE, node.path("first").path(OTHERWISE)),
                node.path("by_notice").asBoolean(false),
                ground(key, node));
    }

    /** How many days before or after the named one; no holiday begins a month away from it. */
    private int bounded(String key, JsonNode node, String field, JsonNode value) {
        int read = value.asInt(0);
        if (Math.abs((long) read) > FARTHEST) {
            int line = line(key, EditionReading.text(node.path("from")));
            file.fault(
                    line,
                    "rules.calendar.number",
                    "name",
                    key,
                    "field",
                    field,
                    "value",
                    String.valueOf(read),
                    "least",
                    -FARTHEST,
                    "most",
                    FARTHEST);
            return 0;
        }
        return read;
    }

    private Set<DayOfWeek> days(String key, JsonNode names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        names.forEach(each -> days.addAll(days(key, each.asString(), names)));
        return days;
    }

    private Set<DayOfWeek> days(String key, String name, JsonNode node) {
        for (DayOfWeek each : DayOfWeek.values()) {
            if (each.name().equals(name)) {
                return EnumSet.of(each);
            }
        }
        problem(key, node, "names " + name + ", expected one of " + Arrays.toString(DayOfWeek.values()), null);
        return Set.of();
    }

    private Ground ground(String key, JsonNode node) {
        Ground ground = new Ground(
                EditionReading.text(node.path("citation")),
                EditionReading.text(node.path("flag")),
                EditionReading.text(node.path("source")));
        String fault = NoticeReading.fault(ground);
        if (fault != null) {
            problem(key, node, fault, null);
        }
        return ground;
    }

    private void problem(String key, JsonNode node, String what, @Nullable String maybe) {
        file.problem(line(key, EditionReading.text(node.path("from"))), key + " " + what, maybe);
    }

    /** The line of a value: the first that holds its day below its key; 0 when it cannot be told. */
    private int line(String key, String from) {
        int at = text.indexOf(key + ":");
        int value = at < 0 || from.isEmpty() ? at : text.indexOf("from: " + from, at);
        int found = value < 0 ? at : value;
        return found < 0
                ? 0
                : (int) text.substring(0, found)
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                        + 1;
    }
}
