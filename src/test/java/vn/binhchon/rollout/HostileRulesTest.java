package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhchon.edition.Parameters;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.rulebook.Cases;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** Rule files that mean harm, in {@code src/test/resources/hostile}: what the text hides from one wall stops at the next. */
@Execution(ExecutionMode.CONCURRENT)
class HostileRulesTest {

    private static final String PATH = "circular_26_2014/every_level/hostile/hostile.drl";

    /** What would compile, and do nothing at all: a fact that is there already. */
    private static final String NOTHING = "inserts-a-fact";

    static List<String> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            return files.map(file -> file.getFileName().toString().replace(".drl", ""))
                    .sorted()
                    .toList();
        }
    }

    @AfterEach
    void nothing_was_done() {
        assertThat(System.getProperty("binhchon.hostile")).isNull();
        assertThat(Path.of("hostile.done")).doesNotExist();
    }

    @Test
    void there_are_many_of_them() throws IOException {
        assertThat(hostile()).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void the_gate_refuses_it_and_names_the_file(String name) throws IOException {
        RuleFolder folder = with(name);
        assertThatExceptionOfType(RulesRefused.class)
                .isThrownBy(() -> Gate.pass(folder))
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::path).contains(PATH));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_the_lint_would_miss_the_compiled_classes_tell(String name) throws Exception {
        RuleFolder folder = with(name);
        if (name.equals(NOTHING)) {
            assertThat(judged(folder).fired()).hasSize(1);
        } else {
            assertThatExceptionOfType(RulesRefused.class)
                    .isThrownBy(() -> RulebookReader.read(folder))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Problem::path)
                            .contains(PATH));
        }
    }

    private static Findings judged(RuleFolder folder) throws RulesRefused {
        Rulebook rulebook = RulebookReader.read(folder).get(0);
        Nomination workers = Cases.of("{ \"evidence\": { \"society\": { \"workers\": 50 } } }");
        return rulebook.judge(workers, new Parameters(rulebook.edition(), Cases.day(), ProductGroup.AGRO_FOOD));
    }

    private static RuleFolder with(String name) throws IOException {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.keySet().removeIf(path -> path.startsWith("industrial_promotion/"));
        files.keySet().removeIf(path -> path.endsWith(".drl") || path.endsWith(".scenarios.yaml"));
        files.put(PATH, Files.readString(Path.of("src/test/resources/hostile", name + ".drl")));
        return new RuleFolder(files);
    }
}
