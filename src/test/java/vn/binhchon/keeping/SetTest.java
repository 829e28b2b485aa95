package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Ruling;

/** Sets are merged of passing products of one establishment and group, and get one certificate. */
class SetTest {

    private final RoundLife life = marked("{}");

    private static RoundLife marked(String plan) {
        RoundLife life = RoundLife.settled(plan)
                .enter("p1", 2, "Cơ sở chung", "{}")
                .enter("p2", 2, "Cơ sở chung", "{}")
                .enter("p3", 2, "Cơ sở chung", "{}")
                .enter("q1", 2, "Cơ sở khác", "{}")
                .enter("g1", 1, "Cơ sở chung", "{}");
        life.closeEntries().openMarking();
        life.mark("p1", "80").mark("p2", "78").mark("p3", "60").mark("q1", "77").mark("g1", "76");
        return life.closeMarking();
    }

    private static Act set(String... parts) {
        return new Act.SetMerged("c1", parts[0], List.of(parts), "Cùng công dụng, nguyên liệu (mẫu)");
    }

    @Test
    void a_set_of_two_establishments_is_refused() {
        RefusedAct.of(life, set("p1", "q1")).saying("parts", "của một cơ sở", "one establishment");
    }

    @Test
    void a_set_of_two_groups_is_refused() {
        RefusedAct.of(life, set("p1", "g1")).saying("parts", "cùng một nhóm", "one group");
    }

    @Test
    void a_set_with_a_product_that_does_not_pass_is_refused() {
        RefusedAct.of(life, set("p1", "p3"))
                .saying("parts", "p3 không đạt", "p3 does not pass")
                .value("p3");
    }

    @Test
    void a_set_of_one_product_is_refused() {
        RefusedAct.of(life, set("p1")).saying("parts", "ít nhất hai", "two products at least");
    }

    @Test
    void a_product_is_in_one_set_only() {
        life.doing(set("p1", "p2"));
        RefusedAct.of(life, set("p2", "p1")).saying("parts", "đã nằm trong một bộ", "in a set already");
    }

    @Test
    void a_plan_that_says_no_merging_is_kept_to() {
        RefusedAct.of(marked("{ \"merge\": false }"), set("p1", "p2")).saying("", "không ghép", "merges nothing");
    }

    @Test
    void a_set_gets_one_certificate_even_when_the_council_would_give_two() {
        life.doing(set("p1", "p2")).propose().meet(7).vote(7, 0);
        RefusedAct.of(life, life.decision(life.asProposedBut(new Ruling("p2", true, null, false, "Muốn thế"))))
                .saying("rulings.p2.recognised", "không cấp giấy chứng nhận lần nữa", "no certificate of its own");
        life.decide(life.asProposed());
        assertThat(life.book().rulings())
                .filteredOn(Ruling::recognised)
                .extracting(Ruling::nomination)
                .containsExactlyInAnyOrder("p1", "q1", "g1");
    }
}
