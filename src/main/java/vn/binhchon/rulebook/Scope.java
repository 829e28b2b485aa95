package vn.binhchon.rulebook;

import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Level;

/**
 * Where the rules of a folder apply, told by the folder below the edition: {@code every_level}, or one level.
 *
 * @param level the level; null for every level
 */
record Scope(@Nullable Level level) {

    /**
     * Reads the scope from a rule's package.
     *
     * @return null when the folder is none of those known
     */
    static @Nullable Scope of(String packageName) {
        String[] parts = packageName.split("\\.");
        return switch (parts.length > 1 ? parts[1] : "") {
            case "every_level" -> new Scope(null);
            case "local" -> new Scope(Level.LOCAL);
            case "province" -> new Scope(Level.PROVINCE);
            case "region" -> new Scope(Level.REGION);
            case "national" -> new Scope(Level.NATION);
            default -> null;
        };
    }

    boolean reaches(Entry entry) {
        return level == null || level == entry.level();
    }
}
