package vn.binhchon.round;

/**
 * What the rules are shown of a round's opening beside its council, jury and plan.
 *
 * @param year the year it counts for (TT 26/2014, Điều 14)
 */
public record Opening(int year) {

    /** Whether the year is odd. */
    public boolean oddYear() {
        return year % 2 != 0;
    }
}
