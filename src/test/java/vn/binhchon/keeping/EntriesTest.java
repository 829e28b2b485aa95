package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Phase;

/** The products of a round are those that stand when entries are closed. */
class EntriesTest {

    private final RoundLife life = RoundLife.settled("{}");

    @Test
    void entries_of_a_round_without_products_are_not_closed() {
        RefusedAct.of(life, new Act.EntriesClosed("x"))
                .saying("", "chưa có sản phẩm", "No product")
                .value(0);
    }

    @Test
    void entries_are_closed_once() {
        life.enter("p1", 2).closeEntries();
        RefusedAct.of(life, new Act.EntriesClosed("x"))
                .saying("", "đang ở bước", "The round is at")
                .value(Phase.ENTRIES_CLOSED);
    }

    @Test
    void a_product_nominated_twice_by_its_establishment_keeps_entries_open() {
        String same = "{ \"product\": { \"name\": \"Chè Shan %s\", \"group\": 2 } }";
        life.enter("p1", 2, "HTX Chè", same.formatted("tuyết")).enter("p2", 2, "HTX  chè", same.formatted("Tuyết"));
        RefusedAct.of(life, new Act.EntriesClosed("x"))
                .saying("", "đăng ký hai lần: p1 và p2", "entered twice: p1 and p2");
        life.stall().withdraw("p2");
        life.closeEntries();
        assertThat(life.book().entrants()).hasSize(1);
    }

    @Test
    void one_name_from_two_establishments_is_two_products() {
        String same = "{ \"product\": { \"name\": \"Mật ong\", \"group\": 2 } }";
        life.enter("p1", 2, "HTX A", same).enter("p2", 2, "HTX B", same).closeEntries();
        assertThat(life.book().entrants()).hasSize(2);
    }

    @Test
    void a_nomination_amended_after_the_close_stays_in_its_group_and_is_eligible_by_what_it_says_now() {
        life.enter("p1", 2).enter("p2", 2).closeEntries();
        life.enter("p1", 1, "Cơ sở khác", "{}").enter("p3", 1);
        life.openMarking().mark("p1", "80").mark("p2", "80").closeMarking().propose();
        assertThat(life.placing("p1").group()).isEqualTo(2);
        assertThat(life.proposal().lines()).hasSize(2);
        assertThat(life.line("p1").recognise()).isTrue();
    }
}
