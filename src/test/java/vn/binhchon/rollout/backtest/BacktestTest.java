package vn.binhchon.rollout.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.Json;
import vn.binhchon.keeping.Award;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** What a changed rule does to the sample season, held against what was said of it. */
class BacktestTest {

    private static final Map<String, Round> ROUNDS = Samples.rounds();
    private static final List<Reasoned> SEASON = Samples.nominations()
            .filter(file -> !file.toString().contains(".1-submitted")
                    || !file.toString().contains("may-thai-co"))
            .map(Samples::reasoned)
            .toList();

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        threads.shutdown();
    }

    private static List<Kept> ledger() {
        return SEASON.stream()
                .map(each -> new Kept(
                        each.nomination().id(),
                        each.nomination().round(),
                        Json.MAPPER.writeValueAsString(each.nomination()),
                        Json.MAPPER.writeValueAsString(each.verdict())))
                .toList();
    }

    private BacktestReport under(Evaluator candidate, int batch) throws InterruptedException {
        Backtest backtest = new Backtest("x", candidate, ROUNDS::get, Before.OPENED, List.of());
        List<Kept> all = ledger();
        for (int from = 0; from < all.size(); from += batch) {
            backtest.judge(all.subList(from, Math.min(all.size(), from + batch)), threads);
        }
        return backtest.report();
    }

    private static Evaluator altered(Altered altered) throws RulesRefused {
        return LoadedRules.of(altered.folder()).evaluator();
    }

    @Test
    void the_fast_path_comes_to_the_same_as_the_explanation() {
        for (Reasoned each : SEASON) {
            Round round = each.nomination().round() == null
                    ? null
                    : ROUNDS.get(each.nomination().round());
            Verdict fast = ShippedRules.evaluator().verdict(each.nomination(), round);
            assertThat(fast).as(each.nomination().id()).isEqualTo(each.verdict());
        }
    }

    @Test
    void the_same_rules_change_nothing() throws InterruptedException {
        BacktestReport report = under(ShippedRules.evaluator(), 7);

        assertThat(report.judged()).isEqualTo(SEASON.size());
        assertThat(report.changed()).isZero();
        assertThat(report.flips()).isZero();
        assertThat(report.ranks()).isEmpty();
        assertThat(report.faults()).isEmpty();
        assertThat(report.hash())
                .as("whatever the batches")
                .isEqualTo(under(ShippedRules.evaluator(), 1_000).hash());
    }

    @Test
    void a_higher_threshold_turns_who_reached_it_and_names_nobody_else() throws Exception {
        BacktestReport report = under(
                altered(new Altered().text("~/recognition/recognition.parameters.yaml", "value: 70", "value: 90")),
                1_000);

        List<String> reached = new ArrayList<>();
        SEASON.stream()
                .filter(each ->
                        each.verdict().reaches() && each.card().total().compareTo(java.math.BigDecimal.valueOf(90)) < 0)
                .forEach(each -> reached.add(each.nomination().id()));
        assertThat(reached).isNotEmpty();
        assertThat(report.flipped()).allMatch(each -> each.kind() == Flip.Kind.FALLS_SHORT);
        assertThat(report.flipped()).extracting(Flip::nomination).containsExactlyInAnyOrderElementsOf(reached);
        assertThat(report.changed()).isEqualTo(reached.size());
    }

    @Test
    void a_changed_band_is_told_with_its_rule_and_its_points() throws Exception {
        BacktestReport report = under(
                altered(new Altered().text("~/society/wage.bands.csv", "6000000,8000000,0.8", "6000000,8000000,0.7")),
                1_000);

        assertThat(report.changed()).isPositive();
        Verdict was = new Verdict(
                false,
                java.math.BigDecimal.ONE,
                java.math.BigDecimal.TEN,
                new java.util.TreeMap<>(Map.of("II.3.b C26-SOC-II3B-01", "2.4")));
        Verdict is = new Verdict(
                false,
                java.math.BigDecimal.ONE,
                java.math.BigDecimal.TEN,
                new java.util.TreeMap<>(Map.of("II.3.b C26-SOC-II3B-01", "2.1")));
        assertThat(Difference.between(was, is))
                .containsExactly(new Difference("II.3.b", "C26-SOC-II3B-01", "2.4", "2.1"));
    }

    @Test
    void places_that_change_are_counted_with_equals_sharing_one() {
        Places places = new Places();
        places.add(standing("a", 80, 60));
        places.add(standing("b", 70, 70));
        places.add(standing("c", 70, 60));

        assertThat(places.moved("k"))
                .containsExactly(new BacktestReport.Moved("k", "a", 1, 2), new BacktestReport.Moved("k", "b", 2, 1));
    }

    private static Places.Standing standing(String id, int was, int is) {
        return new Places.Standing(id, "Sản phẩm " + id, 1, verdict(was), verdict(is), List.of());
    }

    @Test
    void who_moves_up_because_another_falls_is_told_without_a_rule_of_its_own() throws Exception {
        Places places = new Places();
        places.add(new Places.Standing(
                "a", "A", 1, verdict(80), verdict(60), List.of(new Difference("I.1", "R", "20", "0"))));
        places.add(standing("b", 75, 75));
        Plan one = Json.MAPPER.readValue("{ \"selection\": \"TOP_NUMBER\", \"number\": 1 }", Plan.class);

        List<Won> won = places.won("k", one, one);

        assertThat(won).extracting(Won::nomination).containsExactly("a", "b");
        assertThat(won.get(0).is()).isEqualTo(Award.NONE);
        assertThat(won.get(0).because()).hasSize(1);
        assertThat(won.get(1).was()).isEqualTo(new Award(false, null, 2, null));
        assertThat(won.get(1).is()).isEqualTo(new Award(true, null, 1, null));
        assertThat(won.get(1).because()).isEmpty();
    }

    @Test
    void a_report_from_before_prizes_were_told_is_still_read() throws InterruptedException {
        BacktestReport report = under(ShippedRules.evaluator(), 1_000);
        ObjectNode old = Json.MAPPER.valueToTree(report);
        old.remove("won");

        assertThat(Json.MAPPER.treeToValue(old, BacktestReport.class)).isEqualTo(report);
    }

    private static Verdict verdict(int total) {
        return new Verdict(
                false,
                java.math.BigDecimal.valueOf(total),
                java.math.BigDecimal.valueOf(70),
                java.util.Collections.emptySortedMap());
    }
}
