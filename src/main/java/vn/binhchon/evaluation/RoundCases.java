package vn.binhchon.evaluation;

import java.util.List;
import vn.binhchon.nomination.Entry;
import vn.binhchon.round.Candidate;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entries;
import vn.binhchon.round.FrameApproval;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Opening;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Rewards;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.CaseKind;

/** What the rules are shown of a round, act by act. */
public final class RoundCases {

    private RoundCases() {}

    /** A round as it is opened; a council or jury without members is one that is not named yet. */
    public static Case opening(Entry entry, int year, Council council, Jury jury, Plan plan) {
        return new Case(CaseKind.OPENING, entry, List.of(new Opening(year), council, jury, plan));
    }

    /** What was entered, once entries are closed. */
    public static Case entries(Entry entry, Entries entries, Plan plan) {
        return new Case(CaseKind.ENTRIES, entry, List.of(entries, plan));
    }

    /** The score frame before marking. */
    public static Case frame(Entry entry, FrameApproval frame) {
        return new Case(CaseKind.FRAME, entry, List.of(frame));
    }

    /** One product after marking. */
    public static Case candidate(Entry entry, Candidate candidate, Plan plan) {
        return new Case(CaseKind.CANDIDATE, entry, List.of(candidate, plan));
    }

    /** The money that goes with certificates. */
    public static Case rewards(Entry entry, Rewards rewards, Plan plan) {
        return new Case(CaseKind.REWARDS, entry, List.of(rewards, plan));
    }
}
