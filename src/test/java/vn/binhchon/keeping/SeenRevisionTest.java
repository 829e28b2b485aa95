package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Plan;

/** Of two that were made from the same state, the second is told: nothing is replaced that its author has not seen. */
class SeenRevisionTest {

    private static final Map<String, BigDecimal> TYPED = Map.of("I", new BigDecimal(30));

    private final RoundLife life = RoundLife.marking("{}", 2);

    @Test
    void two_devices_at_the_same_moment_and_only_one_sheet_stands() {
        life.doing(new Act.SheetKept("j1", "p1", RoundLife.marks("80"), null, 0));

        RefusedAct.of(life, new Act.SheetKept("j1", "p1", TYPED, null, 0))
                .saying("seen", "vừa được lưu ở nơi khác", "saved elsewhere")
                .expecting("1")
                .value(0);
        RefusedAct.of(life, new Act.SheetHandedIn("j1", "p1", RoundLife.marks("90"), null, 0))
                .saying("seen", "Chưa ghi đè", "Nothing was replaced");
        life.doing(new Act.SheetHandedIn("j1", "p1", RoundLife.marks("90"), null, 1));
        assertThat(life.book().revision(Act.sheet("j1", "p1"))).isEqualTo(2);
    }

    @Test
    void a_sheet_that_was_taken_back_is_another_revision() {
        life.sheet("j1", "p1", "80").doing(new Act.SheetTakenBack("j1", "p1", "Cộng nhầm"));
        RefusedAct.of(life, new Act.SheetKept("j1", "p1", TYPED, null, 1))
                .saying("seen", "nay đã ghi 2 lần", "2 times");
    }

    @Test
    void another_juror_and_another_product_are_no_matter() {
        life.sheet("j1", "p1", "80");
        life.doing(new Act.SheetKept("j2", "p1", TYPED, null, 0)).doing(new Act.SheetKept("j1", "p2", TYPED, null, 0));
    }

    @Test
    void systems_need_not_say_what_they_saw() {
        life.doing(new Act.SheetKept("j1", "p1", TYPED, null)).doing(new Act.SheetKept("j1", "p1", TYPED, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"council", "jury", "plan"})
    void what_is_set_as_a_whole_is_set_by_who_saw_what_stands(String whole) {
        RoundLife setUp = RoundLife.province().council(7).jury(5);
        int stands = setUp.book().revision(whole);
        IntFunction<Act> act = seen -> switch (whole) {
            case "council" -> new Act.CouncilSet("to-giup-viec", People.council(Level.PROVINCE, 7), seen);
            case "jury" -> new Act.JurySet("c1", People.jury(5), seen);
            default -> new Act.PlanSet("c1", Json.MAPPER.readValue("{\"minimumSheets\":3}", Plan.class), null, seen);
        };
        setUp.doing(act.apply(stands));
        RefusedAct.of(setUp, act.apply(stands)).saying("seen", "lưu ở nơi khác", "saved elsewhere");
        setUp.doing(act.apply(stands + 1));
    }

    @Test
    void a_meeting_is_opened_and_a_proposal_asked_for_once_from_one_page() {
        RoundLife marked = RoundLife.marked("{}", "80", "75");
        marked.doing(new Act.ProposalAsked("to-giup-viec", 0));
        RefusedAct.of(marked, new Act.ProposalAsked("c1", 0)).saying("seen", "lưu ở nơi khác", "saved elsewhere");
        marked.doing(new Act.MeetingOpened("c1", People.members(6), null, 0));
        RefusedAct.of(marked, new Act.MeetingOpened("c1", People.members(7), null, 0))
                .saying("seen", "lưu ở nơi khác", "saved elsewhere");
        marked.doing(new Act.MeetingOpened("c1", People.members(7), null, 1));
    }

    @Test
    void a_frame_is_approved_as_the_chair_saw_it() {
        RoundLife setUp = RoundLife.province().council(7).jury(5);
        RefusedAct.of(setUp, new Act.FrameApproved("c1", 1)).saying("seen", "lưu ở nơi khác", "saved elsewhere");
    }
}
