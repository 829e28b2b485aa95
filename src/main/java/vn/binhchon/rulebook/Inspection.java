package vn.binhchon.rulebook;

import java.util.List;

/**
 * What a look at an edition's texts found before they are compiled.
 *
 * @param problems everything that keeps them from being used
 * @param refused those of what a rule does: no compiler may see the rules they mean, for part of what those say runs meanwhile
 */
public record Inspection(List<Problem> problems, List<Problem> refused) {

    /** Nothing looked at, nothing found. */
    public static final Inspection NONE = new Inspection(List.of(), List.of());
}
