package vn.binhchon.round;

/** When a recusal takes effect: as soon as it is declared, or once the chair has confirmed it. */
public enum RecusalWay {
    ON_DECLARATION,
    ON_CONFIRMATION
}
