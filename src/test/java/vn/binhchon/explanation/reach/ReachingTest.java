package vn.binhchon.explanation.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.explanation.FactValue;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.explanation.reach.Reach.State;
import vn.binhchon.explanation.reach.Reach.Step;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.ShippedRules;

/** What it would take a nomination to reach the threshold is judged before it is said. */
class ReachingTest {

    private static final Map<String, Round> ROUNDS = Samples.rounds();
    private static final Edition EDITION = ShippedRules.rulebook().edition();

    static Stream<Path> some() {
        return Stream.of(
                Samples.file("marking", "04-na"),
                Samples.file("marking", "06-mien"),
                Samples.file("marking", "09-ruou"),
                Samples.file("synthetic", "lang-son-2019-mau.khay"),
                Samples.file("profiles", "hao-dat-2019"));
    }

    private static Reach reach(Reasoned kept) {
        return Reaching.of(
                kept, ShippedRules.evaluator(), ROUNDS.get(kept.nomination().round()));
    }

    private static Reasoned changed(Path file, String pointer, Object value) {
        Reasoned kept = Samples.reasoned(file);
        ObjectNode tree = Json.MAPPER.valueToTree(kept.nomination());
        String[] path = pointer.split("/");
        tree.withObjectProperty(path[0]).set(path[1], Json.MAPPER.valueToTree(value));
        Nomination nomination = Json.MAPPER.treeToValue(tree, Nomination.class);
        return Reasoning.of(
                ShippedRules.evaluator().evaluate(nomination, ROUNDS.get(nomination.round())), kept.accepted());
    }

    @ParameterizedTest
    @CsvSource({"marking, 04-na, 1, 70.4", "marking, 06-mien, 2, 70", "marking, 09-ruou, 6, 70"})
    void the_smallest_way_takes_this_many_changes_to_come_to_these_points(
            String folder, String name, int changes, BigDecimal total) {
        Reach reach = reach(Samples.reasoned(Samples.file(folder, name)));

        assertThat(reach.state()).isEqualTo(State.FOUND);
        assertThat(reach.ways().get(0).steps()).hasSize(changes);
        assertThat(reach.ways()).anySatisfy(way -> assertThat(way.total()).isEqualByComparingTo(total));
        assertThat(reach.ways()).allSatisfy(way -> assertThat(way.total()).isGreaterThanOrEqualTo(reach.threshold()));
    }

    @Test
    void one_change_of_a_dried_custard_apple_is_said_in_plain_vietnamese() {
        Reach reach = reach(Samples.reasoned(Samples.file("marking", "04-na")));

        Step step = reach.ways().get(0).steps().get(0);
        assertThat(step.words().vi()).isEqualTo("Xuất khẩu tới ít nhất 8 nước, nêu rõ tên");
        assertThat(step.citations()).isNotEmpty();
        assertThat(reach.total().add(step.gain())).isEqualByComparingTo("70.4");
    }

    @ParameterizedTest
    @MethodSource("some")
    void no_single_change_alone_would_do_where_the_smallest_way_takes_two(Path file) {
        Reach reach = reach(Samples.reasoned(file));
        int fewest = reach.ways().get(0).steps().size();

        boolean oneIsEnough = reach.steps().stream()
                .anyMatch(step -> reach.total().add(step.gain()).compareTo(reach.threshold()) >= 0);
        assertThat(oneIsEnough).isEqualTo(fewest == 1);
    }

