package vn.binhchon.rollout.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** A copy of the shipped rules with some of its texts altered. */
public final class Altered {

    private final SortedMap<String, String> files =
            new TreeMap<>(ShippedRules.folder().files());

    /** The path of a file of the shipped edition, the folder of every level written as {@code ~}. */
    public static String path(String name) {
        return ShippedRules.EDITION + "/" + name.replace("~", "every_level");
    }

    /** Replaces the first of these words, which must be there; {@code \n} is a line's end. */
    public Altered text(String name, String was, String is) {
        String path = files.containsKey(name) ? name : path(name);
        String text = String.valueOf(files.get(path));
        String from = was.replace("\\n", "\n");
        assertThat(text).as(path).contains(from);
        int at = text.indexOf(from);
        files.put(path, text.substring(0, at) + is.replace("\\n", "\n") + text.substring(at + from.length()));
        return this;
    }

    /** The line of words in an altered text. */
    public int line(String name, String words) {
        String path = files.containsKey(name) ? name : path(name);
        String text = String.valueOf(files.get(path));
        assertThat(text).as(path).contains(words);
        return (int) text.substring(0, text.indexOf(words) + 1).lines().count();
    }

    public RuleFolder folder() {
        return new RuleFolder(files);
    }

    /** What the lint says, in the order of paths and lines. */
    List<Problem> problems() {
        try {
            RuleFolder folder = folder();
            return RulebookReader.editions(folder).stream()
                    .flatMap(edition -> Lint.inspect(folder, edition).problems().stream())
                    .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::line))
                    .toList();
        } catch (RulesRefused e) {
            throw new AssertionError("the altered folder must still be readable:\n" + e.getMessage(), e);
        }
    }

    /** Writes the copy below a folder. */
    public Path into(Path folder) {
        try {
            for (var file : files.entrySet()) {
                Path to = folder.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.writeString(to, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> said(List<Problem> problems) {
        return problems.stream().map(Problem::what);
    }
}
