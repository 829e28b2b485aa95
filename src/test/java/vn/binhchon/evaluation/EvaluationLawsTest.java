package vn.binhchon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Points;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rulebook.Cases;
import vn.binhchon.rulebook.ShippedRules;
import vn.binhchon.scorecard.Scorecard;

/** The laws that no rule of the shipped folder may break, tried on nominations of all kinds. */
@PropertyDefaults(tries = 80, edgeCases = EdgeCasesMode.NONE)
class EvaluationLawsTest {

    /** Figures that can be laid over a nomination, each at its place; a greater one is never worse. */
    private static final List<Tuple.Tuple2<String, Integer>> FIGURES = List.of(
            Tuple.of("market.distributors", 40),
            Tuple.of("market.retailPoints", 400),
            Tuple.of("market.exportMarketCount", 12),
            Tuple.of("market.exportSharePercent", 100),
            Tuple.of("capacity.outputGrowthPercent", 50),
            Tuple.of("capacity.machineryInvestmentVnd", 2_000_000_000),
            Tuple.of("capacity.workshopSquareMetres", 6000),
            Tuple.of("capacity.linkedHouseholds", 300),
            Tuple.of("capacity.domesticMaterialPercent", 100),
            Tuple.of("capacity.sameProvinceMaterialPercent", 100),
            Tuple.of("economy.taxVndPerYear", 2_000_000_000),
            Tuple.of("technique.ownDesigns", 60),
            Tuple.of("technique.trainedWorkersPercent", 100),
            Tuple.of("society.workers", 60),
            Tuple.of("society.localWorkers", 60),
            Tuple.of("society.wageVndPerMonth", 9_000_000),
            Tuple.of("society.womenWorkers", 25),
            Tuple.of("society.minorityWorkers", 25),
            Tuple.of("society.poorHouseholds", 25),
            Tuple.of("other.ocopStars", 5));

    private static final List<String> YESES = List.of(
            "market.exported",
            "market.replacesImports",
            "capacity.replicated",
            "capacity.valueChain",
            "environment.complies",
            "environment.treatsWaste",
            "environment.cleanerProduction",
            "other.trademark");

    private static final Evaluator NETWORK =
            new Evaluator(List.of(ShippedRules.rulebook().throughNetwork()));

    @Property
    void the_order_of_fields_and_lists_changes_nothing(@ForAll("nominations") ObjectNode facts, @ForAll Random random) {
        Evaluation one = judged(Cases.of(facts));
        Evaluation other = judged(Cases.of((ObjectNode) shuffled(facts, random)));
        assertThat(other.card()).isEqualTo(one.card());
        assertThat(other.findings().stream().map(each -> each.finding()).toList())
                .isEqualTo(one.findings().stream().map(each -> each.finding()).toList());
        assertThat(other.silent().stream().map(each -> each.rule()).toList())
                .isEqualTo(one.silent().stream().map(each -> each.rule()).toList());
    }

