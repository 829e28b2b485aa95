package vn.binhchon.keeping;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an act beside its content.
 *
 * @param day the day it was sent, in Vietnam; null when it is looked at again as it was recorded
 * @param helperTeam whether somebody is of the helper team, which no book lists
 */
public record Sending(@Nullable LocalDate day, Predicate<String> helperTeam) {

    /** An act looked at again: what was known of its sender then was checked then. */
    public static final Sending AS_RECORDED = new Sending(null, person -> true);
}
