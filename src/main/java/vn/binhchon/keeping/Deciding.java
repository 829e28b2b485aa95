package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Portion;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;

/** What the rules propose and what the council decides, side by side (TT 26/2014, Điều 10, 17(1)). */
final class Deciding {

    private final Keeping.Context context;

    Deciding(Keeping.Context context) {
        this.context = context;
    }

    private PlanInForce plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan());
    }

    Kept juryUp(Book book, Act.JuryProposedUp act) {
        Checks checks = new Checks(book).head(act.by());
        act.nominations().forEach(each -> checks.product("nominations", each));
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept merge(Book book, Act.SetMerged act) {
        Checks checks = new Checks(book).chair(act.by());
        Set<String> makers = new HashSet<>();
        Set<Integer> groups = new HashSet<>();
        List<String> all = new ArrayList<>(act.parts());
        all.add(act.set());
        for (String each : all) {
            checks.product("parts", each);
            Entrant entrant = book.entrant(each);
            if (entrant != null) {
                makers.add(entrant.establishment());
                groups.add(entrant.group());
            }
            checks.unless(
                    !book.parts().containsKey(each) && !book.parts().containsValue(each),
                    "parts",
                    each,
                    "a product of no set",
                    each + " đã nằm trong một bộ.",
                    each + " is in a set already.");
        }
        checks.unless(
                new HashSet<>(all).size() > 1,
                "parts",
                act.parts(),
                "two products or more",
                "Một bộ có ít nhất hai sản phẩm.",
                "A set has two products at least.");
        checks.unless(
                !Boolean.FALSE.equals(plan(book).plan().merge()),
                "",
                null,
                "a plan that merges",
                "Kế hoạch không ghép sản phẩm thành bộ.",
                "The plan merges nothing into sets.");
        for (Proposal.Line line : proposer(book, plan(book).plan()).propose().lines()) {
            checks.unless(
                    !all.contains(line.nomination()) || !line.barred(),
                    "parts",
                    line.nomination(),
                    "products that pass",
                    line.nomination() + " không đạt nên không ghép vào bộ được: " + words(line, true),
                    line.nomination() + " does not pass and cannot be merged into a set: " + words(line, false));
        }
        checks.unless(
                makers.size() <= 1 && groups.size() <= 1,
                "parts",
                act.parts(),
                "products of one establishment and group",
                "Bộ sản phẩm phải của một cơ sở, cùng một nhóm (Điều 3(2)).",
                "A set is of one establishment and one group (Điều 3(2)).");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept propose(Book book, Act.ProposalAsked act) {
        PlanInForce plan = plan(book);
        Checks checks = new Checks(book).add(LawObjections.questions(plan, "propose"));
        if (book.round().level().above() != null) {
            checks.add(LawObjections.questions(plan, "way_up"));
        }
        if (!checks.clear()) {
            return Kept.unless(checks.objections(), Outcome.NONE);
        }
        Proposer proposer = proposer(book, plan.plan());
        if (proposer.tieToSettle()) {
            checks.add(LawObjections.questions(plan, "tie_at_number"));
        }
        return checks.clear()
                ? Kept.unless(List.of(), Outcome.proposal(proposer.propose()))
                : Kept.unless(checks.objections(), Outcome.NONE);
    }

    private Proposer proposer(Book book, Plan plan) {
        return new Proposer(context, book, plan, eligible(book), chosen(book, plan));
    }

    /** What was proposed is what the rules would propose now: nothing was amended, merged, planned or voted since. */
    private void fresh(Book book, Proposal proposal, Plan plan, Checks checks) {
        for (Proposal.Line now : proposer(book, plan).propose().lines()) {
            String id = now.nomination();
            Proposal.Line line = proposal.of(id);
            boolean same = line != null
                    && Objects.equals(line.recognise(), now.recognise())
                    && Objects.equals(line.prize(), now.prize())
                    && Objects.equals(line.sendUp(), now.sendUp())
                    && line.barred() == now.barred();
            checks.unless(
                    same,
                    "rulings." + id,
                    null,
                    "a proposal on what stands now",
                    "Sau khi đề xuất, dữ kiện về " + id + " đã đổi. Hãy lập đề xuất mới.",
                    "What is known of " + id + " has changed since the proposal. Ask for a new one.");
        }
    }

    /** Điều 4 is asked again on the facts as they stand now (Điều 17(1)); what was withdrawn is eligible no more. */
    private Map<String, Boolean> eligible(Book book) {
        Map<String, Boolean> eligible = new HashMap<>();
        book.entrants().forEach(each -> eligible.put(each.nomination(), false));
        for (Nominees.Nominee each : context.nominees().of(book.round().id())) {
            boolean barred = context.evaluator()
                    .evaluate(each.nomination(), book.round())
                    .barred();
            eligible.put(each.nomination().id(), !barred);
        }
        return eligible;
    }

    private static Map<String, Boolean> chosen(Book book, Plan plan) {
        Map<String, Boolean> chosen = new HashMap<>();
        Tally tally = Voting.tally(book, plan, Voting.CHOICE);
        if (tally != null && plan.majority() != null) {
            Portion majority = Portion.read(plan.majority());
            book.entrants().forEach(each -> {
                int votes = tally.chosen().getOrDefault(each.nomination(), 0);
                int base = Voting.base(book, plan, Voting.CHOICE, each.nomination());
                chosen.put(each.nomination(), majority.reached(votes, base));
            });
        }
        return chosen;
    }

    Kept meet(Book book, Act.MeetingOpened act) {
        return new Voting(context).meet(book, act);
    }

    Kept ballot(Book book, Act.BallotCast act) {
        return new Voting(context).ballot(book, act);
    }

    Kept counted(Book book, Act.BallotsCounted act) {
        return new Voting(context).counted(book, act);
    }

    Kept decide(Book book, Act.DecisionTaken act) {
        PlanInForce plan = plan(book);
        Checks checks = new Checks(book).chair(act.by());
        Proposal proposal = book.proposal();
        checks.unless(
                proposal != null,
                "",
                null,
                "a proposal",
                "Chưa có đề xuất để Hội đồng đối chiếu.",
                "There is no proposal for the council to decide beside.");
        checks.add(LawObjections.questions(plan, "vote"));
        Tally tally = checks.clear() ? Voting.tally(book, plan.plan(), Voting.LIST) : null;
        checks.unless(
                !checks.clear() || (tally != null && tally.passed()),
                "",
                tally,
                "a vote that passed",
                "Danh sách chưa được Hội đồng biểu quyết thông qua.",
                "The council's vote on the list has not passed.");
        if (proposal != null) {
            fresh(book, proposal, plan.plan(), checks);
            rulings(book, act, proposal, plan.plan(), checks);
            carried(book, act, plan.plan(), checks);
        }
        return Kept.unless(checks.objections(), Outcome.tallies(tally == null ? List.of() : List.of(tally)));
    }

    /** The vote carries each product without those who keep out of it. */
    private static void carried(Book book, Act.DecisionTaken act, Plan plan, Checks checks) {
        for (Ruling ruling : act.rulings()) {
            boolean kept =
                    book.council().members().stream().anyMatch(seat -> book.recused(seat.id(), ruling.nomination()));
            checks.unless(
                    !kept || !ruling.recognised() || Voting.carries(book, plan, ruling.nomination()),
                    "rulings." + ruling.nomination() + ".recognised",
                    true,
                    "a majority without those who keep out of it",
                    "Không tính người phải tránh thì " + ruling.nomination() + " chưa đủ phiếu đồng ý.",
                    "Without those who keep out of it, " + ruling.nomination() + " has no majority.");
        }
    }

    private static void rulings(Book book, Act.DecisionTaken act, Proposal proposal, Plan plan, Checks checks) {
        Set<String> ruled = new HashSet<>();
        for (Ruling ruling : act.rulings()) {
            checks.product("rulings", ruling.nomination());
            checks.unless(
                    ruled.add(ruling.nomination()),
                    "rulings",
                    ruling.nomination(),
                    "one ruling for each product",
                    "Có hai quyết định cho " + ruling.nomination() + ".",
                    "There are two rulings on " + ruling.nomination() + ".");
            Proposal.Line line = proposal.of(ruling.nomination());
            if (line != null) {
                ruling(ruling, line, plan, checks);
            }
            String set = book.parts().get(ruling.nomination());
            checks.unless(
                    set == null || !ruling.recognised(),
                    "rulings." + ruling.nomination() + ".recognised",
                    true,
                    "one certificate for the set",
                    ruling.nomination() + " đã nằm trong bộ " + set + ", không cấp giấy chứng nhận lần nữa.",
                    ruling.nomination() + " is in the set " + set + " and gets no certificate of its own.");
            checks.unless(
                    !ruling.sentUp() || book.round().level().above() != null,
                    "rulings." + ruling.nomination() + ".sentUp",
                    true,
                    "a level above",
                    "Cấp quốc gia không có cấp trên.",
                    "There is no level above the nation.");
        }
        for (Entrant each : book.entrants()) {
            checks.unless(
                    ruled.contains(each.nomination()),
                    "rulings",
                    each.nomination(),
                    "a ruling on every product",
                    "Chưa có quyết định cho " + each.product() + " (" + each.nomination() + ").",
                    "There is no ruling on " + each.product() + " (" + each.nomination() + ").");
        }
    }

    private static void ruling(Ruling ruling, Proposal.Line line, Plan plan, Checks checks) {
        String id = ruling.nomination();
        checks.unless(
                line.recognise() != null,
                "rulings." + id,
                ruling.recognised(),
                "a proposal that says yes or no",
                "Chưa có đề xuất công nhận hay không cho " + id + ": còn chờ bỏ phiếu chọn hoặc chấm vòng hai.",
                "Nothing was proposed on " + id + " yet: it waits for the ballot or for the second scoring.");
        checks.unless(
                !(ruling.recognised() && line.barred()),
                "rulings." + id + ".recognised",
                true,
                "no recognition against the law",
                "Không công nhận được " + id + ": " + words(line, true) + " Điều luật không thể biểu quyết bỏ qua.",
                id + " cannot be recognised: " + words(line, false) + " No vote overcomes the law.");
        checks.unless(
                ruling.recognised() || (ruling.prize() == null && !ruling.sentUp()),
                "rulings." + id,
                null,
                "prize and way up for the recognised only",
                id + " không được công nhận thì không có giải và không được đề cử.",
                id + " is not recognised, so it gets no prize and goes nowhere.");
        boolean known = ruling.prize() == null
                || (plan.prizes() != null
                        && plan.prizes().stream().anyMatch(each -> each.code().equals(ruling.prize())));
        checks.unless(
                known,
                "rulings." + id + ".prize",
                ruling.prize(),
                "a prize of the plan",
                "Kế hoạch không có giải " + ruling.prize() + ".",
                "The plan has no prize " + ruling.prize() + ".");
        checks.unless(
                !ruling.differs(line)
                        || (ruling.reason() != null && !ruling.reason().isBlank()),
                "rulings." + id + ".reason",
                null,
                "a reason where the decision is not what was proposed",
                "Quyết định về " + id + " khác đề xuất: cần nêu lý do.",
                "The ruling on " + id + " is not what was proposed: it needs a reason.");
    }

    private static String words(Proposal.Line line, boolean vi) {
        return line.reasons().stream()
                .filter(each -> each.verdict().equals("BAR"))
                .map(each -> vi ? each.words().vi() : each.words().en())
                .findFirst()
                .orElse("");
    }
}
