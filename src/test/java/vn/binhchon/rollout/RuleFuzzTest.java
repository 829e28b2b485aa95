package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.binhchon.Fuzz;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/**
 * Whatever is written into a file of the rules folder is read or refused with its path and in words: nothing else comes of it, and soon.
 * Reading and lint are tried; what is compiled is tried one file at a time by {@link HostileRulesTest}.
 */
class RuleFuzzTest {

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
        Fuzz fuzz = Fuzz.of("rule folders before reading and lint", 1, 40);
        SortedMap<String, String> shipped = new TreeMap<>(ShippedRules.folder().files());
        List<String> paths = new ArrayList<>(shipped.keySet());
        fuzz.run(number -> {
            String path = paths.get(fuzz.random().nextInt(paths.size()));
            SortedMap<String, String> files = new TreeMap<>(shipped);
            files.put(path, spoilt(Objects.requireNonNull(shipped.get(path)), fuzz.random()));
            RuleFolder folder = new RuleFolder(files);
            List<Problem> problems = new ArrayList<>();
            try {
                for (var edition : RulebookReader.editions(folder)) {
                    problems.addAll(Lint.inspect(folder, edition).problems());
                }
                Gate.calendar(folder, problems);
            } catch (RulesRefused told) {
                problems.addAll(told.problems());
            } catch (RuntimeException | Error fault) {
                throw new AssertionError(path + "\n" + files.get(path), fault);
            }
            problems.forEach(each -> {
                assertThat(each.path()).isNotBlank();
                assertThat(each.toString()).isNotBlank();
            });
            return problems.isEmpty();
        });
        fuzz.wentBothWays(30);
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
