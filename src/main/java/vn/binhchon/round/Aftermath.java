package vn.binhchon.round;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows the signing of a decision: announcement, complaints, the way up. */
public final class Aftermath {

    /**
     * A complaint and what became of it.
     *
     * @param answerBy the last day to answer it; null when the calendar gives none
     * @param answer null while it is open
     */
    public record Complaint(
            Act.ComplaintFiled filed, @Nullable LocalDate answerBy, Act.@Nullable ComplaintAnswered answer) {}

    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate complaintsUntil;
    private @Nullable String upperRound;
    private final Map<String, Complaint> complaints = new LinkedHashMap<>();

    void publish(Act.ResultsPublished act, @Nullable LocalDate until) {
        publishedOn = act.on();
        complaintsUntil = until;
    }

    void file(Act.ComplaintFiled act, @Nullable LocalDate answerBy) {
        complaints.put(act.complaint(), new Complaint(act, answerBy, null));
    }

    void answer(Act.ComplaintAnswered act) {
        complaints.computeIfPresent(act.complaint(), (id, open) -> new Complaint(open.filed(), open.answerBy(), act));
    }

    void sentUp(String round) {
        upperRound = round;
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

    public List<Complaint> complaints() {
        return List.copyOf(complaints.values());
    }

    /** One complaint; null when there is none of this id. */
    public @Nullable Complaint complaint(String id) {
        return complaints.get(id);
    }
}