    @Property
    void the_total_is_the_sum_of_the_points_shown(@ForAll("nominations") ObjectNode facts) {
        Evaluation evaluation = judged(Cases.of(facts));
        Scorecard card = evaluation.card();
        BigDecimal total = BigDecimal.ZERO;
        for (Scorecard.Head head : card.heads()) {
            BigDecimal lines = card.lines().stream()
                    .filter(line -> line.head().equals(head.head()))
                    .map(Scorecard.Line::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(head.points()).isEqualByComparingTo(lines.min(head.max()));
            total = total.add(head.points());
        }
        assertThat(card.total()).isEqualByComparingTo(total);
        assertThat(card.total()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
        assertThat(card.missing())
                .isEqualByComparingTo(card.threshold().subtract(card.total()).max(BigDecimal.ZERO));
    }

    @Property
    void no_line_gives_more_than_it_has_and_none_of_a_juror_s_gives_any(@ForAll("nominations") ObjectNode facts) {
        Evaluation evaluation = judged(Cases.of(facts));
        assertThat(evaluation.card().lines()).allSatisfy(line -> {
            assertThat(line.points()).isBetween(BigDecimal.ZERO, line.max());
            if (line.juror()) {
                assertThat(line.points()).isZero();
            }
        });
        long awarded = evaluation.findings().stream()
                .filter(each -> each.finding() instanceof Points points
                        && points.share().signum() > 0)
                .count();
        assertThat(evaluation.card().lines().stream()
                        .filter(line -> line.points().signum() > 0)
                        .count())
                .isEqualTo(awarded);
    }

    @Property
    void a_bar_is_never_outvoted(@ForAll("nominations") ObjectNode facts) {
        Evaluation free = judged(Cases.of(facts));
        ObjectNode oneOff = facts.deepCopy();
        oneOff.withObject("/product").put("oneOff", true);
        Evaluation barred = judged(Cases.of(oneOff));
        assertThat(barred.barred()).isTrue();
        assertThat(barred.findings())
                .anyMatch(each ->
                        each.finding() instanceof Bar bar && bar.criterion().equals("E6"));
        assertThat(barred.card()).as("points are counted all the same").isEqualTo(free.card());
    }

    @Property
    void a_figure_more_or_a_greater_one_never_lowers_the_total(
            @ForAll("nominations") ObjectNode facts, @ForAll("figures") Tuple.Tuple2<String, Integer> figure) {
        String path = "/evidence/" + figure.get1().replace('.', '/');
        if (facts.at(path).intValue(0) > figure.get2()) {
            return;
        }
        Evaluation before = judged(Cases.of(facts));
        Evaluation after = judged(Cases.of(laid(facts, figure.get1(), Json.MAPPER.valueToTree(figure.get2()))));
        // "Exported" without a number earns a share that a stated number of no countries does not.
        boolean noCountries = figure.get1().equals("market.exportMarketCount") && figure.get2() == 0;
        if (!noCountries) {
            assertThat(after.card().total())
                    .isGreaterThanOrEqualTo(before.card().total());
        }
    }

    @Property
    void a_yes_never_lowers_the_total(@ForAll("nominations") ObjectNode facts, @ForAll("yeses") String yes) {
        Evaluation before = judged(Cases.of(facts));
        Evaluation after = judged(Cases.of(laid(facts, yes, Json.MAPPER.valueToTree(true))));
        assertThat(after.card().total()).isGreaterThanOrEqualTo(before.card().total());
    }

    @Property
    void one_more_paper_or_prize_never_lowers_the_total(
            @ForAll("nominations") ObjectNode facts,
            @ForAll("papers") ObjectNode paper,
            @ForAll("prizes") ObjectNode prize) {
        ObjectNode more = facts.deepCopy();
        more.withObject("/evidence/technique").withArray("/attestations").add(paper);
        more.withObject("/evidence/other").withArray("/prizes").add(prize);
        assertThat(judged(Cases.of(more)).card().total())
                .isGreaterThanOrEqualTo(judged(Cases.of(facts)).card().total());
    }

    @Property
    void every_rule_of_the_level_fires_once_or_is_silent(@ForAll("nominations") ObjectNode facts) {
        Evaluation evaluation = judged(Cases.of(facts));
        List<String> told = new ArrayList<>();
        evaluation.findings().forEach(each -> told.add(each.rule().id()));
        evaluation.silent().forEach(each -> told.add(each.rule().id()));
        assertThat(told).doesNotHaveDuplicates();
        assertThat(evaluation.findings())
                .allMatch(each -> each.conditions().stream().allMatch(c -> c.holds()));
        assertThat(evaluation.silent())
                .allMatch(each -> each.conditions().stream().anyMatch(c -> !c.holds()));
    }

    @Property
    void the_straight_way_and_the_verdict_come_to_what_the_network_comes_to(@ForAll("nominations") ObjectNode facts) {
        Nomination nomination = Cases.of(facts);
        Evaluation straight = judged(nomination);
        assertThat(straight).isEqualTo(NETWORK.evaluate(nomination, null));
        assertThat(ShippedRules.evaluator().verdict(nomination, null)).isEqualTo(NETWORK.verdict(nomination, null));
        assertThat(ShippedRules.evaluator().verdict(nomination, null).total())
                .isEqualTo(straight.card().total());
    }

    @Provide
    Arbitrary<ObjectNode> nominations() {
        Arbitrary<List<Tuple.Tuple2<String, Integer>>> figures =
                figures().list().ofMaxSize(14);
        Arbitrary<List<Tuple.Tuple2<String, Boolean>>> yeses = Combinators.combine(yeses(), Arbitraries.of(true, false))
                .as(Tuple::of)
                .list()
                .ofMaxSize(8);
        return Combinators.combine(
                        entries(),
                        products(),
                        figures,
                        yeses,
                        papers().list().ofMaxSize(4),
                        prizes().list().ofMaxSize(3),
                        lists())
                .as((entry, product, counted, said, papers, prizes, lists) -> {
                    ObjectNode facts = lists.deepCopy();
                    facts.set("entry", entry);
                    facts.set("product", product);
                    ObjectNode laid = facts;
                    for (var each : counted) {
                        laid = laid(laid, each.get1(), Json.MAPPER.valueToTree(each.get2()));
                    }
                    for (var each : said) {
                        laid = laid(laid, each.get1(), Json.MAPPER.valueToTree(each.get2()));
                    }
                    laid.withObject("/evidence/technique")
                            .withArray("/attestations")
                            .addAll(papers);
                    laid.withObject("/evidence/other").withArray("/prizes").addAll(prizes);
                    return laid;
                });
    }

    @Provide
    Arbitrary<Tuple.Tuple2<String, Integer>> figures() {
        return Arbitraries.of(FIGURES).flatMap(figure -> Arbitraries.integers()
                .between(figure.get1().equals("other.ocopStars") ? 1 : 0, figure.get2())
                .map(value -> Tuple.of(figure.get1(), value)));
    }

    @Provide
    Arbitrary<String> yeses() {
        return Arbitraries.of(YESES);
    }

    @Provide
    Arbitrary<ObjectNode> papers() {
        return Arbitraries.of("product_standard", "good_practice", "management_system", "food_safety", "other")
                .map(kind -> json("{ \"name\": \"Giấy\", \"kind\": \"%s\" }".formatted(kind)));
    }

    @Provide
    Arbitrary<ObjectNode> prizes() {
        return Arbitraries.of("district", "province", "ministry", "nation", "international")
                .map(rank -> json("{ \"name\": \"Giải\", \"rank\": \"%s\" }".formatted(rank)));
    }

    private static Arbitrary<ObjectNode> entries() {
        return Combinators.combine(
                        Arbitraries.of("local", "province", "region", "nation"),
                        Arbitraries.of(
                                "2014-10-21",
                                "2018-08-15",
                                "2018-08-16",
                                "2019-06-01",
                                "2025-07-01",
                                "2025-10-15",
                                "2026-11-21"),
                        Arbitraries.of("", ", \"lowerRoundHeld\": true", ", \"lowerRoundHeld\": false"))
                .as((level, date, held) ->
                        json("{ \"level\": \"%s\", \"jurisdiction\": \"Lạng Sơn\", \"date\": \"%s\" %s }"
                                .formatted(level, date, held)));
    }

    private static Arbitrary<ObjectNode> products() {
        Arbitrary<String> declared = Arbitraries.of(
                "",
                ", \"seriesProducible\": true, \"meetsMarketNeed\": true",
                ", \"copied\": true",
                ", \"set\": true",
                ", \"breachesStandards\": true, \"industrialOrCraft\": false");
        return Combinators.combine(Arbitraries.integers().between(1, 4), declared)
                .as((group, said) -> json("{ \"name\": \"Thử\", \"group\": %d %s }".formatted(group, said)));
    }

    /** Lists whose order must not matter: certificates, outputs, revenues, markets. */
    private static Arbitrary<ObjectNode> lists() {
        Arbitrary<String> certificates = Combinators.combine(
                        Arbitraries.of("local", "province", "region"),
                        Arbitraries.integers().between(2015, 2026))
                .as((level, year) -> "{ \"level\": \"%s\", \"issuedYear\": %d }".formatted(level, year));
        Arbitrary<String> revenues = Combinators.combine(
                        Arbitraries.integers().between(2014, 2019),
                        Arbitraries.integers().between(1, 2_000_000_000))
                .as((year, vnd) -> "{ \"year\": %d, \"vnd\": %d }".formatted(year, vnd));
        Arbitrary<String> outputs = Arbitraries.of(
                "{ \"what\": \"chè\", \"quantity\": 3, \"unit\": \"tấn\" }",
                "{ \"what\": \"chè\", \"quantity\": 4, \"unit\": \"tấn\", \"period\": \"year\" }");
        Arbitrary<String> markets = Arbitraries.of("\"Nhật Bản\"", "\"Pháp\"", "\"Đức\"", "\"Lào\"");
        return Combinators.combine(
                        certificates.list().ofMaxSize(4),
                        revenues.list()
                                .uniqueElements(each -> each.substring(0, 14))
                                .ofMaxSize(4),
                        outputs.list().ofMaxSize(3),
                        markets.list().ofMaxSize(4),
                        Arbitraries.integers().between(-5, 500_000_000))
                .as((held, earned, made, sold, profit) -> json("""
                        { "certificates": %s,
                          "evidence": { "economy": { "revenues": %s, "profitVndPerYear": %d },
                                        "capacity": { "outputs": %s },
                                        "market": { "exportMarkets": %s, "homeMarkets": %s } } }
                        """.formatted(held, earned, profit, made, sold, sold)));
    }

    private static ObjectNode laid(ObjectNode facts, String path, JsonNode value) {
        ObjectNode more = facts.deepCopy();
        String[] parts = path.split("\\.");
        more.withObject("/evidence/" + parts[0]).set(parts[1], value);
        return more;
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            Collections.shuffle(names, random);
            ObjectNode other = Json.MAPPER.createObjectNode();
            names.forEach(name -> other.set(name, shuffled(node.path(name), random)));
            return other;
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            for (Iterator<JsonNode> each = node.iterator(); each.hasNext(); ) {
                items.add(shuffled(each.next(), random));
            }
            Collections.shuffle(items, random);
            ArrayNode other = Json.MAPPER.createArrayNode();
            items.forEach(other::add);
            return other;
        }
        return node;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.MAPPER.readTree(text);
    }

    private static Evaluation judged(Nomination nomination) {
        return ShippedRules.evaluator().evaluate(nomination, null);
    }
}
