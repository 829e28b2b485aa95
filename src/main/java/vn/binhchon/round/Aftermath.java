package vn.binhchon.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows the signing of a decision: announcement, complaints, decisions amended after them, the way up. */
public final class Aftermath {

    /**
     * A complaint and what became of it.
     *
     * @param answerBy the last day to answer it; null when the calendar gives none
     * @param answer null while it is open
     * @param before where the product stood before it was scored again; null unless it was
     * @param after where it stands since; null unless it was scored again
     */
    public record Complaint(
            Act.ComplaintFiled filed,
            @Nullable LocalDate answerBy,
            Act.@Nullable ComplaintAnswered answer,
            @Nullable Placing before,
            @Nullable Placing after) {}

    /** One ruling made anew after a complaint, beside the one it takes the place of. */
    public record Amendment(
            String complaint,
            Ruling before,
            Ruling after,
            String reason,
            String number,
            LocalDate on,
            String authority) {}

    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate complaintsUntil;
    private @Nullable String upperRound;
    private @Nullable Proposal proposedAnew;
    private final Map<String, Complaint> complaints = new LinkedHashMap<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private final Set<String> revoked = new LinkedHashSet<>();

    void publish(Act.ResultsPublished act, @Nullable LocalDate until) {
        publishedOn = act.on();
        complaintsUntil = until;
    }

    void file(Act.ComplaintFiled act, @Nullable LocalDate answerBy) {
        complaints.put(act.complaint(), new Complaint(act, answerBy, null, null, null));
    }

    void answer(Act.ComplaintAnswered act, @Nullable Placing before, @Nullable Placing after) {
        complaints.computeIfPresent(
                act.complaint(), (id, open) -> new Complaint(open.filed(), open.answerBy(), act, before, after));
    }

    void proposeAnew(Proposal proposal) {
        proposedAnew = proposal;
    }

    void amend(Act.DecisionAmended act, Ruling before, Ruling after) {
        amendments.add(
                new Amendment(act.complaint(), before, after, act.reason(), act.number(), act.on(), act.authority()));
    }

    void sentUp(String round) {
        upperRound = round;
    }

    void wentUp(String nomination) {
        gone.add(nomination);
    }

    void revoke(String certificate) {
        revoked.add(certificate);
    }

    /** The day of announcement; null before. */
    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    /** The last day on which a complaint is taken; null before the announcement. */
    public @Nullable LocalDate complaintsUntil() {
        return complaintsUntil;
    }

    /** The round of the level above that the recognised were sent to; null before. */
    public @Nullable String upperRound() {
        return upperRound;
    }

    /** Products that were sent to the round above, whatever became of them since. */
    public Set<String> gone() {
        return Set.copyOf(gone);
    }

    public List<Complaint> complaints() {
        return List.copyOf(complaints.values());
    }

    /** One complaint; null when there is none of this id. */
    public @Nullable Complaint complaint(String id) {
        return complaints.get(id);
    }

    /** Complaints that ended in a new mean on which the council has not ruled yet. */
    public List<Complaint> pending() {
        return complaints.values().stream()
                .filter(each -> each.after() != null)
                .filter(each -> amendments.stream()
                        .noneMatch(done -> done.complaint().equals(each.filed().complaint())))
                .toList();
    }

    /** The means that complaints ended in, by product; the last counts. */
    public Map<String, BigDecimal> rescored() {
        Map<String, BigDecimal> means = new LinkedHashMap<>();
        for (Complaint each : complaints.values()) {
            Act.ComplaintAnswered answer = each.answer();
            if (answer != null && answer.rescored() != null) {
                means.put(each.filed().nomination(), answer.rescored());
            }
        }
        return means;
    }

    /** What the rules propose since a complaint changed a mean; null while none did. */
    public @Nullable Proposal proposedAnew() {
        return proposedAnew;
    }

    /** Rulings made anew, in their order. */
    public List<Amendment> amendments() {
        return List.copyOf(amendments);
    }

    /** Whether the authority withdrew a certificate (Điều 20(3)), which no later ruling gives back. */
    public boolean revoked(String certificate) {
        return revoked.contains(certificate);
    }
}
