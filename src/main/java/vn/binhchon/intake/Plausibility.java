package vn.binhchon.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Prize;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.nomination.Revenue;
import vn.binhchon.text.Text;

/** Finds what no schema can: things dated after the event that reports them, parts greater than their whole. */
public final class Plausibility {

    private static final long DAY_SECONDS = 86_400;

    private final List<Defect> defects = new ArrayList<>();

    private Plausibility() {}

    /**
     * Everything impossible; empty when nothing is.
     *
     * @param nomination what the event says
     * @param event the event itself; nothing in it can lie after its own time
     * @param received when the broker took the event, which its time may not pass by more than a day
     */
    public static List<Defect> defects(Nomination nomination, AcceptedEvent event, Instant received) {
        Plausibility check = new Plausibility();
        OffsetDateTime happened = event.happened();
        if (happened.toInstant().isAfter(received.plusSeconds(DAY_SECONDS))) {
            check.future("time", Json.MAPPER.valueToTree(happened.toString()), received.toString());
        }
        check.dates(nomination, happened.toLocalDate());
        if (event.data() != null) {
            Set<String> judgedByNoRule = event.unknownFields().stream()
                    .map(each -> "data." + each.path())
                    .collect(Collectors.toSet());
            check.ranges(event.data(), Place.WHOLE.field("data"), judgedByNoRule);
        }
        check.parts(nomination);
        return List.copyOf(check.defects);
    }

    private void dates(Nomination nomination, LocalDate today) {
        year("data.establishment.foundedYear", nomination.establishment().foundedYear(), today);
        List<Certificate> certificates = nomination.certificates();
        for (int i = 0; certificates != null && i < certificates.size(); i++) {
            Certificate each = certificates.get(i);
            String path = Paths.in("data.certificates", i);
            year(path + ".issuedYear", each.issuedYear(), today);
            if (each.issuedOn() != null && each.issuedOn().isAfter(today)) {
                future(path + ".issuedOn", Json.MAPPER.valueToTree(each.issuedOn()), today.toString());
            }
        }
        List<Revenue> revenues = nomination.evidence().economy().revenues();
        for (int i = 0; revenues != null && i < revenues.size(); i++) {
            year(
                    Paths.in("data.evidence.economy.revenues", i) + ".year",
                    revenues.get(i).year(),
                    today);
        }
        List<Prize> prizes = nomination.evidence().other().prizes();
        for (int i = 0; prizes != null && i < prizes.size(); i++) {
            year(
                    Paths.in("data.evidence.other.prizes", i) + ".year",
                    prizes.get(i).year(),
                    today);
        }
    }

    /** A range {min, max} runs upward, wherever it stands. */
    private void ranges(JsonNode node, Place place, Set<String> skipped) {
        if (!skipped.isEmpty() && skipped.contains(place.path())) {
            return;
        }
        JsonNode min = node.path("min");
        JsonNode max = node.path("max");
        if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
            Text expected = new Text("min không lớn hơn max", "min not above max");
            add(place.path(), node, expected.en(), expected);
        }
        node.properties().forEach(each -> ranges(each.getValue(), place.field(each.getKey()), skipped));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            ranges(node.get(i), place.item(i), skipped);
        }
    }

    private void parts(Nomination nomination) {
        var society = nomination.evidence().society();
        Quantity workers = society.workers();
        part("data.evidence.society.localWorkers", society.localWorkers(), workers);
        part("data.evidence.society.womenWorkers", society.womenWorkers(), workers);
        part("data.evidence.society.minorityWorkers", society.minorityWorkers(), workers);
    }

    /** A part of the regular workers; where the whole is only a lower bound ("hơn"), nothing can be said. */
    private void part(String path, @Nullable Quantity part, @Nullable Quantity whole) {
        if (part == null || whole == null || whole.note() != null) {
            return;
        }
        var most = whole.most() == null ? whole.least() : whole.most();
        if (part.least().compareTo(most) > 0) {
            String expected = "at most " + most.toPlainString() + ", the number of workers";
            add(
                    path,
                    Json.MAPPER.valueToTree(part),
                    expected,
                    new Text("không quá " + most.toPlainString() + " là tổng số lao động", expected));
        }
    }

    private void year(String path, @Nullable Integer year, LocalDate today) {
        if (year != null && year > today.getYear()) {
            future(path, Json.MAPPER.valueToTree(year), today.toString());
        }
    }

    private void future(String path, JsonNode value, String today) {
        String expected = "nothing after " + today;
        add(path, value, expected, new Text("không sau " + today, expected));
    }

    private void add(String path, JsonNode value, String expected, Text words) {
        String seen = SchemaWords.shown(value);
        defects.add(new Defect(
                path,
                value,
                expected,
                new Text(
                        path + " là " + seen + ", cần " + words.vi() + ".",
                        path + " is " + seen + ", expected " + words.en() + ".")));
    }
}
