package vn.binhchon.rollout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.backtest.Kept;
import vn.binhchon.rulebook.Cases;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.ShippedRules;

/** Other figures over the shipped rules, and what they make of a nomination. */
class TuningTest {

    private static final RuleFolder SHIPPED = ShippedRules.folder();
    private static final String WAGE = ShippedRules.EDITION + "/every_level/society/wage.bands.csv";

    @Test
    void the_threshold_is_put_in_the_place_of_the_one_that_stands_and_nothing_else_changes() throws Exception {
        RuleFolder tried = new Tuning("60.5", Map.of()).over(SHIPPED);

        assertThat(Tuning.threshold(SHIPPED)).isEqualTo("70");
        assertThat(Tuning.threshold(tried)).isEqualTo("60.5");
        assertThat(Comparison.of(SHIPPED, tried).changes()).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("recognition.threshold 2014-10-21");
            assertThat(change.was()).isEqualTo("70 point");
            assertThat(change.is()).isEqualTo("60.5 point");
        });
    }

    @Test
    void a_cell_that_says_the_same_figure_changes_no_byte() {
        Map<Tuning.Cell, String> same = Map.of(new Tuning.Cell(WAGE, 0, "share"), "0.20");
        assertThat(new Tuning("70", same).over(SHIPPED)).isEqualTo(SHIPPED);
    }

    @Test
    void only_figures_of_tables_can_be_tried() {
        Map<Tuning.Cell, String> cells = Map.of(
                new Tuning.Cell(WAGE, 0, "citation"), "0",
                new Tuning.Cell(WAGE, 99, "share"), "0",
                new Tuning.Cell("edition.yaml", 0, "share"), "0");
        assertThat(new Tuning(null, cells).over(SHIPPED)).isEqualTo(SHIPPED);
    }

    @Test
    void a_cell_that_no_table_has_is_named() {
        Map<Tuning.Cell, String> cells = Map.of(
                new Tuning.Cell(WAGE, 0, "share"), "0.3",
                new Tuning.Cell(WAGE, 99, "share"), "0");
        assertThat(new Tuning(null, cells).strangers(SHIPPED))
                .extracting(each -> each.vi())
                .containsExactly("Không có ô này để thử: " + WAGE + ", dòng 100, cột share.");
    }

    @Test
    void what_is_no_figure_is_named_with_its_table_row_and_column() {
        assertThat(new Tuning("170", Map.of(new Tuning.Cell(WAGE, 1, "share"), "1.4")).faults())
                .extracting(each -> each.vi())
                .containsExactly(
                        "Ngưỡng là 170; phải từ 0 đến 100.",
                        "wage.bands.csv, dòng 2, cột share: 1.4; phải là số từ 0 đến 1.");
    }

    @Test
    void who_would_reach_another_threshold_is_counted_beside_who_did() throws Exception {
        Nomination nomination = Cases.of("{ \"evidence\": { \"society\": { \"workers\": 60 } } }");
        Verdict was = ShippedRules.evaluator().verdict(nomination, null);
        assertThat(was.reaches()).isFalse();
        Kept kept = new Kept(
                nomination.id(), null, Json.MAPPER.writeValueAsString(nomination), Json.MAPPER.writeValueAsString(was));
        Evaluator tried = new TrialRules().of(new Tuning(was.total().toPlainString(), Map.of()).over(SHIPPED));

        Trial trial = new Trial(tried);
        trial.judge(kept, null);

        assertThat(trial.outcome().all()).isEqualTo(new Trial.Share(1, 0, was.barred() ? 0 : 1));
        assertThat(trial.outcome().groups().values())
                .containsExactly(trial.outcome().all());
        assertThat(Objects.requireNonNull(trial.outcome().turned().get(0)).is()).isEqualByComparingTo(was.total());
        assertThat(was.total()).isGreaterThan(BigDecimal.ZERO);
    }
}
