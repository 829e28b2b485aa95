package vn.binhchon.rollout.mutation;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param fate what became of it
 * @param by the scenario that noticed it, or what the gate said; null when it survived
 * @param reason why it may survive; null when it did not, or nobody said why
 */
public record Outcome(
        Mutant mutant,
        Fate fate,
        @Nullable String by,
        @Nullable Reason reason) {

    /** The ends a mutant can come to. */
    public enum Fate {
        /** The gate let it pass, and a scenario failed. */
        KILLED,
        /** The reader, the lint or the compiler would not have it. */
        REFUSED,
        /** The gate let it pass, and every scenario held. */
        SURVIVED
    }

    Outcome excused(Reason why) {
        return new Outcome(mutant, fate, by, why);
    }
}
