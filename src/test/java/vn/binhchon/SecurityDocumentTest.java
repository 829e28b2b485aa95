package vn.binhchon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names tests that there are, and counts what it says. */
class SecurityDocumentTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (met|met, untested|not met|n/a) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern COUNT =
            Pattern.compile("(?m)^\\| (met, with|met, untested|not met|n/a|all)[^|]*\\| (\\d+) \\|$");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                sources.put(each.getFileName().toString().replace(".java", ""), Files.readString(each));
            }
        }
        List<MatchResult> named = TEST.matcher(document()).results().toList();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named).allSatisfy(each -> assertThat(sources.getOrDefault(each.group(1), ""))
                .as(each.group())
                .contains("void " + each.group(2) + "("));
    }

    @Test
    void every_point_that_is_said_to_be_tested_names_its_test() throws IOException {
        assertThat(ROW.matcher(document()).results().filter(each -> each.group(2)
                        .equals("met")))
                .allMatch(each -> TEST.matcher(each.group(3)).find());
    }

    @Test
    void the_counts_at_its_head_are_those_of_its_rows() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        ROW.matcher(document()).results().forEach(each -> {
            counted.merge(each.group(2).equals("met") ? "met, with" : each.group(2), 1, Integer::sum);
            counted.merge("all", 1, Integer::sum);
        });
        Map<String, Integer> said = new TreeMap<>();
        COUNT.matcher(document()).results().forEach(each -> said.put(each.group(1), Integer.valueOf(each.group(2))));

        assertThat(counted).isEqualTo(said).hasSize(5);
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }
}
