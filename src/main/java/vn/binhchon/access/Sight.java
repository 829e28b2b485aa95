package vn.binhchon.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Book;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.ReachSeenBy;
import vn.binhchon.round.RulesShown;

/**
 * Who may see what the rules propose, by page or by REST. Jurors of a round under way see it when the plan lets them; where the
 * plan says nothing, not before marking is closed, so that nobody leans on it. Who is not signed in might be a juror who has just
 * signed out, and sees no more than one while marking is open.
 */
@Component
public class Sight {

    private final RulesInForce rules;

    Sight(RulesInForce rules) {
        this.rules = rules;
    }

    /** What the plan in force says. */
    public Plan plan(Book book) {
        try {
            return rules.usable()
                    ? rules.evaluator().plan(book.round().entry(), book.plan()).plan()
                    : book.plan();
        } catch (NoLawForDay none) {
            return book.plan();
        }
    }

    /** Who may do which act in a round. */
    public ActTable acts(Book book) {
        try {
            return rules.usable() ? rules.evaluator().acts(book.round().date()) : ActTable.NONE;
        } catch (NoLawForDay none) {
            return ActTable.NONE;
        }
    }

    /**
     * Whether somebody may see what the rules propose for a product.
     *
     * @param person null for who is not signed in
     */
    public boolean seesRules(@Nullable Person person, Book book, String nomination) {
        if (!underGuard(person, book)) {
            return true;
        }
        RulesShown shown = plan(book).jurorsSeeRules();
        MarkSheet own = person == null ? null : book.sheet(person.id(), nomination);
        return shown == RulesShown.BEFORE_OWN_SHEET
                || (shown == RulesShown.AFTER_OWN_SHEET && own != null && own.handedIn());
    }

    /**
     * Whether somebody may see a list that the rules' points put in order.
     *
     * @param person null for who is not signed in
     */
    public boolean seesRanking(@Nullable Person person, Book book) {
        return !underGuard(person, book) || plan(book).jurorsSeeRules() == RulesShown.BEFORE_OWN_SHEET;
    }

    /**
     * Whether somebody may see what it would take a product to reach the threshold: the helper team and the chair always, others as
     * the plan says.
     *
     * @param book the round's; null for what names no round
     */
    public boolean seesReach(Person person, @Nullable Book book, String nomination) {
        if (person.is(Role.HELPER)) {
            return true;
        }
        if (book == null || !seesRules(person, book, nomination)) {
            return false;
        }
        Seats seats = new Seats(person, book);
        ReachSeenBy way = plan(book).reachSeenBy();
        return seats.chair() || way == ReachSeenBy.EVERYBODY || (way == ReachSeenBy.COUNCIL && seats.member() != null);
    }

    private static boolean underGuard(@Nullable Person person, Book book) {
        return person == null
                ? book.phase() == Phase.MARKING
                : book.phase().compareTo(Phase.MARKING) <= 0 && new Seats(person, book).juror() != null;
    }
}
