package vn.binhchon.keeping;

import java.util.List;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.finding.Verdict;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.FrameApproval;
import vn.binhchon.round.Jury;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Recusal;
import vn.binhchon.round.RecusalWay;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.scorecard.Placings;

/** Jurors mark, each alone (TT 26/2014, Điều 16), and keep out of what concerns them. */
final class Marking {

    private final Keeping.Context context;

    Marking(Keeping.Context context) {
        this.context = context;
    }

    Kept open(Book book, Act.MarkingOpened act) {
        Checks checks = new Checks(book);
        SettingUp settingUp = new SettingUp(context);
        LawObjections law = new LawObjections(context.evaluator(), book.round().date());
        checks.unless(
                !book.council().unnamed(),
                "council",
                null,
                "a council",
                "Chưa thành lập Hội đồng.",
                "There is no council yet.");
        checks.unless(
                !book.jury().unnamed(), "jury", null, "a jury", "Chưa có Ban Giám khảo.", "There is no jury yet.");
        checks.add(law.bars(settingUp.composition(book, book.council(), book.jury()), ""));
        FrameApproval frame = new FrameApproval(book.frame() != null, book.frameProposed(), book.frameApproved());
        Findings framed =
                context.evaluator().judge(RoundCases.frame(book.round().entry(), frame));
        checks.add(law.bars(framed, "scoreFrame"));
        if (book.phase() == Phase.MARKED) {
            Proposal proposal = book.proposal();
            boolean again = proposal != null
                    && book.closedScorings() == 1
                    && proposal.lines().stream().anyMatch(Marking::again);
            checks.unless(
                    again,
                    "",
                    null,
                    "products to be scored again",
                    "Kế hoạch không yêu cầu chấm vòng hai, hoặc chưa đề xuất sản phẩm nào cho vòng hai.",
                    "The plan asks for no second scoring, or nothing was proposed for it.");
        }
        return Kept.unless(checks.objections(), Outcome.NONE.cautioning(law.cautions(framed)));
    }

    static boolean again(Proposal.Line line) {
        return line.reasons().stream().anyMatch(why -> why.verdict().equals(Verdict.SCORE_AGAIN.name()));
    }

