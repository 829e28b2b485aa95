package vn.binhchon.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program worked out when it took an act, kept with the act so that a replay needs nothing but the record.
 *
 * @param round the round as it stood when its first act was taken; null otherwise
 * @param entrants the round's products, when entries were closed
 * @param recusals recusals that data suggest, or that took effect
 * @param placings where products stand, when marking was closed or a complaint changed a mean
 * @param proposal what the rules propose, when they were asked
 * @param tallies how votes came out, when the decision was taken or amended
 * @param certificates registered or withdrawn
 * @param cautions what somebody should look at, in words
 * @param until the last day of a term that began; null when none did
 */
public record Outcome(
        @Nullable Round round,
        List<Entrant> entrants,
        List<Recusal> recusals,
        List<Placing> placings,
        @Nullable Proposal proposal,
        List<Tally> tallies,
        List<Registered> certificates,
        List<Proposal.Why> cautions,
        @Nullable LocalDate until) {

    /** Nothing had to be worked out. */
    public static final Outcome NONE =
            new Outcome(null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null);

    /** The same with the round pinned. */
    public Outcome pinning(@Nullable Round pinned) {
        return new Outcome(pinned, entrants, recusals, placings, proposal, tallies, certificates, cautions, until);
    }

    /** The same with cautions. */
    public Outcome cautioning(List<Proposal.Why> said) {
        return new Outcome(round, entrants, recusals, placings, proposal, tallies, certificates, said, until);
    }

    /** The same with how votes came out. */
    public Outcome tallying(List<Tally> votes) {
        return new Outcome(round, entrants, recusals, placings, proposal, votes, certificates, cautions, until);
    }

    /** The same with products placed anew. */
    public Outcome placing(List<Placing> anew) {
        return new Outcome(round, entrants, recusals, anew, proposal, tallies, certificates, cautions, until);
    }

    public static Outcome entrants(List<Entrant> entrants, List<Recusal> suggested) {
        return new Outcome(null, entrants, suggested, List.of(), null, List.of(), List.of(), List.of(), null);
    }

    public static Outcome recusals(List<Recusal> recusals) {
        return new Outcome(null, List.of(), recusals, List.of(), null, List.of(), List.of(), List.of(), null);
    }

    public static Outcome placings(List<Placing> placings) {
        return new Outcome(null, List.of(), List.of(), placings, null, List.of(), List.of(), List.of(), null);
    }

    public static Outcome proposal(Proposal proposal) {
        return new Outcome(null, List.of(), List.of(), List.of(), proposal, List.of(), List.of(), List.of(), null);
    }

    public static Outcome tallies(List<Tally> tallies) {
        return new Outcome(null, List.of(), List.of(), List.of(), null, tallies, List.of(), List.of(), null);
    }

    public static Outcome certificates(List<Registered> certificates) {
        return new Outcome(null, List.of(), List.of(), List.of(), null, List.of(), certificates, List.of(), null);
    }

    public static Outcome until(LocalDate until) {
        return new Outcome(null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), until);
    }
}
