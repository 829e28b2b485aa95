package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.binhchon.edition.Parameters;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.CertificateValidity;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;
import vn.binhchon.text.Sentences;

/** What follows a decision: signature, certificates, announcement, complaints, revocation, the way up (TT 26/2014, Điều 17–20). */
final class Closing {

    private final Keeping.Context context;

    Closing(Keeping.Context context) {
        this.context = context;
    }

    private Parameters numbers(Book book) {
        Round round = book.round();
        return new Parameters(context.evaluator().edition(round.date()), round.date(), null);
    }

    Kept sign(Book book, Act.DecisionSigned act) {
        List<Registered> certificates = new ArrayList<>();
        for (Ruling ruling : book.rulings()) {
            Entrant entrant = book.entrant(ruling.nomination());
            if (ruling.recognised() && entrant != null) {
                certificates.add(registered(book, entrant, ruling, act.on(), act.number(), act.authority()));
            }
        }
        return Kept.unless(List.of(), Outcome.certificates(certificates));
    }

    /** The certificate that a ruling earns (Điều 17(3)): to the end of its last year, counted as the plan says. */
    Registered registered(Book book, Entrant entrant, Ruling ruling, LocalDate on, String number, String authority) {
        int years = numbers(book).whole("certificate.validity_years");
        return new Registered(
                certificate(book, ruling.nomination()),
                book.round().id(),
                ruling.nomination(),
                entrant.product(),
                entrant.establishment(),
                book.round().level(),
                ruling.prize(),
                on,
                validity(book).lastDay(on, years),
                number,
                authority,
                null);
    }

    /** How the plan counts; rules from before it was asked took the year of issue for the first. */
    private CertificateValidity validity(Book book) {
        CertificateValidity said = context.evaluator()
                .plan(book.round().entry(), book.plan())
                .plan()
                .certificateValidity();
        return said == null ? CertificateValidity.ISSUE_YEAR_FIRST : said;
    }

    /** What a product's certificate of a round is called: there is never more than one. */
    static String certificate(Book book, String nomination) {
        return book.round().id() + "/" + nomination;
    }

    Kept publish(Book book, Act.ResultsPublished act) {
        return Kept.unless(
                List.of(),
                Outcome.until(context.days()
                        .after(act.on(), numbers(book).whole("complaint.window"))
                        .last()));
    }

    Kept complain(Book book, Act.ComplaintFiled act) {
        Checks checks = new Checks(book)
                .product("nomination", act.nomination())
                .unless(
                        book.aftermath().complaint(act.complaint()) == null,
                        "complaint",
                        act.complaint(),
                        "a new id",
                        "Đã có khiếu nại mang mã này.",
                        "There is a complaint of this id.")
                .unless(
                        context.evaluator()
                                        .edition(book.round().date())
                                        .criteria()
                                        .containsKey(act.criterion())
                                || context.evaluator().frame(book.round().marking(book.frame())).lines().stream()
                                        .anyMatch(line -> line.line().equals(act.criterion())),
                        "criterion",
                        act.criterion(),
                        "a criterion or line",
                        "Không có tiêu chí " + act.criterion() + ".",
                        "There is no criterion " + act.criterion() + ".");
        return Kept.unless(
                checks.objections(),
                Outcome.until(context.days()
                        .after(act.on(), numbers(book).whole("complaint.answer"))
                        .last()));
    }

    Kept answer(Book book, Act.ComplaintAnswered act) {
        Aftermath.Complaint complaint = book.aftermath().complaint(act.complaint());
        Checks checks = new Checks(book)
                .unless(
                        complaint != null && complaint.answer() == null,
                        "complaint",
                        act.complaint(),
                        "an open complaint",
                        "Không có khiếu nại đang chờ mang mã này.",
                        "No open complaint has this id.")
                .unless(
                        act.upheld() == (act.rescored() == null),
                        "rescored",
                        act.rescored(),
                        "a mean where it was scored again, none where the result stands",
                        "Giữ nguyên kết quả thì không có điểm chấm lại; chấm lại thì phải nêu điểm.",
                        "A result that stands has no new mean; one scored again has to have it.")
                .unless(
                        act.rescored() == null || SettingUp.within(act.rescored(), BigDecimal.valueOf(100)),
                        "rescored",
                        act.rescored(),
                        "0 to 100",
                        "Điểm chấm lại phải từ 0 đến 100.",
                        "The new mean has to be 0 to 100.")
                .unless(
                        act.rescored() == null || !Attendance.votesStand(book),
                        "rescored",
                        act.rescored(),
                        "an amended decision on what was voted on anew",
                        Sentences.of("meeting.voted-anew"));
        BigDecimal mean = act.rescored();
        return Kept.unless(
                checks.objections(),
                mean == null || complaint == null || !checks.clear()
                        ? Outcome.NONE
                        : new Amending(context).rescored(book, complaint.filed().nomination(), mean));
    }

    Kept revoke(Book book, Act.CertificateRevoked act) {
        Registered certificate = book.certificate(act.certificate());
        Checks checks = new Checks(book)
                .unless(
                        certificate != null && certificate.revokedOn() == null,
                        "certificate",
                        act.certificate(),
                        "a certificate of the round that stands",
                        "Kỳ này không có giấy chứng nhận còn hiệu lực mang mã " + act.certificate() + ".",
                        "The round has no standing certificate " + act.certificate() + ".");
        return Kept.unless(
                checks.objections(),
                certificate == null ? Outcome.NONE : Outcome.certificates(List.of(certificate.revoked(act.on()))));
    }

    Kept sendUp(Book book, Act.SentUp act) {
        Level above = book.round().level().above();
        Checks checks = new Checks(book)
                .unless(
                        above != null,
                        "",
                        null,
                        "a level above",
                        "Cấp quốc gia không có cấp trên.",
                        "There is no level above the nation.")
                .unless(
                        book.aftermath().upperRound() == null,
                        "round",
                        act.round(),
                        "one round above",
                        "Đã gửi lên kỳ " + book.aftermath().upperRound() + ".",
                        "They were sent to " + book.aftermath().upperRound() + " already.")
                .unless(
                        book.rulings().stream().anyMatch(Ruling::sentUp),
                        "",
                        null,
                        "products that go up",
                        "Quyết định không đề cử sản phẩm nào lên cấp trên.",
                        "The decision sends nothing up.");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }
}
