package vn.binhchon.keeping;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Phase;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;

/** What stands against putting a motion to the vote: the plan's open questions, the state of the round, the law. */
public final class MotionCheck {

    private MotionCheck() {}

    /** What stands against a motion before anybody has voted on it. */
    public static List<Objection> objections(Evaluator evaluator, Book book, String motion) {
        PlanInForce plan = evaluator.plan(book.round().entry(), book.plan());
        BallotKind kind = Objects.requireNonNullElse(plan.plan().ballot(), BallotKind.NAMED);
        Checks checks = put(book, plan, motion, kind);
        checks.unless(
                book.sitting().counted(motion) == null
                        && book.sitting().ballots(motion).isEmpty(),
                "motion",
                motion,
                "a motion nobody has voted on",
                "Nội dung này đã biểu quyết.",
                "This motion was voted on before.");
        return checks.objections();
    }

    /** The products that the council votes on anew after complaints; empty while no new mean waits for it. */
    public static Set<String> reconsidered(Book book) {
        return Amending.moved(book);
    }

    /** What stands against putting a motion, whoever votes on it. */
    static Checks put(Book book, PlanInForce plan, String motion, BallotKind kind) {
        Checks checks = Amending.pending(book).add(LawObjections.questions(plan, "vote"));
        recused(book, plan, checks);
        checks.unless(
                book.sitting().opened(),
                "",
                null,
                "a meeting",
                "Chưa mở phiên họp Hội đồng.",
                "No meeting of the council was opened.");
        String own = Meeting.productOf(motion);
        checks.unless(
                motion.equals(Meeting.CHOICE) || book.proposal() != null,
                "motion",
                motion,
                "a list that was proposed",
                "Chưa có đề xuất nào để biểu quyết.",
                "There is no proposal to vote on.");
        checks.unless(
                motion.equals(Meeting.LIST) || motion.equals(Meeting.CHOICE) || own != null,
                "motion",
                motion,
                "list, choice or product:<nomination>",
                "Không có nội dung biểu quyết " + motion + ".",
                "There is no motion " + motion + ".");
        if (own != null) {
            checks.product("motion", own);
            barred(book, own, checks);
        }
        checks.unless(
                book.phase() != Phase.PUBLISHED
                        || (own != null && Amending.moved(book).contains(own)),
                "motion",
                motion,
                "a product that a new mean moved",
                "Danh sách đã quyết định; chỉ biểu quyết lại sản phẩm có kết quả thay đổi sau khiếu nại.",
                "The list is decided; only products that a complaint's new mean moved are voted on again.");
        checks.unless(
                plan.plan().ballot() == null || plan.plan().ballot() == kind,
                "",
                kind,
                String.valueOf(plan.plan().ballot()),
                "Kế hoạch quy định cách biểu quyết khác.",
                "The plan has another way of voting.");
        return checks;
    }

    private static void barred(Book book, String product, Checks checks) {
        Proposal proposal = book.phase() == Phase.PUBLISHED ? book.aftermath().proposedAnew() : book.proposal();
        Proposal.@Nullable Line line = proposal == null ? null : proposal.of(product);
        checks.unless(
                line == null || !line.barred(),
                "motion",
                product,
                "a product that the law allows",
                "Không biểu quyết công nhận " + product + " được: điều luật không cho phép.",
                product + " cannot be voted in: the law stands against it.");
    }

    /** Once somebody on the council keeps out of something, the plan has to say whether they count. */
    static void recused(Book book, PlanInForce plan, Checks checks) {
        boolean recused = book.council().members().stream().anyMatch(seat -> book.entrants().stream()
                .anyMatch(each -> book.recused(seat.id(), each.nomination())));
        if (recused) {
            checks.add(LawObjections.questions(plan, "recused_vote"));
        }
    }
}
