package vn.binhchon.api;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Books;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Recusal;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Setting;
import vn.binhchon.round.Tally;
import vn.binhchon.text.Text;

/**
 * The state of a round as anybody may see it: no juror's marks, and no standing before marking is closed.
 *
 * @param phase how far the round has come
 * @param scoring how many scorings have begun
 * @param acts how many acts its book holds
 * @param seal the seal of the last; null while there is none
 * @param plan what is settled, by setting
 * @param open what an act needs and nobody has said, by act
 * @param release the rules that proposed; null before
 * @param differing products on which the council decided something else than was proposed; null before it decided
 * @param complaintsUntil the last day for complaints; null before the announcement
 * @param amendments rulings made anew after complaints, beside the ones before
 * @param late nominations that came after entries were closed, and stand outside the round
 * @param sentUpTo the round above that the recognised went to; null before
 */
record BookView(
        String round,
        Text title,
        Level level,
        String jurisdiction,
        LocalDate date,
        boolean synthetic,
        Phase phase,
        int scoring,
        int acts,
        @Nullable String seal,
        Map<String, Answer> plan,
        Map<String, List<Question>> open,
        Council council,
        Jury jury,
        boolean frameProposed,
        boolean frameApproved,
        List<Recusal> recusals,
        List<ProductView> products,
        @Nullable String release,
        @Nullable List<String> differing,
        List<Tally> tallies,
        List<Registered> certificates,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate complaintsUntil,
        List<Complaint> complaints,
        List<Aftermath.Amendment> amendments,
        List<String> late,
        @Nullable String sentUpTo) {

    /**
     * What the plan says of a setting.
     *
     * @param own whether the round's own plan says so
     * @param citation the act of the province that does otherwise; null where the round itself does
     */
    record Answer(Object value, boolean own, @Nullable String citation) {}

    /** A question that the law leaves open and nobody has answered. */
    record Question(String setting, Text question, String citation) {}

    /** A complaint with its deadline, its answer and what became of the standing; who complained is not shown. */
    record Complaint(
            String id,
            String nomination,
            String criterion,
            LocalDate filedOn,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean upheld,
            @Nullable BigDecimal rescored,
            @Nullable Placing before,
            @Nullable Placing after) {
        static Complaint of(Aftermath.Complaint each) {
            var answer = each.answer();
            return new Complaint(
                    each.filed().complaint(),
                    each.filed().nomination(),
                    each.filed().criterion(),
                    each.filed().on(),
                    each.answerBy(),
                    answer == null ? null : answer.on(),
                    answer == null ? null : Boolean.valueOf(answer.upheld()),
                    answer == null ? null : answer.rescored(),
                    each.before(),
                    each.after());
        }
    }

    /**
     * The view.
     *
     * @param end where the book ends; null while it holds no act
     * @param tallies how the votes on the decision came out
     * @param late nominations that came after entries were closed
     * @param seesRules of which products who asks may see provisional points
     */
    static BookView of(
            Book book,
            PlanInForce plan,
            Books.@Nullable End end,
            List<Tally> tallies,
            List<String> late,
            Predicate<String> seesRules) {
        var round = book.round();
        List<ProductView> products = ProductView.of(book, plan.plan(), seesRules);
        var proposal = book.proposal();
        return new BookView(
                round.id(),
                round.title(),
                round.level(),
                round.jurisdiction(),
                round.date(),
                round.synthetic(),
                book.phase(),
                book.scoring(),
                end == null ? 0 : end.acts(),
                end == null ? null : end.seal(),
                answers(plan),
                questions(plan),
                book.council(),
                book.jury(),
                book.frameProposed(),
                book.frameApproved(),
                book.recusals(),
                products,
                proposal == null ? null : proposal.release(),
                book.rulings().isEmpty() ? null : differing(products),
                tallies,
                book.certificates(),
                book.aftermath().publishedOn(),
                book.aftermath().complaintsUntil(),
                book.aftermath().complaints().stream().map(Complaint::of).toList(),
                book.aftermath().amendments(),
                late,
                book.aftermath().upperRound());
    }

    private static List<String> differing(List<ProductView> products) {
        return products.stream()
                .filter(each -> Boolean.TRUE.equals(each.differs()))
                .map(ProductView::nomination)
                .toList();
    }

    private static Map<String, Answer> answers(PlanInForce plan) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (RecordComponent each : Plan.class.getRecordComponents()) {
            Object said = plan.plan().says(each.getName());
            if (said != null) {
                String citation = plan.sources().get(each.getName());
                answers.put(each.getName(), new Answer(said, citation == null, citation));
            }
        }
        return answers;
    }

    private static Map<String, List<Question>> questions(PlanInForce plan) {
        TreeSet<String> acts = new TreeSet<>();
        plan.settings().forEach(each -> acts.addAll(each.neededFor()));
        Map<String, List<Question>> questions = new TreeMap<>();
        for (String act : acts) {
            List<Question> open = new ArrayList<>();
            for (Setting each : plan.open(act)) {
                open.add(new Question(each.key(), each.question(), each.citation()));
            }
            if (!open.isEmpty()) {
                questions.put(act, open);
            }
        }
        return questions;
    }
}
