package vn.binhchon.round;

/** A moment that the time of an act's event is compared with. */
public enum ActMoment {
    /** When the round was first opened, by the time of that event. */
    ROUND_OPENED,
    /** When the phase began that the round is in. */
    PHASE_BEGUN,
    /** When the act was received. */
    RECEIVED
}
