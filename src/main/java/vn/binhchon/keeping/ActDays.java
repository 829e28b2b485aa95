package vn.binhchon.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.ActBound;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Registered;

/** The days that an act's own day is compared with, as a round's book has them. */
final class ActDays {

    private final Book book;
    private final Act act;
    private final @Nullable LocalDate sent;

    /**
     * Of one act.
     *
     * @param sent the day it was sent; null when it is looked at again
     */
    ActDays(Book book, Act act, @Nullable LocalDate sent) {
        this.book = book;
        this.act = act;
        this.sent = sent;
    }

    /** The day an act names; null for one that names none. */
    static @Nullable LocalDate on(Act act) {
        if (act instanceof Act.ProvisionalListPosted posted) {
            return posted.on();
        }
        if (act instanceof Act.DecisionSigned signed) {
            return signed.on();
        }
        if (act instanceof Act.ResultsPublished published) {
            return published.on();
        }
        if (act instanceof Act.ComplaintFiled filed) {
            return filed.on();
        }
        if (act instanceof Act.ComplaintAnswered answered) {
            return answered.on();
        }
        if (act instanceof Act.DecisionAmended amended) {
            return amended.on();
        }
        return act instanceof Act.CertificateRevoked revoked ? revoked.on() : null;
    }

    /** The day of a bound; null when there is none, so that nothing can be compared with it. */
    @Nullable
    LocalDate of(ActBound bound) {
        return switch (bound) {
            case ROUND_DAY -> book.round().date();
            case SIGNED_DAY ->
                book.certificates().stream()
                        .map(Registered::issuedOn)
                        .findFirst()
                        .orElse(null);
            case PUBLISHED_DAY -> book.aftermath().publishedOn();
            case COMPLAINTS_UNTIL -> book.aftermath().complaintsUntil();
            case COMPLAINT_DAY -> {
                Aftermath.Complaint complaint = complaint();
                yield complaint == null ? null : complaint.filed().on();
            }
            case ANSWER_DAY -> {
                Aftermath.Complaint complaint = complaint();
                Act.ComplaintAnswered answer = complaint == null ? null : complaint.answer();
                yield answer == null ? null : answer.on();
            }
            case ISSUE_DAY -> {
                Registered certificate =
                        act instanceof Act.CertificateRevoked revoked ? book.certificate(revoked.certificate()) : null;
                yield certificate == null ? null : certificate.issuedOn();
            }
            case DAY_SENT -> sent;
        };
    }

    private Aftermath.@Nullable Complaint complaint() {
        return act instanceof Act.ComplaintAnswered answered
                ? book.aftermath().complaint(answered.complaint())
                : act instanceof Act.DecisionAmended amended ? book.aftermath().complaint(amended.complaint()) : null;
    }
}
