package vn.binhchon.round;

/** When a juror sees the points that the rules propose for a product, while marking is open. */
public enum RulesShown {
    BEFORE_OWN_SHEET,
    AFTER_OWN_SHEET,
    NEVER
}
