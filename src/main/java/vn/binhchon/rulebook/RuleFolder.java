package vn.binhchon.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.binhchon.digest.Sha256;

/**
 * The texts of a rules folder at one moment.
 *
 * @param files path below the folder, with forward slashes, to text; in the order of paths
 */
public record RuleFolder(SortedMap<String, String> files) {

    /** Keeps a copy in the natural order of paths, on which the release's name hangs. */
    public RuleFolder {
        SortedMap<String, String> sorted = new TreeMap<>();
        sorted.putAll(files);
        files = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Reads a folder, strictly as UTF-8.
     *
     * @throws RulesRefused when the folder is missing, or something in it is no file of rules, not UTF-8, too large, or a link
     */
    public static RuleFolder read(Path folder) throws RulesRefused {
        if (!Files.isDirectory(folder)) {
            throw new RulesRefused(List.of(Fault.of(folder.toString(), 0, "rules.file.no-folder")));
        }
        SortedMap<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        // The folder itself may be a link; what is in it may not.
        try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
            Path root = folder.toRealPath();
            for (Path path : paths.filter(each -> !each.equals(root)).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                String fault = FolderObject.fault(path, name);
                if (fault != null) {
                    problems.add(Fault.of(name, 0, fault, "most", String.valueOf(FolderObject.LARGEST / 1024)));
                } else if (FolderObject.isRead(path, name)) {
                    try {
                        files.put(name, utf8(Files.readAllBytes(path)));
                    } catch (CharacterCodingException e) {
                        problems.add(Fault.of(name, 0, "rules.file.utf8"));
                    }
                }
            }
        } catch (IOException e) {
            problems.add(
                    Fault.of(folder.toString(), 0, "rules.file.unreadable", "why", String.valueOf(e.getMessage())));
        }
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        return new RuleFolder(files);
    }

    /** The files whose path ends so, in the order of paths. */
    public Map<String, String> ending(String end) {
        SortedMap<String, String> found = new TreeMap<>(files);
        found.keySet().removeIf(path -> !path.endsWith(end));
        return found;
    }

    /**
     * The name of this release: SHA-256, in hex, over path and text of every file that can change a result. Proofs do not,
     * so scenarios are left out, and what is said of mutants no scenario tells apart.
     */
    public String release() {
        Sha256 hash = new Sha256();
        files.forEach((path, text) -> {
            if (!path.endsWith(".scenarios.yaml") && !path.endsWith("/mutants.yaml")) {
                hash.add(path).add(text);
            }
        });
        return hash.hex();
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Normalizer.normalize(unmarked, Normalizer.Form.NFC).replace("\r\n", "\n");
    }
}
