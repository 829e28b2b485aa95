package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;

/** Council and jury are held against the circular as they are set. */
class CompositionTest {

    @Test
    void an_even_jury_is_refused_with_its_clause() {
        RoundLife life = RoundLife.province().council(7);
        RefusedAct.of(life, new Act.JurySet("c1", People.jury(4)))
                .saying("jury", "4", "4")
                .citing("Điều 11");
    }

    @Test
    void a_jury_with_somebody_twice_is_refused() {
        RoundLife life = RoundLife.province().council(7);
        List<Jury.Juror> twice = new ArrayList<>(People.jury(2).members());
        twice.add(twice.get(1));
        RefusedAct.of(life, new Act.JurySet("c1", new Jury(twice))).saying("jury.members", "hai lần", "twice");
    }

    @Test
    void a_jury_is_formed_by_the_chair_and_by_nobody_else() {
        RoundLife life = RoundLife.province().council(7);
        RefusedAct.of(life, new Act.JurySet("c3", People.jury(3)))
                .saying("by", "Ủy viên 3 (mẫu) không phải Chủ tịch", "Ủy viên 3 (mẫu) is not");
    }

    @Test
    void a_provincial_council_of_eight_is_refused_with_its_clause() {
        RefusedAct.of(RoundLife.province(), new Act.CouncilSet("x", People.council(Level.PROVINCE, 8)))
                .saying("council", "8", "8")
                .citing("Điều 9");
    }

    @Test
    void a_council_without_a_chair_is_refused() {
        List<Council.Seat> seats = People.council(Level.PROVINCE, 9).members().subList(2, 9);
        RefusedAct.of(RoundLife.province(), new Act.CouncilSet("x", new Council(seats)))
                .citing("Điều 9");
    }

    @Test
    void marking_does_not_begin_without_a_council_and_a_jury() {
        RoundLife life =
                RoundLife.province().plan(RoundLife.PLAIN).enter("p1", 2).closeEntries();
        RefusedAct.of(life, new Act.MarkingOpened("j1"))
                .saying("council", "Chưa thành lập Hội đồng", "no council")
                .saying("jury", "Chưa có Ban Giám khảo", "no jury");
    }
}
