package vn.binhchon.finding;

/** What a rule may report. A rule reports one finding, changes nothing, and never looks at the findings of others. */
public sealed interface Finding permits Points, Bar, Caution, Recommendation, Proposed, Preference, Limit {

    /** The line of the score frame, or the condition, it speaks of: {@code I.1.a}, {@code E2}, {@code D4}. */
    String criterion();

    /** Why. */
    Reason reason();
}
