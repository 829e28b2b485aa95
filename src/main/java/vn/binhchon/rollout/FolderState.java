package vn.binhchon.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a folder looks from outside: every file with its size and the time it was written. Two equal looks are a quiet folder. It
 * is looked at again and again, since no notice of the system is to be had on every disk an analyst may work on.
 *
 * @param files what each file looks like, by path; empty when there is no such folder
 */
record FolderState(Map<String, String> files) {

    static FolderState of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
                if (seen.isRegularFile()) {
                    files.put(
                            folder.relativize(path).toString(),
                            seen.size() + " " + seen.lastModifiedTime().toInstant() + " " + seen.fileKey());
                }
            }
        } catch (IOException e) {
            // Renamed or deleted while it was looked at: what is left is what it looks like, and the next look differs.
            files.put("", String.valueOf(e.getMessage()));
        }
        return new FolderState(files);
    }
}
