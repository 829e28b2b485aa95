package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.scorecard.Placings;
import vn.binhchon.text.Sentences;

/**
 * A complaint that ended in a new mean: products are placed anew, the rules propose anew beside what they proposed before, and the
 * council rules anew on every product that this moved, by the laws of its first decision (TT 26/2014, Điều 17, 20).
 */
final class Amending {

    private final Keeping.Context context;

    Amending(Keeping.Context context) {
        this.context = context;
    }

    /** After the announcement there is something to propose and to vote on only while a new mean waits for the council. */
    static Checks pending(Book book) {
        return new Checks(book)
                .unless(
                        book.phase() != Phase.PUBLISHED
                                || !book.aftermath().pending().isEmpty(),
                        "",
                        book.phase(),
                        "a complaint that ended in a new mean",
                        "Kết quả đã công bố; chỉ xét lại khi có khiếu nại được chấm lại điểm.",
                        "Results are announced; they are looked at again only where a complaint ended in a new mean.");
    }

    /** The products that a new mean moved: those complained about, and those for which something else is proposed since. */
    static Set<String> moved(Book book) {
        Set<String> moved = new LinkedHashSet<>();
        book.aftermath().pending().forEach(each -> moved.add(each.filed().nomination()));
        Proposal before = book.proposal();
        Proposal anew = book.aftermath().proposedAnew();
        if (before != null && anew != null && !moved.isEmpty()) {
            for (Proposal.Line line : anew.lines()) {
                Proposal.Line old = before.of(line.nomination());
                if (old == null || !old.same(line)) {
                    moved.add(line.nomination());
                }
            }
        }
        return moved;
    }

    /** What follows at once from a new mean. */
    Outcome rescored(Book book, String product, BigDecimal mean) {
        Plan plan = plan(book).plan();
        Map<String, BigDecimal> means = new HashMap<>(book.aftermath().rescored());
        means.put(product, mean);
        List<Placing> placings = Placings.of(book.entrants(), CountingSheets.of(book), plan, means);
        return Outcome.proposal(new Proposer(context, book, plan, placings).propose())
                .placing(placings);
    }

