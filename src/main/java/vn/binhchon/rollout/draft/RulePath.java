package vn.binhchon.rollout.draft;

import java.util.regex.Pattern;

/** Paths that a draft may hold: below the rules folder, of the kinds it is read for, and written in one way only. */
public final class RulePath {

    private static final int LONGEST = 200;
    private static final Pattern ALLOWED =
            Pattern.compile("(?:[a-z0-9_]+/){0,8}[a-z0-9_]+(?:\\.[a-z0-9_]+)*\\.(?:drl|yaml|csv)");

    private RulePath() {}

    /** Whether it is one. Letters, figures and underscores alone leave no way out of the folder. */
    public static boolean allowed(String path) {
        return path.length() <= LONGEST && ALLOWED.matcher(path).matches();
    }
}
