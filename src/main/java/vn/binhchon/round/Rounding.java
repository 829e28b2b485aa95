package vn.binhchon.round;

/** How a mean is rounded where it is shown; what decides is never rounded. */
public enum Rounding {
    HALF_UP,
    HALF_EVEN,
    DOWN
}
