package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Ruling;

/** The council decides once on each product, with a reason where it is not what was proposed, and never against the law. */
class DecisionTest {

    private final RoundLife life = RoundLife.marked(
            "{ \"prizes\": [ { \"code\": \"A\", \"vi\": \"Giải A\", \"en\": \"Prize A\", \"count\": 1 } ] }",
            "80",
            "75",
            "60");

    private RoundLife voted() {
        return life.propose().meet(7).vote(7, 0);
    }

    @Test
    void two_rulings_on_one_product_are_refused() {
        List<Ruling> twice = new ArrayList<>(voted().asProposed());
        twice.add(new Ruling("p1", true, "A", false, null));
        RefusedAct.of(life, life.decision(twice))
                .saying("rulings", "hai quyết định cho “Sản phẩm p1 (mẫu)”", "two rulings on “Sản phẩm p1 (mẫu)”")
                .expecting("one ruling for each product")
                .value("p1");
    }

    @Test
    void a_second_decision_is_refused() {
        voted().decide(life.asProposed());
        RefusedAct.of(life, life.decision(life.asProposed())).value(Phase.DECIDED);
    }

    @Test
    void a_product_without_a_ruling_is_named() {
        RefusedAct.of(life, life.decision(voted().asProposed().subList(0, 2)))
                .saying("rulings", "“Sản phẩm p3 (mẫu)”", "“Sản phẩm p3 (mẫu)”")
                .value("p3");
    }

    @Test
    void a_ruling_that_differs_needs_a_reason_and_the_proposal_stays_as_it_was() {
        String proposed = voted().proposal().toString();
        RefusedAct.of(life, life.decision(life.asProposedBut(new Ruling("p2", false, null, false, " "))))
                .saying("rulings.p2.reason", "khác đề xuất", "not what was proposed");
        life.decide(life.asProposedBut(new Ruling("p2", false, null, false, "Thiếu giấy tờ (mẫu)")));
        assertThat(life.proposal()).hasToString(proposed);
        assertThat(life.book().rulings()).filteredOn(Ruling::recognised).hasSize(1);
    }

    @Test
    void a_product_below_the_threshold_is_not_recognised_whatever_the_reason() {
        RefusedAct.of(
                        voted(),
                        life.decision(life.asProposedBut(new Ruling("p3", true, null, false, "Cả Hội đồng muốn"))))
                .saying("rulings.p3.recognised", "Điều luật không thể biểu quyết bỏ qua", "No vote overcomes the law");
    }

    @Test
    void a_prize_that_the_plan_does_not_have_is_refused() {
        RefusedAct.of(voted(), life.decision(life.asProposedBut(new Ruling("p1", true, "Z", false, "Muốn thế"))))
                .saying("rulings.p1.prize", "không có giải Z", "no prize Z")
                .value("Z");
    }

    @Test
    void what_is_not_recognised_gets_no_prize_and_goes_nowhere() {
        RefusedAct.of(voted(), life.decision(life.asProposedBut(new Ruling("p3", false, "A", true, "Muốn thế"))))
                .saying("rulings.p3", "không có giải", "gets no prize");
    }

    @Test
    void a_decision_by_somebody_else_than_the_chair_is_refused() {
        RefusedAct.of(voted(), new Act.DecisionTaken("c2", life.asProposed()))
                .saying("by", "Ủy viên 2 (mẫu) không phải Chủ tịch", "Ủy viên 2 (mẫu) is not the chair");
    }

    @Test
    void a_decision_without_a_proposal_or_a_vote_is_refused() {
        RefusedAct.of(life, life.decision(List.of())).saying("", "Chưa có đề xuất", "no proposal");
        life.propose().meet(7);
        RefusedAct.of(life, life.decision(life.asProposed())).saying("", "chưa được Hội đồng", "has not passed");
    }

    @Test
    void a_product_that_is_not_in_the_round_is_refused() {
        List<Ruling> more = new ArrayList<>(voted().asProposed());
        more.add(new Ruling("p9", true, null, false, "Thêm"));
        RefusedAct.of(life, life.decision(more)).saying("rulings", "không có sản phẩm p9", "no product p9");
    }
}
