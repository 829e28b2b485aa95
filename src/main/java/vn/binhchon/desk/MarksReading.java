package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;

/** Lays out all sheets of one juror. */
final class MarksReading {

    private static final int STEPS = 10;

    /** The states in which a sheet is still to be handed in. */
    private static final Set<String> WAITING = Set.of("none", "draft");

    private MarksReading() {}

    static MarksView of(Seats seats, ScoreFrame frame, MarksView.Asked asked, Labels labels, Words words) {
        Book book = seats.book();
        List<Entrant> mine = SheetReading.mine(seats);
        List<String> heads =
                frame.lines().stream().map(FrameLine::head).distinct().toList();
        int out = (int)
                mine.stream().filter(each -> state(seats, each).equals("out")).count();
        int in = (int)
                mine.stream().filter(each -> state(seats, each).equals("in")).count();
        Paged<Entrant> page = found(seats, mine, asked);
        return new MarksView(
                book.round().id(),
                words.text(book.round().title()),
                book.round().synthetic(),
                seats.person().id(),
                book.phase() == Phase.MARKING,
                in,
                mine.size() - out,
                mine.size() == out ? 100 : 100 * in / (mine.size() - out),
                heads.stream()
                        .map(code -> new MarksView.Head(
                                code,
                                Objects.requireNonNullElse(labels.name(code, words), ""),
                                words.number(frame.sum(code, ProductGroup.of(1)))))
                        .toList(),
                asked,
                page.as(each -> row(seats, frame, each, heads, words)),
                mine.size() > Paged.A_PAGE,
                spread(seats, mine, words));
    }

    private static Paged<Entrant> found(Seats seats, List<Entrant> mine, MarksView.Asked asked) {
        Sought sought = new Sought(asked.q());
        List<Entrant> found = mine.stream()
                .filter(each -> sought.in(each.product(), each.establishment()))
                .filter(each -> !asked.waiting() || WAITING.contains(state(seats, each)))
                .toList();
        return Paged.of(found, asked.page(), number -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("q", sought.typed());
            values.put("waiting", asked.waiting() ? "true" : "");
            values.put("page", number == 1 ? "" : number);
            return Paged.query(values);
        });
    }

    private static String state(Seats seats, Entrant each) {
        if (seats.book().recused(seats.person().id(), each.nomination())) {
            return "out";
        }
        MarkSheet sheet = seats.book().sheet(seats.person().id(), each.nomination());
        boolean blank = sheet == null || sheet.marks().isEmpty();
        return sheet != null && sheet.handedIn() ? "in" : blank ? "none" : "draft";
    }

    private static MarksView.Row row(Seats seats, ScoreFrame frame, Entrant each, List<String> heads, Words words) {
        MarkSheet sheet = seats.book().sheet(seats.person().id(), each.nomination());
        String state = state(seats, each);
        boolean blank = sheet == null || sheet.marks().isEmpty();
        return new MarksView.Row(
                each.nomination(),
                each.product(),
                each.establishment(),
                each.group(),
                seats.book().phase() == Phase.MARKING
                        && WAITING.contains(state)
                        && (blank || SheetReading.byHead(sheet)),
                state,
                heads.stream().map(head -> mark(sheet, head, words)).toList(),
                sheet == null || blank ? null : words.number(sheet.total()),
                new SheetWhole(seats, each.nomination(), frame, words)
                        .standing()
                        .json());
    }

    private static String mark(@Nullable MarkSheet sheet, String head, Words words) {
        if (sheet == null) {
            return "";
        }
        return sheet.marks().entrySet().stream()
                .filter(each -> each.getKey().equals(head) || each.getKey().startsWith(head + "."))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal::add)
                .map(words::number)
                .orElse("");
    }

    private static List<MarksView.Step> spread(Seats seats, List<Entrant> mine, Words words) {
        int[] counts = new int[STEPS];
        int all = 0;
        for (Entrant each : mine) {
            MarkSheet sheet = seats.book().sheet(seats.person().id(), each.nomination());
            if (sheet != null && sheet.handedIn()) {
                counts[Math.min(STEPS - 1, sheet.total().intValue() / STEPS)]++;
                all++;
            }
        }
        List<MarksView.Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS && all > 0; i++) {
            String key = i == STEPS - 1 ? "overview.range.last" : "overview.range";
            String between = words.say(key, words.number(i * STEPS), words.number((i + 1) * STEPS));
            steps.add(new MarksView.Step(between, counts[i], 100 * counts[i] / all));
        }
        return steps;
    }
}
