package vn.binhchon.finding;

/**
 * What the rules propose to the council for one product.
 *
 * @param criterion the condition of the decision it speaks of
 * @param verdict what is proposed
 * @param reason why
 */
public record Proposed(String criterion, Verdict verdict, Reason reason) implements Finding {

    /** A proposal, with its reason. */
    public static Proposed of(String criterion, Verdict verdict, Reason reason) {
        return new Proposed(criterion, verdict, reason);
    }
}
