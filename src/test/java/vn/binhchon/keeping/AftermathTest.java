package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Registered;

/** Signature, certificates, announcement, complaints, revocation, the way up. */
class AftermathTest {

    private static final LocalDate SIGNED = LocalDate.of(2023, 8, 1);

    private final RoundLife life =
            RoundLife.marked("{ \"wayUp\": \"all\" }", "80", "60").decideAsProposed();

    private RoundLife published() {
        return life.sign("12/QĐ", SIGNED).publish(SIGNED);
    }

    private static Act complaint(String id, LocalDate on) {
        return new Act.ComplaintFiled("x", id, "p2", "II", on, "Điểm kinh tế quá thấp");
    }

    @Test
    void certificates_hold_to_the_end_of_the_third_year_counted_from_the_year_of_issue() {
        life.sign("12/QĐ", SIGNED);
        Registered certificate = Objects.requireNonNull(life.book().certificate("thu/p1"));
        assertThat(certificate.validUntil()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(life.book().certificates()).hasSize(1);
    }

    @Test
    void a_decision_is_signed_once() {
        life.sign("12/QĐ", SIGNED);
        RefusedAct.of(life, new Act.DecisionSigned("x", "13/QĐ", SIGNED, "Chủ tịch"))
                .value(Phase.SIGNED);
    }

    @Test
    void a_decision_signed_before_the_rounds_day_is_refused() {
        RefusedAct.of(life, new Act.DecisionSigned("x", "12/QĐ", LocalDate.of(2023, 7, 2), "Chủ tịch"))
                .saying("on", "trước ngày của kỳ", "before the round");
    }

    @Test
    void results_announced_before_they_were_signed_are_refused() {
        life.sign("12/QĐ", SIGNED);
        RefusedAct.of(life, new Act.ResultsPublished("x", SIGNED.minusDays(1))).saying("on", "trước ngày ký", "before");
    }

    @Test
    void complaints_are_taken_for_fifteen_working_days() {
        published();
        assertThat(life.book().aftermath().complaintsUntil()).isEqualTo(LocalDate.of(2023, 8, 22));
        life.doing(complaint("k1", LocalDate.of(2023, 8, 22)));
        RefusedAct.of(life, complaint("k2", LocalDate.of(2023, 8, 23)))
                .saying("on", "Thời hiệu khiếu nại đã hết", "window")
                .expecting("until 2023-08-22");
        RefusedAct.of(life, complaint("k3", SIGNED.minusDays(1))).saying("on", "trước ngày công bố", "older");
        RefusedAct.of(life, complaint("k1", SIGNED)).saying("complaint", "Đã có khiếu nại", "There is a complaint");
    }

    @Test
    void a_complaint_names_a_criterion_that_there_is() {
        RefusedAct.of(published(), new Act.ComplaintFiled("x", "k1", "p2", "XX", SIGNED, "?"))
                .saying("criterion", "Không có tiêu chí XX", "no criterion XX");
    }

    @Test
    void a_complaint_is_answered_once_with_a_new_mean_or_none() {
        published().doing(complaint("k1", LocalDate.of(2023, 8, 10)));
        LocalDate day = LocalDate.of(2023, 8, 15);
        RefusedAct.of(life, new Act.ComplaintAnswered("c1", "k1", day, true, new BigDecimal(71), "Giữ nguyên"))
                .saying("rescored", "Giữ nguyên kết quả", "A result that stands");
        RefusedAct.of(life, new Act.ComplaintAnswered("c1", "k1", LocalDate.of(2023, 8, 9), true, null, "Giữ nguyên"))
                .saying("on", "trước ngày khiếu nại", "older than the complaint");
        life.doing(new Act.ComplaintAnswered("c1", "k1", day, true, null, "Giữ nguyên"));
        RefusedAct.of(life, new Act.ComplaintAnswered("c1", "k1", day, true, null, "Giữ nguyên"))
                .saying("complaint", "Không có khiếu nại đang chờ", "No open complaint");
    }

    @Test
    void a_certificate_is_revoked_once_and_not_before_it_was_issued() {
        published();
        RefusedAct.of(life, new Act.CertificateRevoked("x", "thu/p1", SIGNED.minusDays(1), "1/QĐ", "Vi phạm"))
                .saying("on", "trước ngày cấp", "before it was issued");
        RefusedAct.of(life, new Act.CertificateRevoked("x", "thu/p2", SIGNED, "1/QĐ", "Vi phạm"))
                .saying("certificate", "không có giấy chứng nhận", "no standing certificate");
        life.doing(new Act.CertificateRevoked("x", "thu/p1", LocalDate.of(2024, 1, 5), "1/QĐ", "Vi phạm"));
        RefusedAct.of(life, new Act.CertificateRevoked("x", "thu/p1", LocalDate.of(2024, 1, 6), "2/QĐ", "Vi phạm"))
                .saying("certificate", "thu/p1", "thu/p1");
        assertThat(Objects.requireNonNull(life.book().certificate("thu/p1")).revokedOn())
                .isNotNull();
    }

    @Test
    void the_recognised_are_sent_up_once() {
        published().doing(new Act.SentUp("x", "phia-bac"));
        RefusedAct.of(life, new Act.SentUp("x", "phia-bac-2")).saying("round", "Đã gửi lên kỳ phia-bac", "were sent");
    }

    @Test
    void marking_of_a_decided_round_is_not_opened_again() {
        RefusedAct.of(life, new Act.MarkingOpened("j1")).value(Phase.DECIDED);
        RefusedAct.of(life, new Act.MarkingClosed("j1")).value(Phase.DECIDED);
    }
}
