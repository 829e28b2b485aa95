package vn.binhchon.round;

/** In what seat somebody does an act: those of the round's book, and the helper team (tổ giúp việc, TT 26/2014, Điều 10(1)). */
public enum ActSeat {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    JURY_HEAD,
    JUROR,
    HELPER_TEAM
}
