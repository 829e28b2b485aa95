package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Phase;

/** What comes after entries were closed stands outside, until the chair lets it in before marking opens. */
class LateEntryTest {

    private final RoundLife life =
            RoundLife.settled("{}").enter("p1", 2).closeEntries().enter("p2", 2);

    private static Act admitted(String by, String nomination) {
        return new Act.EntryAdmitted(by, nomination, "Bưu điện chậm");
    }

    @Test
    void a_late_entry_is_no_product_of_the_round() {
        assertThat(life.book().entrants()).hasSize(1);
        life.openMarking();
        RefusedAct.of(life, new Act.SheetHandedIn("j1", "p2", RoundLife.marks("80"), null))
                .saying("nomination", "không có sản phẩm p2", "no product p2");
    }

    @Test
    void the_chair_admits_it_with_a_reason_and_it_is_marked_like_the_others() {
        RefusedAct.of(life, admitted("c2", "p2")).saying("by", "không phải Chủ tịch", "not the chair");
        life.doing(admitted("c1", "p2")).openMarking().mark("p1", "80").mark("p2", "75");
        assertThat(life.closeMarking().book().placings()).hasSize(2);
    }

    @Test
    void what_is_on_the_list_or_never_came_is_not_admitted() {
        RefusedAct.of(life, admitted("c1", "p1")).saying("nomination", "ngoài danh sách", "outside its list");
        RefusedAct.of(life, admitted("c1", "p9")).saying("nomination", "ngoài danh sách", "outside its list");
    }

    @Test
    void nothing_is_admitted_once_marking_is_open() {
        life.openMarking();
        RefusedAct.of(life, admitted("c1", "p2")).value(Phase.MARKING);
    }

    @Test
    void a_product_that_comes_twice_is_not_admitted() {
        life.enter("p3", 2, "Cơ sở p1", "{ \"product\": { \"name\": \"Sản phẩm p1 (mẫu)\", \"group\": 2 } }");
        RefusedAct.of(life, admitted("c1", "p3"))
                .saying("", "đăng ký hai lần", "entered twice")
                .value("p3");
    }
}
