package vn.binhchon.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.text.Language;
import vn.binhchon.text.Text;

/**
 * What changed between two evaluations of one nomination: facts field by field, and points line by line.
 *
 * @param facts the facts that changed, by their names in the vocabulary
 * @param lines the lines of the frame whose points changed, in the order of the frame
 * @param before the total before
 * @param after the total after
 * @param otherRules whether the two were judged by different releases, which may have changed points by itself
 */
public record Amendment(List<Fact> facts, List<Line> lines, BigDecimal before, BigDecimal after, boolean otherRules) {

    /** A fact that changed; null where nothing was stated. */
    public record Fact(
            String fact,
            Text label,
            @Nullable Text before,
            @Nullable Text after) {}

    /** A line whose points changed. */
    public record Line(String line, String vi, String en, BigDecimal before, BigDecimal after) {}

    /**
     * Compares.
     *
     * @param edition knows the facts and their words
     */
    public static Amendment between(Reasoned before, Reasoned after, Edition edition) {
        return new Amendment(
                facts(before, after, edition),
                lines(before.card(), after.card(), edition),
                before.card().total(),
                after.card().total(),
                !before.release().equals(after.release()));
    }

    private static List<Fact> facts(Reasoned before, Reasoned after, Edition edition) {
        Wording wording = new Wording(edition);
        List<Fact> facts = new ArrayList<>();
        edition.vocabulary().fields().forEach((fact, field) -> {
            boolean workedOut = !field.madeOf().isEmpty() || fact.startsWith("Holdings.entry");
            if (workedOut || FactValue.kind(after.nomination(), fact) == null) {
                return;
            }
            Object old = FactValue.of(before.nomination(), fact);
            Object now = FactValue.of(after.nomination(), fact);
            if (!Objects.equals(old, now)) {
                facts.add(new Fact(fact, field.label(), worded(old, field, wording), worded(now, field, wording)));
            }
        });
        return List.copyOf(facts);
    }

    private static @Nullable Text worded(@Nullable Object value, Vocabulary.Field field, Wording wording) {
        return value == null
                ? null
                : new Text(measured(value, field, wording, Language.VI), measured(value, field, wording, Language.EN));
    }

    private static String measured(Object value, Vocabulary.Field field, Wording wording, Language language) {
        String unit = value instanceof Boolean ? "" : wording.unit(field.unit(), language);
        return wording.value(value, language) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static List<Line> lines(Reasoned.Card before, Reasoned.Card after, Edition edition) {
        Map<String, BigDecimal> old = new TreeMap<>();
        before.lines().forEach(line -> old.put(line.line(), line.points()));
        return after.lines().stream()
                .filter(line -> old.getOrDefault(line.line(), BigDecimal.ZERO).compareTo(line.points()) != 0)
                .map(line -> new Line(
                        line.line(),
                        edition.label(line.line()).vi(),
                        edition.label(line.line()).en(),
                        old.getOrDefault(line.line(), BigDecimal.ZERO),
                        line.points()))
                .toList();
    }
}
