package vn.binhchon.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What lies in a rules folder: a file that is read, one that stands beside, or something that may not be there. */
final class FolderObject {

    /** The largest of the shipped files has a tenth of it. */
    static final long LARGEST = 1024 * 1024;

    private static final List<String> READ = List.of(".drl", ".yaml", ".csv");

    /** What editors, people and version control leave beside the rules, and nobody takes for rules. */
    private static final List<String> BESIDE = List.of(
            ".md", ".txt", "~", ".bak", ".orig", ".rej", ".swp", ".tmp", ".patch", ".diff", ".xlsx", ".ods", ".pdf",
            ".png");

    private FolderObject() {}

    /** The key of what is wrong with it; null when it may be there. */
    static @Nullable String fault(Path path, String name) throws IOException {
        BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean hidden = hidden(name);
        if (is.isSymbolicLink()) {
            return hidden && !reads(name) ? null : "rules.file.link";
        }
        if (is.isDirectory()) {
            return null;
        }
        if (is.isOther()) {
            return "rules.file.odd";
        }
        if (!reads(name)) {
            String small = name.toLowerCase(Locale.ROOT);
            return hidden || BESIDE.stream().anyMatch(small::endsWith) ? null : "rules.file.kind";
        }
        if (is.size() > LARGEST) {
            return "rules.file.large";
        }
        return names(path) > 1 ? "rules.file.hard-link" : null;
    }

    /** Whether its text is part of the rules. */
    static boolean isRead(Path path, String name) {
        return reads(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean reads(String name) {
        return READ.stream().anyMatch(name::endsWith);
    }

    /** Whether it or a folder it stands in begins with a dot. */
    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    /** Under how many names a file stands on its disk; one where the disk does not tell. */
    private static int names(Path path) throws IOException {
        try {
            Object names = Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
            return names instanceof Integer many ? many : 1;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return 1;
        }
    }
}
