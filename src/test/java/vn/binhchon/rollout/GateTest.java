package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhchon.rollout.lint.Altered;

/** The program starts with no rules that {@code rules check} would refuse. */
class GateTest {

    @TempDir
    private Path folder;

    @Test
    void rules_that_the_lint_refuses_come_not_into_force() {
        Altered altered = new Altered()
                .text("~/society/society.drl", "insert(", "System.exit(p.whole(\"dossier.photos.count\")); insert(");
        RulesInForce rules = new RulesInForce(altered.into(folder));
        assertThat(rules.usable()).isFalse();
        assertThat(rules.problems()).anySatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo("C26-SOC-II3A1-01");
            assertThat(problem.what()).isEqualTo("reaches for System, which no rule may use");
        });
    }
}
