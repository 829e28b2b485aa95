package vn.binhchon.rollout.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.keeping.Keeping;
import vn.binhchon.keeping.Kept;
import vn.binhchon.keeping.Nominees;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Recusal;
import vn.binhchon.round.Round;

/**
 * A round's book worked out again from its acts alone. Each act is taken once more by the rules of its round, and what that gives
 * (sums, means, ranks, tallies, proposals, certificates, terms) is compared with what stands written beside it.
 */
public final class BookReplay {

    /**
     * An act as its book has it.
     *
     * @param received when the broker took it
     */
    public record Step(int place, Instant received, Act act, Outcome outcome) {}

    /** The rules of a round; null for those that cannot be had, whose acts are not worked out again. */
    public interface Rules {

        /**
         * Finds them.
         *
         * @param moved the release its chair moved it to; null while it goes by the one it was opened under
         */
        @Nullable
        LoadedRules of(@Nullable String moved);
    }

    /** More than anybody reads at once; the first names the cause. */
    private static final int MOST = 50;

    private final Book book;
    private final Rules rules;
    private final ProductHistory products;
    private final List<Deviation> deviations = new ArrayList<>();

    private BookReplay(Round pinned, Rules rules, ProductHistory products) {
        this.book = new Book(pinned);
        this.rules = rules;
        this.products = products;
    }

    /**
     * Works a book out again.
     *
     * @param pinned the round as its first act holds it
     * @param steps its acts in their order
     * @param products what was known of its products, and when
     * @return everything that does not follow, at most fifty; the first names the cause
     */
    public static List<Deviation> of(Round pinned, List<Step> steps, Rules rules, ProductHistory products) {
        BookReplay replay = new BookReplay(pinned, rules, products);
        for (int i = 0; i < steps.size() && replay.deviations.size() < MOST; i++) {
            Instant next = i + 1 < steps.size() ? steps.get(i + 1).received() : Instant.MAX;
            if (!replay.step(steps.get(i), next)) {
                break;
            }
        }
        return List.copyOf(replay.deviations);
    }

    /** Whether the book can go on after this act. */
    private boolean step(Step step, Instant next) {
        LoadedRules by = rules.of(book.movedTo());
        if (by != null) {
            List<Deviation> found = found(step, by, step.received());
            if (!found.isEmpty()) {
                // What arrived between an act and its taking was known as well.
                List<Deviation> later = found(step, by, next);
                found = later.size() < found.size() ? later : found;
            }
            deviations.addAll(found);
        }
        try {
            // As it is written, so that one wrong figure does not make all that follow it wrong.
            book.apply(step.act(), step.outcome());
            return true;
        } catch (RuntimeException e) {
            deviations.add(of(step, "", "act", "", String.valueOf(e.getMessage())));
            return false;
        }
    }

    private List<Deviation> found(Step step, LoadedRules by, Instant moment) {
        try {
            List<Nominees.Nominee> standing = products.at(moment, by.release());
            Kept kept = new Keeping(new Keeping.Context(by.evaluator(), by.workingDays(), round -> standing))
                    .take(book, step.act());
            if (!kept.taken()) {
                String why = kept.objections().get(0).words().vi();
                return List.of(of(step, step.act().by(), "act", "", why));
            }
            return compared(step, kept.outcome());
        } catch (RuntimeException e) {
            return List.of(of(step, "", "act", "", String.valueOf(e.getMessage())));
        }
    }

    private static List<Deviation> compared(Step step, Outcome made) {
        SortedMap<OutcomeText.Key, String> expected = OutcomeText.of(made);
        SortedMap<OutcomeText.Key, String> found = OutcomeText.of(step.outcome());
        if (step.act() instanceof Act.EntriesClosed || step.act() instanceof Act.EntryAdmitted) {
            suggestions(expected, step.outcome(), found);
        }
        Set<OutcomeText.Key> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        List<Deviation> deviations = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (OutcomeText.Key each : all) {
            String is = found.getOrDefault(each, "");
            String should = expected.getOrDefault(each, "");
            String section = each.of() + "/" + each.field().split("\\.")[0];
            if (!is.equals(should) && !missing.contains(section)) {
                // Of a line that is not there, or should not be, one figure says all.
                if (should.equals(OutcomeText.THERE) || is.equals(OutcomeText.THERE)) {
                    missing.add(section);
                }
                deviations.add(of(step, each.of(), each.field(), should, is));
            }
        }
        return deviations;
    }

    /** Suggestions that rest on a person's name or address cannot be made again once these were erased. */
    private static void suggestions(
            SortedMap<OutcomeText.Key, String> expected, Outcome written, SortedMap<OutcomeText.Key, String> found) {
        for (Recusal each : written.recusals()) {
            String of = each.person() + " · " + each.nomination();
            if (each.state() == Recusal.State.DECLARED && !expected.containsKey(new OutcomeText.Key(of, "recusals"))) {
                found.keySet()
                        .removeIf(key -> key.of().equals(of) && key.field().startsWith("recusals"));
            }
        }
    }

    private static Deviation of(Step step, String of, String field, String expected, String found) {
        return new Deviation(step.place(), ActTypes.type(step.act().getClass()), of, field, expected, found);
    }
}
