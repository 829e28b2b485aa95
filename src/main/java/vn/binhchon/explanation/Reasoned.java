package vn.binhchon.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.nomination.Nomination;

/**
 * An evaluation as it is published and kept: every point with its rule and its clauses, every rule that stayed silent with the condition
 * it stopped at, all of it as data. What was seen and needed follows from the facts and the release, and is said in words when somebody
 * asks, by {@link Explained}. Its JSON form is {@code docs/contracts/evaluation.v3.schema.json}; everything in it but {@code event} follows
 * from the facts and the release.
 *
 * @param silent the rules that did not fire, by rule id, each with the first of its conditions that does not hold, from 1 in
 *     the order of the rule file; {@link #NOT_COUNTED} where an earlier form did not say
 */
public record Reasoned(
        Nomination nomination,
        String edition,
        String release,
        LocalDate date,
        int group,
        String frame,
        List<Given> findings,
        SortedMap<String, Integer> silent,
        Card card,
        boolean barred,
        int unproven,
        List<Explained.Unknown> unknownFields,
        List<Explained.Normalised> normalised,
        Explained.Event event,
        String contentHash) {

    /** At which condition a rule stopped, where what was published in an earlier form does not count them. */
    public static final int NOT_COUNTED = 0;

    /** A finding; {@code points}, {@code max}, {@code share} and {@code band} only where points are given. */
    public record Given(
            String kind,
            String criterion,
            @Nullable BigDecimal points,
            @Nullable BigDecimal max,
            @Nullable BigDecimal share,
            Explained.@Nullable Row band,
            String rule,
            List<String> citations,
            Why reason) {}

    /** Why, as data: names the sentence among the rules' words. */
    public record Why(String key, Map<String, Object> values) {}

    /** The points. */
    public record Card(
            List<Line> lines, BigDecimal total, BigDecimal outOf, BigDecimal threshold, BigDecimal missing) {}

    /** One line of the score frame; {@code judge} is {@code evidence} or {@code juror}. */
    public record Line(String line, String judge, BigDecimal max, BigDecimal points) {}

    /**
     * Reads what was published, in whatever form.
     *
     * @param document its JSON
     */
    public static Reasoned read(JsonNode document) {
        return Form.of(document).read(document);
    }

    /** The same under its hash. */
    Reasoned sealed(String hash) {
        return new Reasoned(
                nomination,
                edition,
                release,
                date,
                group,
                frame,
                findings,
                silent,
                card,
                barred,
                unproven,
                unknownFields,
                normalised,
                event,
                hash);
    }

    /** What was made of the facts, without why. */
    public Verdict verdict() {
        SortedMap<String, String> given = new TreeMap<>();
        for (Given each : findings) {
            String key = Verdict.key(each.criterion(), each.rule());
            if (each.points() != null) {
                given.put(key, each.points().toPlainString());
            } else if (each.kind().equals(Verdict.BAR)) {
                given.put(key, Verdict.BAR);
            }
        }
        return new Verdict(barred, card.total(), card.threshold(), given);
    }

    /** The event that brought the facts, as far as an evaluation speaks of it: enough to judge it again to the same bytes. */
    public AcceptedEvent accepted() {
        return new AcceptedEvent(
                event.source(),
                event.id(),
                event.type(),
                nomination.id(),
                event.time(),
                null,
                null,
                normalised.stream()
                        .map(each -> new AcceptedEvent.Original(each.path(), each.original()))
                        .toList(),
                unknownFields.stream()
                        .map(each -> new AcceptedEvent.UnknownField(each.path(), each.value()))
                        .toList(),
                "");
    }

    /** The texts of the clauses its findings rest on, each once: those of the rules that fired and of the rows of tables. */
    public List<String> restsOn() {
        return findings.stream()
                .flatMap(each -> Stream.concat(
                        each.citations().stream(),
                        each.band() == null ? Stream.of() : each.band().citations().stream()))
                .distinct()
                .toList();
    }
}
