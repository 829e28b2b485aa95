package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Vote;

/** A complaint that ends in a new mean changes the result, by the laws of the first decision, which stays to be seen. */
class AmendedDecisionTest {

    private static final LocalDate SIGNED = LocalDate.of(2023, 8, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 8, 15);
    private static final String TWO = "{ \"selection\": \"top_number\", \"number\": 2, \"wayUp\": \"all\" }";

    /** p1 and p2 are recognised; p3 passes beyond the number; p4 does not pass. */
    private final RoundLife life = RoundLife.marked(TWO, "80", "75", "72", "60")
            .decideAsProposed()
            .sign("12/QĐ", SIGNED)
            .publish(SIGNED);

    private RoundLife rescored(String complaint, String product, String mean) {
        LocalDate filed = LocalDate.of(2023, 8, 10);
        return life.doing(new Act.ComplaintFiled("x", complaint, product, "II", filed, "Xem lại"))
                .doing(new Act.ComplaintAnswered("c1", complaint, DAY, false, new BigDecimal(mean), "Chấm lại"));
    }

    private static Act amended(String complaint, Ruling... rulings) {
        return new Act.DecisionAmended(
                "c1", complaint, List.of(rulings), "Chấm lại theo Điều 20(2)", "34/QĐ", DAY, "Chủ tịch UBND (mẫu)");
    }

    private static Ruling yes(String product) {
        return new Ruling(product, true, null, true, null);
    }

    private static Ruling no(String product) {
        return new Ruling(product, false, null, false, null);
    }

    private static Ruling yes(String product, String reason) {
        return new Ruling(product, true, null, true, reason);
    }

    private static Ruling no(String product, String reason) {
        return new Ruling(product, false, null, false, reason);
    }

    private RoundLife heard(int yes, String... products) {
        life.doing(new Act.MeetingOpened("c1", People.members(7), null));
        for (String product : products) {
            for (int i = 1; i <= 7; i++) {
                life.doing(new Act.BallotCast("c" + i, Meeting.product(product), i <= yes ? Vote.YES : Vote.NO, null));
            }
        }
        return life;
    }

    private Registered certificate(String product) {
        return Objects.requireNonNull(life.book().certificate("thu/" + product), product);
    }

    @Test
    void a_new_mean_places_products_anew_and_the_difference_is_kept() {
        rescored("k1", "p4", "71");
        Aftermath.Complaint complaint =
                Objects.requireNonNull(life.book().aftermath().complaint("k1"));
        assertThat(Objects.requireNonNull(complaint.before()).mean()).isEqualByComparingTo("60");
        assertThat(Objects.requireNonNull(complaint.after()).mean()).isEqualByComparingTo("71");
        assertThat(Objects.requireNonNull(complaint.after()).sum()).isEqualByComparingTo("180");
        assertThat(life.book().closedScorings()).isEqualTo(1);
    }

    @Test
    void the_rules_propose_anew_beside_what_the_decision_stands_on() {
        String first = life.proposal().toString();
        rescored("k1", "p3", "78");
        assertThat(life.proposal()).hasToString(first);
        assertThat(Objects.requireNonNull(life.book().aftermath().proposedAnew())
                        .of("p3"))
                .satisfies(line -> assertThat(line.recognise()).isTrue());
        assertThat(Amending.moved(life.book())).containsExactlyInAnyOrder("p3", "p2");
    }

    @Test
    void a_product_scored_up_is_certified_and_one_it_pushes_out_is_ruled_too() {
        rescored("k1", "p3", "78");
        heard(7, "p3");
        RefusedAct.of(life, amended("k1", yes("p3")))
                .saying("rulings", "cần quyết định, kể cả khi giữ nguyên", "needs a ruling, be it the same")
                .value("p2");
        RefusedAct.of(life, amended("k1", yes("p3"), yes("p2")))
                .saying("rulings.p2.reason", "khác đề xuất", "not what was proposed");
        life.doing(amended("k1", yes("p3"), yes("p2", "Đã cấp, không có lỗi của cơ sở")));

        assertThat(certificate("p3").decision()).isEqualTo("34/QĐ");
        assertThat(certificate("p3").issuedOn()).isEqualTo(DAY);
        assertThat(certificate("p2").decision()).isEqualTo("12/QĐ");
        assertThat(life.book().certificates()).hasSize(3);
        assertThat(life.book().aftermath().pending()).isEmpty();
        assertThat(life.line("p3").recognise()).isTrue();
    }

    @Test
    void the_first_ruling_stays_to_be_seen_beside_the_new_one() {
        rescored("k1", "p4", "70");
        heard(7, "p4").doing(amended("k1", yes("p4", "Làng nghề cuối cùng")));
        assertThat(life.book().aftermath().amendments()).singleElement().satisfies(each -> {
            assertThat(each.before().recognised()).isFalse();
            assertThat(each.after().recognised()).isTrue();
            assertThat(each.number()).isEqualTo("34/QĐ");
        });
        assertThat(life.book().meeting().present()).hasSize(7);
        assertThat(life.book().meeting().ballots(Meeting.LIST)).hasSize(7);
    }

