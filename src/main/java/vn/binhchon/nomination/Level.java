package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * The four levels of selection, lowest first (TT 26/2014/TT-BCT, Điều 3(1)). The lowest is the district (cấp huyện) until
 * 30/06/2025 and the commune (cấp xã) from 01/07/2025; which of the two is a matter of the date, not of this type.
 */
public enum Level {
    LOCAL,
    PROVINCE,
    REGION,
    NATION;

    /** The level whose certificate opens the way to this one; null for the lowest. */
    public @Nullable Level below() {
        return switch (this) {
            case LOCAL -> null;
            case PROVINCE -> LOCAL;
            case REGION -> PROVINCE;
            case NATION -> REGION;
        };
    }

    /** The level that this one's certificate opens the way to; null for the nation. */
    public @Nullable Level above() {
        return switch (this) {
            case LOCAL -> PROVINCE;
            case PROVINCE -> REGION;
            case REGION -> NATION;
            case NATION -> null;
        };
    }
}
