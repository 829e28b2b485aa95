package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * A prize or title won earlier.
 *
 * @param name as reported
 * @param rank who gave it; null when not stated
 * @param year when; null when not stated
 */
public record Prize(
        String name, @Nullable Rank rank, @Nullable Integer year) {

    /** The standing of the body that gave a prize, lowest first. */
    public enum Rank {
        DISTRICT,
        PROVINCE,
        MINISTRY,
        NATION,
        INTERNATIONAL
    }
}
