package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.binhchon.desk.LineReading.State;
import vn.binhchon.explanation.Explained;

/** Sorts the lines of a score card by what became of them. */
final class ScoreReading {

    private final Explained.Card card;
    private final List<LineReading> lines;
    private final Words words;

    ScoreReading(Explained explained, Facts facts, Labels labels, Words words) {
        this.card = explained.card();
        this.lines = card.lines().stream()
                .map(line -> new LineReading(line, explained, facts, labels, words))
                .toList();
        this.words = words;
    }

    ScoreView view() {
        return new ScoreView(card.heads().stream().map(this::head).toList(), shares(), missing());
    }

    private ScoreView.Head head(Explained.Head head) {
        Function<State, List<LineReading>> of = state -> lines.stream()
                .filter(line -> line.line().head().equals(head.head()) && line.state() == state)
                .toList();
        return new ScoreView.Head(
                head.head(),
                words.either(head.vi(), head.en()),
                LineReading.amount(head.points(), head.max(), words),
                of.apply(State.JUDGED).stream().map(LineReading::worded).toList(),
                pile(of.apply(State.UNMET)),
                pile(of.apply(State.UNPROVEN)),
                pile(of.apply(State.JUROR)));
    }

    private ScoreView.Pile pile(List<LineReading> of) {
        return new ScoreView.Pile(of.stream().map(LineReading::worded).toList(), words.number(max(of)));
    }

    private static BigDecimal max(List<LineReading> of) {
        return of.stream().map(line -> line.line().max()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<ScoreView.Share> shares() {
        BigDecimal juror = max(in(State.JUROR));
        BigDecimal unproven = max(in(State.UNPROVEN));
        BigDecimal rest = card.outOf().subtract(card.total()).subtract(juror).subtract(unproven);
        List<ScoreView.Share> shares = new ArrayList<>();
        BigDecimal start = BigDecimal.ZERO;
        start = share(shares, "given", start, card.total());
        start = share(shares, "rest", start, rest.max(BigDecimal.ZERO));
        start = share(shares, "unproven", start, unproven);
        share(shares, "juror", start, juror);
        return List.copyOf(shares);
    }

    private BigDecimal share(List<ScoreView.Share> shares, String kind, BigDecimal start, BigDecimal points) {
        int from = Words.percent(start, card.outOf());
        BigDecimal end = start.add(points);
        int length = Words.percent(end, card.outOf()) - from;
        shares.add(new ScoreView.Share(kind, words.say("share." + kind), words.number(points), from, length));
        return end;
    }

    private List<LineReading> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    private List<ScoreView.Missing> missing() {
        return in(State.UNPROVEN).stream()
                .sorted(Comparator.comparing((LineReading line) -> line.line().max())
                        .reversed())
                .map(line -> new ScoreView.Missing(
                        line.line().line(),
                        words.either(line.line().vi(), line.line().en()),
                        line.missingFacts(),
                        words.number(line.line().max())))
                .toList();
    }
}