    @ParameterizedTest
    @MethodSource("some")
    void only_what_an_establishment_can_change_is_suggested_the_least_change_first(Path file) {
        Reach reach = reach(Samples.reasoned(file));

        assertThat(reach.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(EDITION.changes().can()).containsKey(step.fact());
            assertThat(EDITION.changes().cannot()).doesNotContainKey(step.fact());
            assertThat(step.gain()).isPositive();
            assertThat(step.words().vi()).doesNotContain("{");
        });
        assertThat(reach.steps().stream().map(Step::size).toList()).isSorted();
    }

    @Test
    void where_nothing_is_enough_it_is_said_how_far_everything_together_comes() {
        Reach reach = reach(Samples.reasoned(Samples.file("marking", "03-bo-am")));

        assertThat(reach.state()).isEqualTo(State.NOT_FOUND);
        assertThat(reach.ways()).isEmpty();
        assertThat(reach.most()).isEqualByComparingTo("68.1");
        assertThat(reach.juror()).isEqualByComparingTo("28.5");
        assertThat(reach.judged()).isGreaterThan(reach.tried().size());
    }

    @Test
    void a_product_that_reaches_the_threshold_needs_nothing() {
        assertThat(reach(Samples.reasoned(Samples.file("marking", "02-guom"))).state())
                .isEqualTo(State.REACHED);
    }

    @Test
    void a_bar_that_is_the_product_itself_is_lifted_by_nothing_and_says_its_clause() {
        Reach reach = reach(Samples.reasoned(Samples.file("synthetic", "lang-son-2019-mau.tuong-go")));

        assertThat(reach.state()).isEqualTo(State.BLOCKED);
        assertThat(reach.ways()).isEmpty();
        assertThat(reach.steps()).isEmpty();
        assertThat(reach.blocked()).hasSize(2).allSatisfy(bar -> {
            assertThat(bar.criterion()).isEqualTo("E6");
            assertThat(bar.citations()).contains("TT 26/2014/TT-BCT, Điều 4(4)");
            assertThat(bar.why().vi()).contains("sản phẩm khác");
        });
    }

    @Test
    void a_missing_paper_is_handed_in_before_points_are_looked_for() {
        Path file = Samples.file("marking", "04-na");
        Reach reach = reach(changed(file, "dossier/registrationForm", false));

        assertThat(reach.state()).isEqualTo(State.FOUND);
        assertThat(reach.mends())
                .singleElement()
                .satisfies(mend -> assertThat(mend.words().vi()).isEqualTo("Nộp phiếu đăng ký (Phụ lục 1)"));
        assertThat(reach.ways().get(0).steps()).hasSize(2);
    }

    @Test
    void too_few_photographs_are_made_enough_and_not_more() {
        Reach reach = reach(changed(Samples.file("marking", "02-guom"), "dossier/photos", 1));

        assertThat(reach.ways()).singleElement().satisfies(way -> assertThat(way.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.fact()).isEqualTo("Dossier.photos")));
        assertThat(reach.mends().get(0).words().vi()).isEqualTo("Nộp ít nhất 3 ảnh màu");
    }

    @Test
    void women_are_never_to_be_more_than_all_workers() {
        Reach reach = reach(changed(Samples.file("marking", "09-ruou"), "evidence/society", Map.of("workers", 6)));

        assertThat(reach.steps().stream().filter(step -> step.fact().equals("Society.womenWorkers")))
                .extracting(step -> step.words().vi())
                .containsExactly("Có ít nhất 1 lao động nữ", "Có ít nhất 5 lao động nữ");
    }

    @Test
    void a_result_of_other_rules_is_not_built_upon() {
        Reasoned kept = Samples.reasoned(Samples.file("marking", "04-na"));
        Reasoned other = changed(Samples.file("marking", "04-na"), "evidence/other", Map.of());
        ObjectNode mixed = Json.MAPPER.valueToTree(kept);
        mixed.set("card", Json.MAPPER.valueToTree(other.card()));

        assertThat(reach(Json.MAPPER.treeToValue(mixed, Reasoned.class)).state())
                .isEqualTo(State.ANOTHER_RESULT);
    }

    @ParameterizedTest
    @MethodSource("some")
    void every_fact_that_rules_of_points_ask_for_is_said_to_be_changeable_or_why_not(Path file) {
        assertThat(reach(Samples.reasoned(file)).untried())
                .allSatisfy(each -> assertThat(each.why().vi()).doesNotContain("bộ quy tắc chưa nói"));
    }

    @ParameterizedTest
    @MethodSource("some")
    void a_fact_written_into_the_dossier_is_the_fact_the_rules_then_see(Path file) {
        Nomination nomination = Samples.reasoned(file).nomination();
        Rewriting rewriting = new Rewriting(EDITION.vocabulary(), EDITION.changes());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("Economy.profitPercent", new BigDecimal("12"));
        values.put("Economy.latestRevenue", new BigDecimal("7000000000"));
        values.put("Technique.systemsHeld", new BigDecimal("5"));
        values.put("Technique.standardsHeld", new BigDecimal("7"));
        values.put("Market.exportCountries", new BigDecimal("9"));
        values.put("Standing.ocopStars", new BigDecimal("5"));

        Nomination changed = rewriting.with(nomination, values);

        assertThat(changed).isNotNull();
        values.forEach((fact, value) -> assertThat(FactValue.number(FactValue.of(changed, fact)))
                .as(fact)
                .isEqualByComparingTo((BigDecimal) value));
        Verdict verdict = ShippedRules.evaluator().verdict(changed, null);
        assertThat(verdict.total()).isPositive();
    }
}
