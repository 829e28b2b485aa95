package vn.binhchon.rulebook;

import java.util.List;

/**
 * What a look at an edition's texts found before they are compiled.
 *
 * @param problems everything that keeps them from being used
 * @param mayCompile false when a text reaches for what no rule may touch, so that not even its model should be loaded
 */
public record Inspection(List<Problem> problems, boolean mayCompile) {

    /** Nothing looked at, nothing found. */
    public static final Inspection NONE = new Inspection(List.of(), true);
}
