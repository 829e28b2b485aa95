package vn.binhchon.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.finding.Citation;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ExtraCheck;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.text.Text;

/**
 * An evaluation in words: data first, then words in both languages. It is made when somebody asks, of what was published
 * ({@link Reasoned}, whose hash is {@code evaluation}); until 28/11/2026 it was published itself, and then has no
 * {@code evaluation}. Its JSON form is {@code docs/contracts/evaluation.schema.json}, which says what each part means;
 * everything in it follows from the event and the release, so that the same event under the same release gives the same bytes.
 */
public record Explained(
        Nomination nomination,
        Event event,
        Law edition,
        String release,
        LocalDate date,
        int group,
        String frame,
        List<Said> findings,
        List<Unsaid> silent,
        List<Clause> clauses,
        Card card,
        boolean barred,
        Text provisional,
        List<Unknown> unknownFields,
        List<Normalised> normalised,
        @Nullable String evaluation,
        String contentHash) {

    /** The event that brought the facts. */
    public record Event(String source, String id, String type, String time) {}

    /** The edition applied. */
    public record Law(String id, Text title) {}

    /** A rule: its id, name and place. */
    public record RuleName(String id, String name, String path, int line) {}

    /** A finding with its proof; {@code points}, {@code max}, {@code share} and {@code band} only where points are given. */
    public record Said(
            String kind,
            String criterion,
            @Nullable BigDecimal points,
            @Nullable BigDecimal max,
            @Nullable BigDecimal share,
            @Nullable Row band,
            RuleName rule,
            List<String> citations,
            List<Held> conditions,
            Why reason) {}

    /** A rule that did not fire. */
    public record Unsaid(RuleName rule, String criterion, List<String> citations, List<Held> conditions) {}

    /** The row of a table a figure fell into, with what the row rests on. */
    public record Row(
            String table,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below,
            @Nullable BigDecimal nextShare,
            List<String> citations) {}

    /** What is known of a clause that a finding or a silent rule cites by its text. */
    public record Clause(
            String text,
            String flag,
            @Nullable String vi,
            @Nullable String en) {
        static Clause of(Citation citation) {
            return new Clause(citation.text(), citation.flag(), citation.gist(), citation.gistEn());
        }
    }

    /** A condition held against the facts, with its words and where the fact stands in the event's data. */
    public record Held(
            String fact,
            @Nullable String field,
            @Nullable String operator,
            String text,
            boolean holds,
            @Nullable Object seen,
            @Nullable Object needed,
            @Nullable String path,
            String vi,
            String en) {}

    /** Why, as data and in words. */
    public record Why(String key, Map<String, Object> values, String vi, String en) {}

    /** The points. */
    public record Card(
            List<Line> lines,
            List<Head> heads,
            BigDecimal total,
            BigDecimal outOf,
            BigDecimal threshold,
            BigDecimal missing) {}

    /** One line of the score frame; {@code judge} is {@code evidence} or {@code juror}; its maximum rests on the citations. */
    public record Line(
            String line,
            String head,
            String judge,
            BigDecimal max,
            BigDecimal points,
            String vi,
            String en,
            List<String> citations) {}

    /** One of the four heads. */
    public record Head(String head, BigDecimal max, BigDecimal points, String vi, String en) {}

    /** A field the schema does not know, kept as it was sent. */
    public record Unknown(String path, JsonNode value) {

        static List<Unknown> of(AcceptedEvent event, Vocabulary vocabulary) {
            return Stream.concat(event.unknownFields().stream(), ExtraCheck.unknown(event, vocabulary).stream())
                    .map(each -> new Unknown(each.path(), each.value()))
                    .toList();
        }
    }

    /** A text that was not in NFC, as it was sent. */
    public record Normalised(String path, String original) {

        /** Kept apart with what they belong to ({@link vn.binhchon.nomination.Contact}). */
        private static final Set<String> OF_PERSONS = Set.of("establishment.owner", "establishment.address");

        static List<Normalised> of(AcceptedEvent event) {
            return event.normalised().stream()
                    .filter(each -> !OF_PERSONS.contains(each.path()))
                    .map(each -> new Normalised(each.path(), each.original()))
                    .toList();
        }
    }

    /** What names it wherever evaluations are named: the hash under which it was published. */
    public String published() {
        return evaluation == null ? contentHash : evaluation;
    }

    /** How many facts that rules ask for have no evidence, each counted once. */
    public int unproven() {
        return (int) silent.stream()
                .flatMap(each -> each.conditions().stream())
                .filter(each -> !each.holds() && "!=".equals(each.operator()) && each.seen() == null)
                .map(Held::path)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** The clause of this text; only its text where the document does not hold it. */
    public Clause clause(String text) {
        return clauses.stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElse(new Clause(text, "NF", null, null));
    }
}
