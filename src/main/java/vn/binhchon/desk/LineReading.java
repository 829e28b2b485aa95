package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Explained.Held;
import vn.binhchon.explanation.Explained.Said;
import vn.binhchon.explanation.Explained.Unsaid;

/** One line of the score frame as the page words it: its points, why, and why no more. */
final class LineReading {

    /** What became of a line. */
    enum State {
        JUDGED,
        UNMET,
        UNPROVEN,
        JUROR
    }

    /** Comparisons that only the rule of a lower share makes; failing one says nothing on what would earn more. */
    private static final Set<String> UPPER_BOUNDS = Set.of("<", "<=", "!=", "not in");

    private final Explained.Line line;
    private final Explained explained;
    private final @Nullable Said said;
    private final List<Unsaid> silent;
    private final Facts facts;
    private final Labels labels;
    private final Words words;

    LineReading(Explained.Line line, Explained explained, Facts facts, Labels labels, Words words) {
        this.line = line;
        this.explained = explained;
        this.said = explained.findings().stream()
                .filter(each -> each.kind().equals("points") && each.criterion().equals(line.line()))
                .findFirst()
                .orElse(null);
        this.silent = explained.silent().stream()
                .filter(each -> each.criterion().equals(line.line()))
                .toList();
        this.facts = facts;
        this.labels = labels;
        this.words = words;
    }

    State state() {
        if (said != null) {
            return State.JUDGED;
        }
        if (line.judge().equals("juror")) {
            return State.JUROR;
        }
        return failed().anyMatch(held -> held.seen() != null) ? State.UNMET : State.UNPROVEN;
    }

    private Stream<Held> failed() {
        return silent.stream()
                .flatMap(each -> each.conditions().stream())
                .filter(held -> !held.holds() && held.field() != null);
    }

    Explained.Line line() {
        return line;
    }

    /** What the evidence is called that would have to be stated. */
    List<String> missingFacts() {
        return failed().filter(held -> held.seen() == null)
                .map(held -> labels.fact(held, words))
                .distinct()
                .toList();
    }

    ScoreView.Line worded() {
        return new ScoreView.Line(
                line.line(),
                words.either(line.vi(), line.en()),
                amount(line.points(), line.max(), words),
                said == null
                        ? null
                        : words.either(said.reason().vi(), said.reason().en()),
                said == null ? List.of() : facts.used(said.conditions()),
                shortfall(),
                grounds());
    }

    static ScoreView.Amount amount(BigDecimal points, BigDecimal max, Words words) {
        return new ScoreView.Amount(words.number(points), words.number(max), Words.percent(points, max));
    }

    private @Nullable Grounds grounds() {
        if (said != null) {
            List<String> figures = said.band() == null ? List.of() : said.band().citations();
            return Grounds.together(List.of(
                    Grounds.of(said.rule(), said.citations(), explained, words),
                    Grounds.of(figures, explained, words),
                    Grounds.of(line.citations(), explained, words)));
        }
        List<Grounds> all = silent.stream()
                .map(each -> Grounds.of(each.rule(), each.citations(), explained, words))
                .toList();
        return all.isEmpty() ? null : Grounds.together(all);
    }

    private List<String> shortfall() {
        if (said == null) {
            return facts.failed(failed().toList());
        }
        if (line.points().compareTo(line.max()) >= 0) {
            return List.of();
        }
        List<String> why = new ArrayList<>();
        String next = nextBand(said);
        if (next != null) {
            why.add(next);
        }
        why.addAll(facts.failed(silent.stream()
                .map(Unsaid::conditions)
                .filter(conditions -> conditions.stream().noneMatch(LineReading::boundsAbove))
                .flatMap(List::stream)
                .toList()));
        if (why.isEmpty() && said.share() != null) {
            why.add(words.say("line.share", words.number(said.share().movePointRight(2))));
        }
        return why;
    }

    private static boolean boundsAbove(Held held) {
        boolean asksForNothing = "==".equals(held.operator()) && held.needed() == null;
        return !held.holds() && (asksForNothing || UPPER_BOUNDS.contains(String.valueOf(held.operator())));
    }

    private @Nullable String nextBand(Said given) {
        Explained.Row band = given.band();
        if (band == null || band.below() == null || band.nextShare() == null || given.share() == null) {
            return null;
        }
        if (band.nextShare().compareTo(given.share()) <= 0) {
            return null;
        }
        List<String> units = given.conditions().stream()
                .map(held -> labels.unit(held, words))
                .distinct()
                .toList();
        String unit = units.size() == 1 && !units.get(0).isEmpty() ? " " + units.get(0) : "";
        BigDecimal points = band.nextShare().multiply(line.max());
        return words.say(
                "line.next", words.number(band.below()) + unit, words.number(points), words.number(line.max()));
    }
}
