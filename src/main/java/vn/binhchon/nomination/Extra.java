package vn.binhchon.nomination;

import java.util.List;

/**
 * The facts of a nomination that the rules add to those the program knows.
 *
 * @param facts in the order of their names
 */
public record Extra(List<ExtraFact> facts) {

    /** Nothing stated. */
    public static final Extra NONE = new Extra(List.of());
}
