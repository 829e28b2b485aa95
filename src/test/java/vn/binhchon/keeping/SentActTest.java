package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Council;
import vn.binhchon.round.Objection;

/** What the table of acts says holds of every act as it is sent: by whom, on which day, of which authority. */
class SentActTest {

    private static final LocalDate ROUND = LocalDate.of(2023, 7, 3);
    private static final LocalDate SENT = LocalDate.of(2023, 8, 5);
    private static final Sending BY_NOBODY_KNOWN = new Sending(SENT, "to-giup-viec"::equals);

    @ParameterizedTest
    @ValueSource(strings = {"nguoi-la", "c3", "j1", "j2", "x", ""})
    void entries_are_closed_by_the_chair_or_the_helper_team_only(String person) {
        RoundLife life = RoundLife.settled("{}").enter("p1", 2);
        assertThat(against(life, new Act.EntriesClosed(person))).containsExactly("by");
        assertThat(against(life, new Act.EntriesClosed("c1"))).isEmpty();
        assertThat(against(life, new Act.EntriesClosed("to-giup-viec"))).isEmpty();
    }

    @Test
    void the_first_council_is_set_by_its_chair_or_by_the_helper_team() {
        RoundLife life = RoundLife.province();
        Council council = People.council(Level.PROVINCE, 7);
        assertThat(against(life, new Act.CouncilSet("nguoi-la", council))).containsExactly("by");
        assertThat(against(life, new Act.CouncilSet("c4", council))).containsExactly("by");
        assertThat(against(life, new Act.CouncilSet("c1", council))).isEmpty();
        assertThat(against(life, new Act.CouncilSet("to-giup-viec", council))).isEmpty();
        life.council(7);
        Council another = new Council(
                List.of(new Council.Seat("nguoi-la", "Người lạ", vn.binhchon.round.CouncilRole.CHAIR, null, null)));
        assertThat(against(life, new Act.CouncilSet("nguoi-la", another))).contains("by");
    }

    @ParameterizedTest
    @CsvSource({"2099-01-01, on", "2023-08-06, on", "2023-07-02, on", "2023-08-05, ''", "2023-07-03, ''"})
    void a_decision_is_signed_between_the_rounds_day_and_the_day_it_is_sent(LocalDate on, String path) {
        RoundLife life = RoundLife.marked("{}", "90", "80").decideAsProposed();
        assertThat(against(life, new Act.DecisionSigned("c1", "1/QĐ", on, "UBND tỉnh Lạng Sơn")))
                .isEqualTo(path.isEmpty() ? List.of() : List.of(path));
    }

    @ParameterizedTest
    @CsvSource({
        "Cửa hàng tạp hóa, authority",
        "Bộ Công Thương, authority",
        "Chủ tịch UBND tỉnh Cao Bằng, authority",
        "uỷ ban nhân dân tỉnh Hà Giang, authority",
        "Chủ tịch UBND tỉnh Lạng Sơn, ''",
        "UỶ BAN NHÂN DÂN TỈNH LẠNG SƠN, ''",
        "Chủ tịch UBND, ''"
    })
    void the_authority_is_that_of_the_level_and_of_the_place(String authority, String path) {
        RoundLife life = RoundLife.marked("{}", "90", "80").decideAsProposed();
        assertThat(against(life, new Act.DecisionSigned("c1", "1/QĐ", ROUND, authority)))
                .isEqualTo(path.isEmpty() ? List.of() : List.of(path));
    }

    @Test
    void what_follows_is_not_dated_ahead_either() {
        RoundLife life = RoundLife.marked("{}", "90", "80").decideAsProposed().sign("1/QĐ", ROUND);
        LocalDate tomorrow = SENT.plusDays(1);
        assertThat(against(life, new Act.ResultsPublished("c1", tomorrow))).containsExactly("on");
        assertThat(against(life, new Act.CertificateRevoked("c1", "thu/p1", tomorrow, "2/QĐ", "Sai")))
                .containsExactly("on");
        life.publish(SENT);
        assertThat(against(life, new Act.ComplaintFiled("c1", "k1", "p1", "I", tomorrow, "Xem lại")))
                .containsExactly("on");
        assertThat(against(life, new Act.ComplaintFiled("p1", "k1", "p1", "I", SENT, "Xem lại")))
                .containsExactly("by");
    }

    private static List<String> against(RoundLife life, Act act) {
        return life.looking(act, BY_NOBODY_KNOWN).objections().stream()
                .map(Objection::path)
                .toList();
    }
}
