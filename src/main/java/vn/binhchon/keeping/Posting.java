package vn.binhchon.keeping;

import java.time.temporal.ChronoUnit;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Plan;
import vn.binhchon.text.Sentences;

/**
 * What a round tells outside itself before it is decided, and what it is told: the provisional list that a plan may ask for, and the
 * codes of the ministry's database. No clause asks for either; they are the practice of provinces and of the ministry.
 */
final class Posting {

    private final Keeping.Context context;

    Posting(Keeping.Context context) {
        this.context = context;
    }

    private Plan plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan()).plan();
    }

    Kept post(Book book, Act.ProvisionalListPosted act) {
        Integer days = plan(book).provisionalListDays();
        long up = ChronoUnit.DAYS.between(act.on(), act.until()) + 1;
        Checks checks = new Checks(book)
                .unless(book.proposal() != null, "", null, "a proposal", Sentences.of("ruling.none-proposed"))
                .unless(
                        up >= 1,
                        "until",
                        act.until(),
                        "not before " + act.on(),
                        Sentences.of("posting.until-before-on", "on", act.on(), "until", act.until()))
                .unless(
                        days == null || up < 1 || up >= days,
                        "until",
                        act.until(),
                        days + " days or more",
                        Sentences.of("posting.too-short", "up", up, "days", days == null ? 0 : days));
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    /** A plan that asks for the list has it up before the council decides. */
    static void posted(Book book, Plan plan, Checks checks) {
        checks.unless(
                plan.provisionalListDays() == null || book.provisionalList() != null,
                "",
                null,
                "a list that was put up",
                Sentences.of("posting.not-posted"));
    }

    Kept code(Book book, Act.MinistryCodeRecorded act) {
        Checks checks = new Checks(book).product("nomination", act.nomination());
        NamesInRound names = new NamesInRound(book);
        book.ministryCodes()
                .forEach((nomination, code) -> checks.unless(
                        nomination.equals(act.nomination()) || !code.equalsIgnoreCase(act.code()),
                        "code",
                        act.code(),
                        "a code of no other product",
                        Sentences.of("posting.code-taken", "code", act.code(), "product", names.product(nomination))));
        return Kept.unless(checks.objections(), Outcome.NONE);
    }
}
