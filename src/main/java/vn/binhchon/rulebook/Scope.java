package vn.binhchon.rulebook;

import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;

/**
 * Where the rules of a folder apply, told by the folder below the edition: {@code every_level}, one level, or the rounds of one
 * province.
 *
 * @param level the level; null for every level
 * @param province the folder of one province; null for all
 */
record Scope(@Nullable Level level, @Nullable String province) {

    /** The folder that holds one folder for each province with ways of its own. */
    static final String PROVINCES = "provinces";

    /**
     * Reads the scope from a rule's package.
     *
     * @return null when the folder is none of those known
     */
    static @Nullable Scope of(String packageName) {
        String[] parts = packageName.split("\\.");
        return switch (parts.length > 1 ? parts[1] : "") {
            case "every_level" -> new Scope(null, null);
            case "local" -> new Scope(Level.LOCAL, null);
            case "province" -> new Scope(Level.PROVINCE, null);
            case "region" -> new Scope(Level.REGION, null);
            case "national" -> new Scope(Level.NATION, null);
            case PROVINCES -> parts.length > 2 ? new Scope(Level.PROVINCE, parts[2]) : null;
            default -> null;
        };
    }

    /** Whether it reaches a case of this level in the province of this folder; null where the province has no folder. */
    boolean reaches(Level of, @Nullable String in) {
        return (level == null || level == of) && (province == null || province.equals(in));
    }
}