    @Test
    void a_mean_that_falls_below_seventy_takes_the_certificate_without_a_vote() {
        rescored("k1", "p2", "69.99");
        RefusedAct.of(life, amended("k1", yes("p2", "Muốn thế"), yes("p3")))
                .saying("rulings.p2.recognised", "Điều luật không thể biểu quyết bỏ qua", "No vote overcomes the law");
        heard(7, "p3").doing(amended("k1", no("p2"), yes("p3")));
        assertThat(certificate("p2").revokedOn()).isEqualTo(DAY);
        assertThat(certificate("p3").revokedOn()).isNull();
    }

    @Test
    void what_the_law_bars_cannot_be_put_to_a_vote() {
        rescored("k1", "p2", "60").doing(new Act.MeetingOpened("c1", People.members(7), null));
        RefusedAct.of(life, new Act.BallotCast("c1", Meeting.product("p2"), Vote.YES, null))
                .saying("motion", "điều luật không cho phép", "law stands against it");
    }

    @Test
    void a_change_that_the_council_did_not_carry_is_refused() {
        rescored("k1", "p4", "71");
        RefusedAct.of(life, amended("k1", yes("p4", "Muốn thế")))
                .saying("rulings.p4", "chưa biểu quyết lại", "not voted on “Sản phẩm p4 (mẫu)” anew");
        heard(3, "p4");
        RefusedAct.of(life, amended("k1", yes("p4", "Muốn thế")))
                .saying(
                        "rulings.p4.recognised",
                        "biểu quyết riêng về “Sản phẩm p4 (mẫu)” với kết quả khác",
                        "and otherwise");
        life.doing(amended("k1", no("p4")));
        assertThat(life.book().certificate("thu/p4")).isNull();
    }

    @Test
    void nothing_is_voted_on_or_ruled_anew_without_a_new_mean() {
        RefusedAct.of(life, new Act.MeetingOpened("c1", People.members(7), null))
                .value(Phase.PUBLISHED)
                .saying("", "chấm lại điểm", "a new mean");
        RefusedAct.of(life, new Act.ProposalAsked("x")).saying("", "chấm lại điểm", "a new mean");
        RefusedAct.of(life, amended("k1", yes("p3"))).saying("complaint", "mã này", "this id");
        rescored("k1", "p4", "61");
        heard(0).doing(amended("k1", no("p4")));
        RefusedAct.of(life, amended("k1", no("p4"))).saying("complaint", "mã này", "this id");
        RefusedAct.of(life, new Act.MeetingOpened("c1", People.members(7), null))
                .value(Phase.PUBLISHED);
    }

    @Test
    void a_product_that_the_new_mean_does_not_touch_is_not_ruled_anew() {
        rescored("k1", "p4", "61");
        RefusedAct.of(life, amended("k1", no("p4"), no("p1", "Muốn thế")))
                .saying("rulings", "không đụng tới “Sản phẩm p1 (mẫu)”", "does not touch “Sản phẩm p1 (mẫu)”");
        heard(0);
        RefusedAct.of(life, new Act.BallotCast("c1", Meeting.product("p1"), Vote.NO, null))
                .saying("motion", "sau khiếu nại", "a complaint's new mean");
        RefusedAct.of(life, new Act.BallotCast("c1", Meeting.LIST, Vote.NO, null))
                .saying("motion", "Danh sách đã quyết định", "The list is decided");
    }

    @Test
    void a_certificate_withdrawn_by_the_authority_is_not_given_again() {
        life.doing(new Act.CertificateRevoked("x", "thu/p2", DAY, "1/QĐ", "Gian dối"));
        rescored("k1", "p2", "77");
        heard(7, "p2");
        assertThat(life.objections(amended("k1", yes("p2")))).isEmpty();
        assertThat(certificate("p2").revokedOn())
                .as("nothing changed, nothing given")
                .isEqualTo(DAY);
    }

    @Test
    void a_product_that_has_gone_up_is_not_called_back_by_halves() {
        life.doing(new Act.SentUp("x", "phia-bac"));
        rescored("k1", "p2", "76");
        heard(7, "p2");
        RefusedAct.of(life, amended("k1", new Ruling("p2", true, null, false, "Thôi")))
                .saying("rulings.p2.sentUp", "đã được gửi lên", "has gone up");
    }

    @Test
    void an_amended_decision_is_the_chairs_and_not_older_than_the_answer() {
        rescored("k1", "p4", "61");
        RefusedAct.of(
                        life,
                        new Act.DecisionAmended(
                                "c2", "k1", List.of(no("p4")), "?", "34/QĐ", DAY.minusDays(1), "Chủ tịch"))
                .saying("by", "không phải Chủ tịch", "not the chair")
                .saying("on", "trước ngày trả lời", "older than the answer");
    }

    @Test
    void replaying_the_acts_makes_the_same_book() {
        rescored("k1", "p3", "78");
        heard(7, "p3").doing(amended("k1", yes("p3"), yes("p2", "Giữ")));
        Book again = new Book(life.round());
        life.taken().forEach(each -> again.apply(each.act(), each.outcome()));
        assertThat(BookText.of(again)).isEqualTo(BookText.of(life.book()));
    }
}
