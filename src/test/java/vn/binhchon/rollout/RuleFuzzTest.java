package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/**
 * Whatever is written into a file of the rules folder is read or refused with its path and in words: nothing else comes of it, and soon.
 * Reading and lint are tried; what is compiled is tried one file at a time by {@link HostileRulesTest}. {@code -Dbinhchon.fuzz=…} says how
 * many.
 */
class RuleFuzzTest {

    private static final int CASES = Math.min(2_000, Integer.getInteger("binhchon.fuzz", 2_000) / 50);
    private static final long SEED = Long.getLong("binhchon.fuzz.seed", 20_261_122);

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        "- ",
        "\t",
        "\"",
        "'",
        "&a [*a]",
        "*a",
        "!!java.net.URL [x]",
        "<<: *x",
        "---",
        "...",
        "%TAG ! x",
        "1e999999999",
        "-1",
        "0x7fffffff",
        ".nan",
        "9999-99-99",
        "2014-10-21",
        "null",
        "~",
        ",",
        ",,,,",
        ";",
        "|",
        ">",
        "#",
        "/*",
        "*/",
        "//",
        "when",
        "then",
        "end",
        "rule \"x\"",
        "import java.io.*",
        "salience 1",
        "System.exit(1);",
        "eval(true)",
        "@id(",
        "\u0000",
        "\u202e",
        "\uFEFF",
        "ế",
        "𐐷",
        "[".repeat(3_000),
        "{a: ".repeat(3_000),
        "9".repeat(400),
        "\n\n",
        " ".repeat(50)
    };

    @Test
    void whatever_is_written_into_a_file_of_rules_is_read_or_refused_with_its_path() {
        Random random = new Random(SEED);
        SortedMap<String, String> shipped = new TreeMap<>(ShippedRules.folder().files());
        List<String> paths = new ArrayList<>(shipped.keySet());
        int clean = 0;
        int refused = 0;
        long slowest = 0;
        for (int i = 0; i < CASES; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            SortedMap<String, String> files = new TreeMap<>(shipped);
            files.put(path, spoilt(Objects.requireNonNull(shipped.get(path)), random));
            RuleFolder folder = new RuleFolder(files);
            long begin = System.nanoTime();
            List<Problem> problems = new ArrayList<>();
            try {
                for (var edition : RulebookReader.editions(folder)) {
                    problems.addAll(Lint.inspect(folder, edition).problems());
                }
                Gate.calendar(folder, problems);
            } catch (RulesRefused told) {
                problems.addAll(told.problems());
            } catch (RuntimeException | Error fault) {
                throw new AssertionError(
                        "case " + i + " of seed " + SEED + ": " + path + "\n" + files.get(path), fault);
            }
            slowest = Math.max(slowest, System.nanoTime() - begin);
            problems.forEach(each -> {
                assertThat(each.path()).isNotBlank();
                assertThat(each.toString()).isNotBlank();
            });
            clean += problems.isEmpty() ? 1 : 0;
            refused += problems.isEmpty() ? 0 : 1;
        }
        System.out.printf(
                "fuzz: %d rule folders of seed %d, %d without a fault, %d refused, the slowest in %d ms%n",
                CASES, SEED, clean, refused, slowest / 1_000_000);
        assertThat(refused).isPositive();
        assertThat(slowest).as("nanoseconds of the slowest").isLessThan(30_000_000_000L);
    }

    private static String spoilt(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            text.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