    private PlanInForce plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan());
    }

    Kept amend(Book book, Act.DecisionAmended act) {
        PlanInForce plan = plan(book);
        Checks checks = new Checks(book);
        MotionCheck.recused(book, plan, checks);
        Aftermath.Complaint complaint = book.aftermath().pending().stream()
                .filter(each -> each.filed().complaint().equals(act.complaint()))
                .findFirst()
                .orElse(null);
        Proposal anew = book.aftermath().proposedAnew();
        checks.unless(
                complaint != null && anew != null,
                "complaint",
                act.complaint(),
                "a complaint that ended in a new mean and waits for the council",
                "Không có khiếu nại nào mang mã này đã chấm lại điểm mà chưa quyết định lại.",
                "No complaint of this id has a new mean that waits for the council.");
        if (complaint == null || anew == null) {
            return Kept.unless(checks.objections(), Outcome.NONE);
        }
        ruled(book, act, complaint, checks);
        RulingCheck check = new RulingCheck(book, plan.plan(), checks);
        fresh(
                anew,
                new Proposer(context, book, plan.plan()).propose(),
                check.check(act.rulings(), anew),
                new NamesInRound(book),
                checks);
        VoteCount votes = new VoteCount(book, plan.plan());
        List<Registered> certificates = new ArrayList<>();
        for (Ruling each : act.rulings()) {
            Ruling before = book.ruling(each.nomination());
            if (before != null && changed(before, each)) {
                voted(each, anew.of(each.nomination()), votes, new NamesInRound(book), checks);
                check.carried(each);
                raised(book, each, checks);
                certificate(book, act, each, certificates);
            }
        }
        Outcome outcome = Outcome.certificates(certificates)
                .tallying(book.sitting().motions().stream()
                        .map(votes::tally)
                        .map(Objects::requireNonNull)
                        .toList());
        return Kept.unless(checks.objections(), outcome);
    }

    private static boolean changed(Ruling before, Ruling after) {
        return before.recognised() != after.recognised()
                || before.sentUp() != after.sentUp()
                || !Objects.equals(before.prize(), after.prize());
    }

    /** A ruling on each product that this complaint moved, and on no other; what another complaint is about waits for its own. */
    private static void ruled(Book book, Act.DecisionAmended act, Aftermath.Complaint complaint, Checks checks) {
        NamesInRound names = new NamesInRound(book);
        Set<String> moved = moved(book);
        book.aftermath().pending().stream()
                .map(each -> each.filed().nomination())
                .filter(each -> !each.equals(complaint.filed().nomination()))
                .forEach(moved::remove);
        Set<String> ruled = new LinkedHashSet<>();
        act.rulings().forEach(each -> ruled.add(each.nomination()));
        for (String each : moved) {
            checks.unless(
                    ruled.contains(each),
                    "rulings",
                    each,
                    "a ruling on every product that the new mean moved",
                    Sentences.of("amendment.missing", "product", names.product(each)));
        }
        for (String each : ruled) {
            checks.unless(
                    moved.contains(each) || book.entrant(each) == null,
                    "rulings",
                    each,
                    "a product that the new mean moved",
                    Sentences.of("amendment.not-touched", "product", names.product(each)));
        }
    }

    private static void fresh(Proposal anew, Proposal now, Set<String> ruled, NamesInRound names, Checks checks) {
        for (String each : ruled) {
            Proposal.Line line = anew.of(each);
            Proposal.Line today = now.of(each);
            checks.unless(
                    line == null || today == null || line.same(today),
                    "rulings." + each,
                    null,
                    "a proposal on what stands now",
                    Sentences.of("ruling.stale", "product", names.product(each)));
        }
    }

    /** What the law itself takes away needs no vote; every other change does. */
    private static void voted(
            Ruling ruling, Proposal.@Nullable Line line, VoteCount votes, NamesInRound names, Checks checks) {
        boolean byLaw = line != null && line.barred() && !ruling.recognised();
        checks.unless(
                byLaw || votes.own(ruling.nomination()) != null,
                "rulings." + ruling.nomination(),
                null,
                "a vote on the product",
                Sentences.of("amendment.not-voted", "product", names.product(ruling.nomination())));
    }

    private static void raised(Book book, Ruling ruling, Checks checks) {
        String id = ruling.nomination();
        NamesInRound names = new NamesInRound(book);
        checks.unless(
                !ruling.recognised()
                        || ruling.sentUp()
                        || !book.aftermath().gone().contains(id),
                "rulings." + id + ".sentUp",
                false,
                "still sent up",
                Sentences.of("amendment.gone-up", "product", names.product(id)));
        checks.unless(
                !ruling.recognised() || !book.aftermath().revoked(Closing.certificate(book, id)),
                "rulings." + id + ".recognised",
                true,
                "a certificate that was not withdrawn",
                Sentences.of("amendment.revoked", "product", names.product(id)));
    }

    /** One certificate for each product: a new one, the same with another prize, or the same withdrawn. */
    private void certificate(Book book, Act.DecisionAmended act, Ruling ruling, List<Registered> certificates) {
        Registered old = book.certificate(Closing.certificate(book, ruling.nomination()));
        Entrant entrant = book.entrant(ruling.nomination());
        boolean stands = old != null && old.revokedOn() == null;
        if (!ruling.recognised() && old != null && stands) {
            certificates.add(old.revoked(act.on()));
        } else if (ruling.recognised() && entrant != null) {
            boolean same = old != null && stands && Objects.equals(old.prize(), ruling.prize());
            if (!same) {
                certificates.add(new Closing(context)
                        .registered(book, entrant, ruling, act.on(), act.number(), act.authority()));
            }
        }
    }
}
