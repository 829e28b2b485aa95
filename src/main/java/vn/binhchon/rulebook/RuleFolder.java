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

    /** The largest of the shipped files has a tenth of it. */
    private static final long LARGEST = 1024 * 1024;

    private static final List<String> KINDS = List.of(".drl", ".yaml", ".csv");

    /** Keeps a copy in the natural order of paths, on which the release's name hangs. */
    public RuleFolder {
        SortedMap<String, String> sorted = new TreeMap<>();
        sorted.putAll(files);
        files = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Reads a folder, strictly as UTF-8.
     *
     * @throws RulesRefused when the folder is missing, or a file is not UTF-8, too large, or a link out of the folder
     */
    public static RuleFolder read(Path folder) throws RulesRefused {
        if (!Files.isDirectory(folder)) {
            throw new RulesRefused(List.of(Problem.in(
                    folder.toString(),
                    "there is no such folder",
                    "start the program in the project's folder, or name the folder with binhchon.rules=<path>")));
        }
        SortedMap<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (KINDS.stream().noneMatch(name::endsWith)) {
                    continue;
                }
                if (Files.isSymbolicLink(path)) {
                    problems.add(Problem.in(name, "is a link to another place", "put the file itself here"));
                } else if (Files.size(path) > LARGEST) {
                    problems.add(Problem.in(name, "is larger than " + LARGEST / 1024 + " KiB", "split the file"));
                } else {
                    try {
                        files.put(name, utf8(Files.readAllBytes(path)));
                    } catch (CharacterCodingException e) {
                        problems.add(Problem.in(name, "is not UTF-8", "save the file as UTF-8 without BOM"));
                    }
                }
            }
        } catch (IOException e) {
            problems.add(Problem.in(folder.toString(), "cannot be read: " + e.getMessage(), null));
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
