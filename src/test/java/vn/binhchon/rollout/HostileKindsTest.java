package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/**
 * Files that would hang or exhaust the check, or pass it and break a page, in {@code src/test/resources/hostile-kinds}: where each
 * goes, what is said of it, and its text, in which {@code @@40[x]@@} is forty times x.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileKindsTest {

    private static final Path KINDS = Path.of("src/test/resources/hostile-kinds");
    private static final Pattern TIMES = Pattern.compile("@@(\\d+)\\[(.*?)\\]@@", Pattern.DOTALL);
    private static final Duration SOON = Duration.ofSeconds(20);

    /**
     * A file.
     *
     * @param path where it goes
     * @param at where it is told
     * @param said what is said of it
     * @param folder what it is put beside
     * @param was the text it takes the place of; the whole file where that is empty
     */
    private record Kind(String path, String at, String said, String folder, String was, String text) {

        static Kind read(String name) throws IOException {
            String file = Files.readString(KINDS.resolve(name + ".txt"));
            int end = file.indexOf("---\n");
            Map<String, String> head = new HashMap<>();
            file.substring(0, end).lines().forEach(line -> {
                int colon = line.indexOf(": ");
                head.put(line.substring(0, colon), line.substring(colon + 2));
            });
            String text = TIMES.matcher(file.substring(end + 4))
                    .replaceAll(
                            each -> Matcher.quoteReplacement(each.group(2).repeat(Integer.parseInt(each.group(1)))));
            String path = head.getOrDefault("path", "");
            return new Kind(
                    path,
                    head.getOrDefault("at", path),
                    head.getOrDefault("said", ""),
                    head.getOrDefault("folder", ""),
                    head.getOrDefault("was", ""),
                    text);
        }

        RuleFolder made() {
            SortedMap<String, String> shipped = ShippedRules.folder().files();
            SortedMap<String, String> files = new TreeMap<>(shipped);
            files.keySet().removeIf(each -> each.startsWith("industrial_promotion/"));
            files.keySet().removeIf(each -> each.endsWith(".drl") || each.endsWith(".scenarios.yaml"));
            if (folder.equals("shipped")) {
                String rules = path.replace(".parameters.yaml", ".drl");
                files.put(rules, shipped.get(rules));
            }
            String before = String.valueOf(shipped.get(path));
            if (!was.isEmpty()) {
                assertThat(before).contains(was);
            }
            files.put(path, was.isEmpty() ? text : before.replace(was, text.stripTrailing()));
            return new RuleFolder(files);
        }
    }

    static List<String> kinds() throws IOException {
        try (Stream<Path> files = Files.list(KINDS)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    @AfterEach
    void nothing_was_done() {
        assertThat(System.getProperty("binhchon.hostile")).isNull();
    }

    @Test
    void there_are_many_of_them() throws IOException {
        assertThat(kinds()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_is_refused_soon_and_says_what_is_wrong_where(String name) throws IOException {
        Kind kind = Kind.read(name);
        RuleFolder folder = kind.made();
        List<Problem> problems = assertTimeoutPreemptively(SOON, () -> problems(folder, kind.folder.equals("proofs")));
        assertThat(problems).anySatisfy(each -> {
            assertThat(each.path()).isEqualTo(kind.at);
            assertThat(each.what()).contains(kind.said);
        });
        assertThat(problems).allSatisfy(each -> assertThat(each.said().vi()).isNotBlank());
    }

    private static List<Problem> problems(RuleFolder folder, boolean proofs) {
        if (proofs) {
            return RulesCheck.of(folder).problems();
        }
        try {
            Gate.pass(folder);
            return List.of();
        } catch (RulesRefused e) {
            return e.problems();
        }
    }
}
