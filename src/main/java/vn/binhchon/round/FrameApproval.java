package vn.binhchon.round;

/**
 * What the rules are shown of a round's own score frame before marking (TT 26/2014, Điều 16(1)).
 *
 * @param own whether the round has one of its own; false while it goes by the model
 * @param proposedByHead whether the head of the jury proposed it
 * @param approvedByChair whether the chair of the council decided it
 */
public record FrameApproval(boolean own, boolean proposedByHead, boolean approvedByChair) {}
