package vn.binhchon.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Act;

/**
 * An act that makes papers final: from then on they are kept as they were printed, and mark sheets, which are many, are printed from the
 * book as it stood then.
 *
 * @param act a signed decision, an amendment, or a withdrawn certificate
 * @param kinds the papers
 */
record Occasion(TakenAct act, List<PaperKind> kinds) {

    private static final List<PaperKind> SIGNED = List.of(
            PaperKind.MARK_SHEETS,
            PaperKind.JURY_MINUTES,
            PaperKind.RANKED_LIST,
            PaperKind.COUNCIL_MINUTES,
            PaperKind.DRAFT_DECISION,
            PaperKind.SUMMARY_LIST,
            PaperKind.CERTIFICATES);

    private static final List<PaperKind> AMENDED = List.of(
            PaperKind.HEARING_MINUTES, PaperKind.AMENDED_DECISION, PaperKind.SUMMARY_LIST, PaperKind.CERTIFICATES);

    private static final List<PaperKind> REVOKED = List.of(PaperKind.REVOCATION);

    /** The papers that an act makes final; none for most acts. */
    static List<PaperKind> kinds(Act act) {
        if (act instanceof Act.DecisionSigned) {
            return SIGNED;
        }
        if (act instanceof Act.DecisionAmended) {
            return AMENDED;
        }
        return act instanceof Act.CertificateRevoked ? REVOKED : List.of();
    }

    /** Those of them that are kept as bytes. */
    static List<PaperKind> kept(Act act) {
        return kinds(act).stream().filter(each -> !each.sheets()).toList();
    }

    /** Every such act of a book, in its order. */
    static List<Occasion> of(List<TakenAct> acts) {
        List<Occasion> found = new ArrayList<>();
        for (TakenAct each : acts) {
            List<PaperKind> kinds = kinds(each.act());
            if (!kinds.isEmpty()) {
                found.add(new Occasion(each, kinds));
            }
        }
        return found;
    }

    /**
     * The act that made a paper final.
     *
     * @param place which, where the paper was printed after several; null for the first
     */
    static Optional<Occasion> of(List<TakenAct> acts, PaperKind kind, @Nullable Integer place) {
        return of(acts).stream()
                .filter(each -> each.kinds().contains(kind))
                .filter(each -> place == null || each.place() == place)
                .findFirst();
    }

    int place() {
        return act.place();
    }

    /** The number of the decision that was signed. */
    String decision() {
        if (act.act() instanceof Act.DecisionAmended amended) {
            return amended.number();
        }
        return act.act() instanceof Act.CertificateRevoked revoked
                ? revoked.decision()
                : ((Act.DecisionSigned) act.act()).number();
    }

    /** Its day. */
    LocalDate on() {
        if (act.act() instanceof Act.DecisionAmended amended) {
            return amended.on();
        }
        return act.act() instanceof Act.CertificateRevoked revoked
                ? revoked.on()
                : ((Act.DecisionSigned) act.act()).on();
    }
}
