package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.round.Registered;
import vn.binhchon.text.Text;

/**
 * The requests of one programme in the order of law, and how far its money goes. The same facts give the same list, in whatever
 * order they arrived.
 *
 * @param programme the programme
 * @param lines the requests, those that come first first; those barred last
 * @param questions what the law leaves open and nobody has answered
 * @param granted what is given, VND
 * @param left what is left, VND; null while the budget is not settled
 * @param oneMore what one million more would do; null while the budget is not settled, or nobody waits
 */
public record SupportList(
        Programme programme,
        List<Line> lines,
        List<Question> questions,
        BigDecimal granted,
        @Nullable BigDecimal left,
        @Nullable OneMore oneMore) {

    /** How a request fares. */
    public enum Outcome {
        /** The money reaches it. */
        IN,
        /** It comes next, and the money that is left is too little. */
        NEXT,
        /** It stands level with others at the line, and the office has to put them in order. */
        LEVEL,
        /** It comes after one that waits. */
        AFTER,
        /** What it may get at most is known to nobody, or its cost was not stated. */
        OPEN,
        /** The law stands against it. */
        BARRED,
        /** There is no budget yet. */
        LISTED
    }

    /**
     * One request in the list.
     *
     * @param place its place, from 1; level requests share one; 0 for those barred
     * @param level whether others share its place
     * @param certificates valid certificates of the registry
     * @param found by what they were found
     * @param grantVnd what it gets, or would get, VND; null while that is not known
     * @param most who says the most it may get; null where nobody does
     * @param missingVnd what is missing for it, VND; null but for the next
     */
    public record Line(
            int place,
            boolean level,
            Application application,
            List<Registered> certificates,
            Typical.Found found,
            List<Ground> grounds,
            List<Ground> bars,
            List<Ground> cautions,
            List<Ground> notes,
            @Nullable BigDecimal grantVnd,
            @Nullable String most,
            Outcome outcome,
            @Nullable BigDecimal missingVnd) {}

    /** Something the law leaves open, and the requests it is about. */
    public record Question(Text words, List<String> requests) {}

    /** What one million more would do: whom it would bring in, or what would still be missing for the next. */
    public record OneMore(List<String> brings, @Nullable BigDecimal stillMissing) {}

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Puts requests in order and hands the money down. */
    public static SupportList of(
            Programme programme, Collection<Application> requests, Evaluator evaluator, List<Registered> registry) {
        List<Weighed> weighed = requests.stream()
                .map(each -> Weighed.of(each, programme, evaluator, registry))
                .toList();
        List<List<Weighed>> groups = Precedence.groups(weighed, programme);
        Filling filling = Filling.of(groups, programme.budgetVnd());
        List<Line> lines = new ArrayList<>();
        for (List<Weighed> group : groups) {
            int place = lines.size() + 1;
            group.forEach(each -> lines.add(line(each, place, group.size() > 1, filling)));
        }
        weighed.stream()
                .filter(each -> !each.bars().isEmpty())
                .sorted(Comparator.comparing(each -> each.application().id()))
                .forEach(each -> lines.add(line(each, 0, false, filling)));
        return new SupportList(
                programme,
                List.copyOf(lines),
                Questions.of(programme, groups, filling),
                filling.granted(),
                filling.left(),
                oneMore(groups, programme, filling));
    }

    private static Line line(Weighed each, int place, boolean level, Filling filling) {
        String id = each.application().id();
        return new Line(
                place,
                level,
                each.application(),
                each.certificates(),
                each.found(),
                each.grounds(),
                each.bars(),
                each.cautions(),
                each.notes(),
                each.bars().isEmpty() ? each.grant() : null,
                each.mostBy(),
                filling.outcome(id),
                filling.outcome(id) == Outcome.NEXT ? filling.missing() : null);
    }

    private static @Nullable OneMore oneMore(List<List<Weighed>> groups, Programme programme, Filling filling) {
        BigDecimal budget = programme.budgetVnd();
        if (budget == null || filling.missing() == null) {
            return null;
        }
        Filling more = Filling.of(groups, budget.add(MILLION));
        Set<String> brings = new TreeSet<>(more.in());
        brings.removeAll(filling.in());
        return new OneMore(List.copyOf(brings), brings.isEmpty() ? more.missing() : null);
    }
}
