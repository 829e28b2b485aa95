package vn.binhchon.nomination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certificates a product holds, as one fact for the rules.
 *
 * @param certificates null when nothing was stated; empty when it was stated that there are none
 * @param entry where the product is entered
 */
public record Holdings(@Nullable List<Certificate> certificates, Entry entry) {

    /** Whether anything was said of certificates. */
    public boolean stated() {
        return certificates != null;
    }

    /** Whether one of them is of the level below the entry's, whatever its state. */
    public boolean anyOfLevelBelow() {
        return certificates != null && certificates.stream().anyMatch(c -> c.level() == entry.below());
    }

    /** Whether one of the level below was withdrawn. */
    public boolean revokedOfLevelBelow() {
        return certificates != null
                && certificates.stream().anyMatch(c -> c.level() == entry.below() && Boolean.TRUE.equals(c.revoked()));
    }

    /** Whether one of the level below still holds on the entry's day, the year of issue being the first of {@code years}. */
    public boolean validOfLevelBelow(int years) {
        Certificate latest = ofLevelBelow(years);
        return latest != null && !latest.lastDay(years).isBefore(entry.date());
    }

    /** The last day of the longest-lived certificate of the level below; null when there is none. */
    public @Nullable LocalDate lastDayOfLevelBelow(int years) {
        Certificate latest = ofLevelBelow(years);
        return latest == null ? null : latest.lastDay(years);
    }

    /** The same as {@link #validOfLevelBelow}, the first of those years being the one after issue. */
    public boolean validOfLevelBelowFromNextYear(int years) {
        return validOfLevelBelow(years + 1);
    }

    /** The same as {@link #lastDayOfLevelBelow}, the first of those years being the one after issue. */
    public @Nullable LocalDate lastDayOfLevelBelowFromNextYear(int years) {
        return lastDayOfLevelBelow(years + 1);
    }

    private @Nullable Certificate ofLevelBelow(int years) {
        if (certificates == null) {
            return null;
        }
        return certificates.stream()
                .filter(c -> c.level() == entry.below() && !Boolean.TRUE.equals(c.revoked()))
                .max(Comparator.comparing(c -> c.lastDay(years)))
                .orElse(null);
    }
}
