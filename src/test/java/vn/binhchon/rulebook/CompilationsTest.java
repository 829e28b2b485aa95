package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;

/** Checking a folder again compiles what was saved, and nothing else; what is wrong stays where it is. */
class CompilationsTest {

    private static final String LEVEL = ShippedRules.EDITION + "/every_level/";
    private static final String ECONOMY = LEVEL + "economy/economy.drl";
    private static final String ENVIRONMENT = LEVEL + "environment/environment.drl";

    private final Compilations compilations = new Compilations();
    private final List<Problem> problems = new ArrayList<>();

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(ShippedRules.copy());
        files.keySet().retainAll(List.of(ECONOMY, ENVIRONMENT));
        return files;
    }

    private RuleCompiler.Compiled compile(Map<String, String> files) {
        return Objects.requireNonNull(compilations.compile(files, problems));
    }

    private static Model of(RuleCompiler.Compiled compiled, String folder) {
        return compiled.models().stream()
                .filter(model -> model.getClass().getPackageName().endsWith(folder))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_saved_rule_has_only_its_own_folder_compiled_anew() {
        RuleCompiler.Compiled first = compile(files());
        Map<String, String> saved = files();
        saved.computeIfPresent(ECONOMY, (path, text) -> text.replace("profit on revenue", "profit, renamed"));
        RuleCompiler.Compiled second = compile(saved);

        assertThat(of(second, "environment")).isSameAs(of(first, "environment"));
        assertThat(of(second, "economy")).isNotSameAs(of(first, "economy"));
        assertThat(of(second, "economy").getRules())
                .extracting(rule -> rule.getName())
                .contains("Economy: profit, renamed");
        assertThat(of(compile(files()), "economy")).isSameAs(of(first, "economy"));
        assertThat(problems).isEmpty();
    }

    @Test
    void several_that_compile_one_release_at_once_do_not_take_it_from_each_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Model>> one = () -> {
                RuleCompiler.Compiled compiled = new Compilations().compile(files(), new ArrayList<>());
                return Objects.requireNonNull(compiled).models();
            };
            for (Future<List<Model>> each : threads.invokeAll(Collections.nCopies(8, one))) {
                assertThat(each.get()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_file_that_does_not_compile_takes_nothing_from_the_others_and_is_told_each_time() {
        RuleCompiler.Compiled first = compile(files());
        Map<String, String> broken = files();
        broken.computeIfPresent(ECONOMY, (path, text) -> text.replace("profitPercent != null", "profitPercnt != null"));

        for (int time = 0; time < 2; time++) {
            problems.clear();
            RuleCompiler.Compiled rest = compile(broken);
            assertThat(of(rest, "environment")).isSameAs(of(first, "environment"));
            assertThat(rest.leftOut()).extracting(LeftOut::id).contains("C26-ECO-II1A-01");
            assertThat(problems).isNotEmpty().allMatch(each -> each.path().equals(ECONOMY));
        }
    }
}
