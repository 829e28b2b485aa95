package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Recusal;

/** Whoever has an interest keeps out of the product, on sheets as on ballots. */
class RecusalTest {

    @Test
    void a_recusal_after_marking_takes_the_sheet_out_of_the_mean_and_the_proposal_is_asked_for_anew() {
        RoundLife life = RoundLife.marking("{ \"minimumSheets\": 2 }", 1);
        life.sheet("j1", "p1", "60")
                .sheet("j2", "p1", "60")
                .sheet("j3", "p1", "99")
                .closeMarking()
                .propose();
        life.meet(7).vote(7, 0);
        assertThat(life.line("p1").recognise()).isTrue();
        life.doing(new Act.RecusalDeclared("j1", "j3", "p1", "Anh ruột chủ cơ sở"))
                .doing(new Act.RecusalConfirmed("c1", "j3", "p1"));
        assertThat(life.placing("p1").mean()).isEqualByComparingTo("60");
        RefusedAct.of(life, life.decision(life.asProposed())).saying("rulings.p1", "đã đổi", "has changed");
        life.propose();
        assertThat(life.line("p1").barred()).isTrue();
    }

    @Test
    void a_product_left_with_too_few_sheets_cannot_be_recognised() {
        RoundLife life = RoundLife.marked("{}", "80");
        life.doing(new Act.RecusalDeclared("j1", "j3", "p1", "Anh ruột"))
                .doing(new Act.RecusalConfirmed("c1", "j3", "p1"))
                .propose();
        assertThat(life.line("p1").barred()).isTrue();
        assertThat(life.line("p1").reasons()).extracting(why -> why.rule()).containsExactly("C26-DEC-Q6-01");
    }

    @Test
    void somebody_of_the_makers_name_is_suggested_and_a_dismissal_is_remembered() {
        RoundLife life = RoundLife.settled("{}");
        Jury.Juror head = new Jury.Juror("j1", "Nguyễn Văn Mẫu", JuryRole.HEAD, null, null, null, null);
        life.doing(new Act.JurySet("c1", new Jury(List.of(head))));
        life.enter(
                "p1", 2, "Cơ sở 1", "{ \"establishment\": { \"name\": \"Cơ sở 1\", \"owner\": \"nguyễn  văn mẫu\" } }");
        life.closeEntries();
        assertThat(life.book().recusals())
                .singleElement()
                .extracting(Recusal::state)
                .isEqualTo(Recusal.State.DECLARED);
        life.doing(new Act.RecusalDismissed("c1", "j1", "p1", "Chỉ trùng tên"));
        Recusal dismissed = life.book().recusals().get(0);
        assertThat(dismissed.state()).isEqualTo(Recusal.State.DISMISSED);
        assertThat(dismissed.reason()).contains("trùng tên chủ cơ sở").contains("Chỉ trùng tên");
        RefusedAct.of(life, new Act.RecusalConfirmed("c1", "j1", "p1")).saying("person", "đang chờ", "is waiting");
    }

    @Test
    void a_recusal_is_confirmed_by_the_chair_only() {
        RoundLife life = RoundLife.marking("{}", 1).doing(new Act.RecusalDeclared("j1", "j2", "p1", "Bạn"));
        RefusedAct.of(life, new Act.RecusalConfirmed("j1", "j2", "p1"))
                .saying("by", "không phải Chủ tịch", "not the chair");
    }

    @Test
    void a_recusal_of_a_stranger_is_refused() {
        RefusedAct.of(RoundLife.marking("{}", 1), new Act.RecusalDeclared("j1", "x", "p1", "Bạn"))
                .saying("person", "không có trong", "neither jury nor council");
    }

    @Test
    void a_member_who_keeps_out_does_not_choose_the_product() {
        RoundLife life = RoundLife.marked("{ \"selection\": \"ballot\" }", "80");
        life.doing(new Act.RecusalDeclared("c2", "c2", "p1", "Bạn")).doing(new Act.RecusalConfirmed("c1", "c2", "p1"));
        life.propose().meet(7);
        RefusedAct.of(life, new Act.BallotCast("c2", Meeting.CHOICE, null, List.of("p1")))
                .saying("chosen", "vì có liên quan", "keeps out of “Sản phẩm p1 (mẫu)”");
    }
}
