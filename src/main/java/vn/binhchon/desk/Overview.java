package vn.binhchon.desk;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.round.Book;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Ruling;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.scorecard.Severity;

/** The charts of a round: each is a table whose figures stand beside bars, so that none has to be read off a picture. */
final class Overview {

    private static final int STEP = 10;
    private static final int STEPS = 10;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** A table with bars; {@code columns} names what is measured, {@code note} is null where none is needed. */
    record Chart(String id, String title, @Nullable String note, List<String> columns, List<Line> lines) {}

    /** A line of it. */
    record Line(String name, List<Bar> bars, boolean at) {}

    /** A figure and its length, 0 to 100. */
    record Bar(String words, int percent) {}

    /** Another round of the same level and organiser; {@code certified} is null while none was. */
    record Earlier(
            String id,
            String title,
            boolean synthetic,
            String entered,
            String reaching,
            @Nullable String certified,
            boolean opens) {}

    private final Ranking ranking;
    private final Book book;
    private final BigDecimal threshold;
    private final Labels labels;
    private final Words words;
    private final Map<String, Ruling> rulings;

    Overview(Ranking ranking, Book book, BigDecimal threshold, Labels labels, Words words) {
        this.ranking = ranking;
        this.book = book;
        this.threshold = threshold;
        this.labels = labels;
        this.words = words;
        this.rulings = book.rulings().stream().collect(Collectors.toMap(Ruling::nomination, Function.identity()));
    }

    /** Every chart there is something for. */
    List<Chart> charts(List<Nominations.Lost> lost) {
        List<Chart> charts = new ArrayList<>();
        charts.add(counted(
                "groups",
                row -> row.nomination().group() == null
                        ? null
                        : labels.group(row.nomination().group(), words)));
        charts.add(counted("places", row -> row.place().isEmpty() ? null : row.place()));
        charts.add(scores());
        if (ranking.marked()) {
            charts.add(severity());
        }
        if (!lost.isEmpty()) {
            charts.add(lost(lost));
        }
        charts.removeIf(each -> each.lines().isEmpty());
        return charts;
    }

    private Chart counted(String id, Function<Ranking.Row, @Nullable String> by) {
        Collator vietnamese = Collator.getInstance(new ULocale("vi"));
        Map<String, int[]> counts = new TreeMap<>(vietnamese::compare);
        for (Ranking.Row row : ranking.rows()) {
            String name = by.apply(row);
            if (!row.nomination().withdrawn()) {
                int[] count = counts.computeIfAbsent(name == null ? "–" : name, any -> new int[2]);
                Ruling ruling = rulings.get(row.nomination().id());
                count[0]++;
                count[1] += ruling != null && ruling.recognised() ? 1 : 0;
            }
        }
        int most = counts.values().stream().mapToInt(each -> each[0]).max().orElse(1);
        boolean decided = !rulings.isEmpty();
        List<Line> lines = new ArrayList<>();
        counts.forEach((name, count) -> {
            List<Bar> bars = new ArrayList<>();
            bars.add(bar(count[0], most));
            if (decided) {
                bars.add(bar(count[1], most));
            }
            lines.add(new Line(name, bars, false));
        });
        List<String> columns = decided
                ? List.of(words.say("overview.entered"), words.say("overview.recognised"))
                : List.of(words.say("overview.entered"));
        return new Chart(id, words.say("overview." + id), null, columns, lines);
    }

    private Chart scores() {
        int[] counts = new int[STEPS];
        for (Ranking.Row row : ranking.rows()) {
            BigDecimal points = row.points();
            if (points != null && !row.nomination().withdrawn()) {
                counts[Math.min(STEPS - 1, points.intValue() / STEP)]++;
            }
        }
        int most = Math.max(1, java.util.Arrays.stream(counts).max().orElse(1));
        List<Line> lines = new ArrayList<>();
        for (int i = STEPS - 1; i >= 0; i--) {
            String key = i == STEPS - 1 ? "overview.range.last" : "overview.range";
            boolean at = threshold.intValue() / STEP == i;
            String name = words.say(key, words.number(i * STEP), words.number((i + 1) * STEP));
            String marked = at ? name + " (" + words.say("overview.threshold", words.number(threshold)) + ")" : name;
            lines.add(new Line(marked, List.of(bar(counts[i], most)), at));
        }
        String title = words.say(ranking.marked() ? "overview.scores.means" : "overview.scores.points");
        return new Chart("scores", title, null, List.of(words.say("overview.entered")), lines);
    }

    private Chart severity() {
        List<Line> lines = new ArrayList<>();
        for (Severity each : Severity.of(CountingSheets.of(book))) {
            BigDecimal points = each.points();
            String name = book.jury().members().stream()
                    .filter(juror -> juror.id().equals(each.juror()))
                    .map(Jury.Juror::name)
                    .findFirst()
                    .orElse(each.juror());
            String said = points != null
                    ? (points.signum() > 0 ? "+" : "") + words.number(points)
                    : each.unsaid() == null ? "–" : words.text(each.unsaid());
            int length = points == null
                    ? 0
                    : Math.min(100, points.abs().multiply(BigDecimal.TEN).intValue());
            lines.add(new Line(name, List.of(new Bar(said, length)), false));
        }
        return new Chart(
                "severity",
                words.say("overview.severity"),
                words.say("overview.severity.what"),
                List.of(words.say("overview.points")),
                lines);
    }

    private Chart lost(List<Nominations.Lost> lost) {
        List<Line> lines = lost.stream()
                .filter(each -> each.points().compareTo(each.max()) < 0)
                .map(each -> new Line(
                        named(each.line()),
                        List.of(new Bar(
                                words.say("overview.of", words.number(each.points()), words.number(each.max())),
                                Words.percent(each.points(), each.max()))),
                        false))
                .toList();
        return new Chart(
                "lost",
                words.say("overview.lost"),
                words.say("overview.lost.what"),
                List.of(words.say("overview.points")),
                lines);
    }

    private String named(String line) {
        String name = labels.name(line, words);
        return name == null ? line : line + " " + name;
    }

    private Bar bar(int count, int most) {
        return new Bar(
                words.number(count), BigDecimal.valueOf(count).multiply(WHOLE).intValue() / most);
    }
}
