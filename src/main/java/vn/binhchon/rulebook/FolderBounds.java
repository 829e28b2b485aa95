package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;

/** What a rules folder may be like before any parser sees it: sizes and characters, file by file. */
public final class FolderBounds {

    private static final int FILES = 5_000;
    private static final long CHARACTERS = 16L * 1024 * 1024;

    private FolderBounds() {}

    /** What keeps the folder from being read at all; empty when it may be. */
    public static List<Problem> of(RuleFolder folder) {
        List<Problem> problems = new ArrayList<>();
        long characters =
                folder.files().values().stream().mapToLong(String::length).sum();
        if (folder.files().size() > FILES || characters > CHARACTERS) {
            problems.add(Fault.of(
                    "",
                    0,
                    "rules.bounds.folder",
                    "files",
                    FILES,
                    "seen",
                    folder.files().size(),
                    "size",
                    CHARACTERS / 1024 / 1024));
            return problems;
        }
        folder.files().forEach((path, text) -> {
            int before = problems.size();
            TextBounds.check(path, text, problems);
            if (problems.size() == before && path.endsWith(".drl")) {
                problems.addAll(RuleBounds.of(path, text));
            }
        });
        return problems;
    }

    /**
     * Lets a folder be read.
     *
     * @throws RulesRefused with everything that keeps it from being
     */
    public static void require(RuleFolder folder) throws RulesRefused {
        List<Problem> problems = of(folder);
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
    }
}
