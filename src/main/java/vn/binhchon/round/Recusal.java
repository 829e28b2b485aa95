package vn.binhchon.round;

/**
 * Somebody who is said to have an interest in a product.
 *
 * @param person whom it concerns
 * @param nomination the product
 * @param reason why
 * @param state how far it has come
 */
public record Recusal(String person, String nomination, String reason, State state) {

    /** Declared and not yet in effect; in effect; dismissed, and why. */
    public enum State {
        DECLARED,
        IN_EFFECT,
        DISMISSED
    }
}