    Kept draft(Book book, Act.SheetKept act) {
        Checks checks = mine(book, act.by(), act.nomination());
        new SheetCheck(book, frame(book)).check(act.nomination(), act.marks(), false, checks);
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept sheet(Book book, Act.SheetHandedIn act) {
        Checks checks = mine(book, act.by(), act.nomination());
        new SheetCheck(book, frame(book)).check(act.nomination(), act.marks(), true, checks);
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept takeBack(Book book, Act.SheetTakenBack act) {
        MarkSheet sheet = book.sheet(act.by(), act.nomination());
        Checks checks = new Checks(book)
                .unless(
                        sheet != null && sheet.handedIn(),
                        "nomination",
                        act.nomination(),
                        "a sheet that was handed in",
                        "Chưa nộp phiếu cho sản phẩm này.",
                        "No sheet was handed in for this product.");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    private vn.binhchon.edition.ScoreFrame frame(Book book) {
        return context.evaluator().frame(book.round().marking(book.frame()));
    }

    /** The product is this juror's to mark, and no sheet was handed in yet. */
    private static Checks mine(Book book, String by, String nomination) {
        Checks checks = new Checks(book);
        Jury.Juror juror = checks.juror(by);
        Entrant entrant = book.entrant(nomination);
        checks.product("nomination", nomination);
        if (juror == null || entrant == null) {
            return checks;
        }
        checks.unless(
                juror.marks(entrant.group()),
                "nomination",
                nomination,
                "a product of the juror's groups",
                juror.name() + " không được phân công chấm nhóm " + entrant.group() + ".",
                juror.name() + " does not mark group " + entrant.group() + ".");
        checks.unless(
                !book.recused(by, nomination),
                "by",
                by,
                "a juror who does not keep out of it",
                juror.name() + " không tham gia chấm sản phẩm này vì có liên quan.",
                juror.name() + " keeps out of this product.");
        MarkSheet sheet = book.sheet(by, nomination);
        checks.unless(
                sheet == null || !sheet.handedIn(),
                "nomination",
                nomination,
                "one sheet for each product",
                juror.name() + " đã nộp phiếu cho sản phẩm này. Muốn sửa, rút phiếu lại trước khi khóa chấm.",
                juror.name() + " has handed in a sheet for it. Take it back first, before marking is closed.");
        Proposal proposal = book.proposal();
        if (book.scoring() > 1 && proposal != null) {
            Proposal.Line line = proposal.of(nomination);
            checks.unless(
                    line != null && again(line),
                    "nomination",
                    nomination,
                    "a product to be scored again",
                    "Sản phẩm này không vào vòng hai.",
                    "This product is not scored again.");
        }
        return checks;
    }

    Kept declare(Book book, Act.RecusalDeclared act) {
        Checks checks = new Checks(book);
        boolean known = book.jury().members().stream()
                        .anyMatch(each -> each.id().equals(act.person()))
                || book.council().members().stream().anyMatch(each -> each.id().equals(act.person()));
        checks.unless(
                known,
                "person",
                act.person(),
                "somebody on jury or council",
                act.person() + " không có trong Ban Giám khảo hay Hội đồng.",
                act.person() + " is on neither jury nor council.");
        if (book.phase() != Phase.OPEN) {
            checks.product("nomination", act.nomination());
        }
        PlanInForce plan = context.evaluator().plan(book.round().entry(), book.plan());
        boolean own = act.by().equals(act.person());
        Recusal.State state = own && plan.plan().recusal() == RecusalWay.ON_DECLARATION
                ? Recusal.State.IN_EFFECT
                : Recusal.State.DECLARED;
        return recused(book, checks, new Recusal(act.person(), act.nomination(), act.reason(), state));
    }

    Kept confirm(Book book, Act.RecusalConfirmed act) {
        return settle(book, act.person(), act.nomination(), Recusal.State.IN_EFFECT, null);
    }

    Kept dismiss(Book book, Act.RecusalDismissed act) {
        return settle(book, act.person(), act.nomination(), Recusal.State.DISMISSED, act.reason());
    }

    /** Once marking is closed, a recusal that takes effect takes a juror's sheet out of the mean. */
    private Kept recused(Book book, Checks checks, Recusal recusal) {
        Outcome outcome = Outcome.recusals(List.of(recusal));
        if (book.phase() == Phase.MARKED && recusal.state() == Recusal.State.IN_EFFECT) {
            PlanInForce plan = context.evaluator().plan(book.round().entry(), book.plan());
            List<MarkSheet> counting = CountingSheets.of(
                    book,
                    (juror, nomination) -> juror.equals(recusal.person()) && nomination.equals(recusal.nomination()));
            outcome = outcome.placing(Placings.of(book.entrants(), counting, plan.plan()));
        }
        return Kept.unless(checks.objections(), outcome);
    }

    private Kept settle(
            Book book,
            String person,
            String nomination,
            Recusal.State state,
            @org.jspecify.annotations.Nullable String reason) {
        Checks checks = new Checks(book);
        Recusal recusal = book.recusal(person, nomination);
        checks.unless(
                recusal != null && recusal.state() == Recusal.State.DECLARED,
                "person",
                person,
                "a recusal that was declared or suggested",
                "Không có khai báo liên quan nào đang chờ cho " + person + " với sản phẩm này.",
                "No recusal of " + person + " from this product is waiting.");
        String why = recusal == null ? "" : recusal.reason();
        return recused(
                book, checks, new Recusal(person, nomination, reason == null ? why : why + " · " + reason, state));
    }

    Kept close(Book book, Act.MarkingClosed act) {
        Checks checks = new Checks(book);
        PlanInForce plan = context.evaluator().plan(book.round().entry(), book.plan());
        List<MarkSheet> counting = CountingSheets.of(book);
        Integer least = plan.plan().minimumSheets();
        for (Entrant each : book.entrants()) {
            long sheets = counting.stream()
                    .filter(sheet -> sheet.nomination().equals(each.nomination()))
                    .count();
            checks.unless(
                    least == null || sheets >= least,
                    "sheets",
                    sheets,
                    "at least " + least,
                    each.product() + " (" + each.nomination() + ") mới có " + sheets + " phiếu, kế hoạch cần ít nhất "
                            + least + ".",
                    each.product() + " (" + each.nomination() + ") has " + sheets + " sheets, the plan asks for "
                            + least + " at least.");
        }
        return Kept.unless(checks.objections(), Outcome.placings(Placings.of(book.entrants(), counting, plan.plan())));
    }
}
