package vn.binhchon.bench;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Points;
import vn.binhchon.finding.Reason;
import vn.binhchon.nomination.Capacity;
import vn.binhchon.nomination.Economy;
import vn.binhchon.nomination.Environment;
import vn.binhchon.nomination.Market;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Society;
import vn.binhchon.nomination.Standing;
import vn.binhchon.nomination.Technique;

/**
 * The same 37 rules as single conditions and actions, for engines whose rules are written in Java.
 *
 * @param id the rule's id
 * @param holds whether it fires
 * @param says what it reports
 */
record JavaRule(
        String id, BiPredicate<Nomination, Parameters> holds, BiFunction<Nomination, Parameters, Finding> says) {

    private static <F> JavaRule of(
            String id,
            Function<Nomination, F> fact,
            BiPredicate<F, Parameters> holds,
            BiFunction<F, Parameters, Finding> says) {
        return new JavaRule(id, (n, p) -> holds.test(fact.apply(n), p), (n, p) -> says.apply(fact.apply(n), p));
    }

    static final List<JavaRule> ALL = List.of(
            JavaRule.<Market>of(
                    "C26-MKT-I1A1-01",
                    n -> n.evidence().market(),
                    (f, p) -> f.homeMarketCount() != null,
                    (f, p) -> Points.of(
                            "I.1.a.1",
                            p.band("home_markets", f.homeMarketCount()),
                            Reason.of("market.home_markets", "markets", f.homeMarketCount()))),
            JavaRule.<Market>of(
                    "C26-MKT-I1A2-01",
                    n -> n.evidence().market(),
                    (f, p) -> f.retailPoints() != null,
                    (f, p) -> Points.of(
                            "I.1.a.2",
                            p.band("retail_points", f.retailPoints()),
                            Reason.of("market.retail_points", "points", f.retailPoints()))),
            JavaRule.<Market>of(
                    "C26-MKT-I1A3-01",
                    n -> n.evidence().market(),
                    (f, p) -> f.exportCountries() != null,
                    (f, p) -> Points.of(
                            "I.1.a.3",
                            p.band("export_countries", f.exportCountries()),
                            Reason.of("market.export_countries", "countries", f.exportCountries()))),
            JavaRule.<Market>of(
                    "C26-MKT-I1A3-02",
                    n -> n.evidence().market(),
                    (f, p) -> Boolean.TRUE.equals(f.exported()) && f.exportCountries() == null,
                    (f, p) -> Points.of(
                            "I.1.a.3", p.number("market.export_unnamed.share"), Reason.of("market.export_unnamed"))),
            JavaRule.<Market>of(
                    "C26-MKT-I1A4-01",
                    n -> n.evidence().market(),
                    (f, p) -> f.exportSharePercent() != null,
                    (f, p) -> Points.of(
                            "I.1.a.4",
                            p.band("export_share", f.exportSharePercent()),
                            Reason.of("market.export_share", "percent", f.exportSharePercent()))),
            JavaRule.<Market>of(
                    "C26-MKT-I1B1-01",
                    n -> n.evidence().market(),
                    (f, p) -> Boolean.TRUE.equals(f.replacesImports()),
                    (f, p) -> Points.of(
                            "I.1.b.1",
                            p.number("market.replaces_imports.share"),
                            Reason.of("market.replaces_imports"))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2A1-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> Boolean.TRUE.equals(f.outputPerPeriod()),
                    (f, p) -> Points.of("I.2.a.1", p.number("capacity.output.share"), Reason.of("capacity.output"))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2A2-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> f.outputGrowthPercent() != null,
                    (f, p) -> Points.of(
                            "I.2.a.2",
                            p.band("output_growth", f.outputGrowthPercent()),
                            Reason.of("capacity.growth", "percent", f.outputGrowthPercent()))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2B-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> f.machineryInvestmentVnd() != null,
                    (f, p) -> Points.of(
                            "I.2.b",
                            p.band("machinery", f.machineryInvestmentVnd()),
                            Reason.of("capacity.machinery", "vnd", f.machineryInvestmentVnd()))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2C-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> f.workshopSquareMetres() != null,
                    (f, p) -> Points.of(
                            "I.2.c",
                            p.band("workshop", f.workshopSquareMetres()),
                            Reason.of("capacity.workshop", "area", f.workshopSquareMetres()))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2D1-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> Boolean.TRUE.equals(f.replicated()),
                    (f, p) -> Points.of(
                            "I.2.d.1", p.number("capacity.replicated.share"), Reason.of("capacity.replicated"))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2E1-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> f.domesticMaterialPercent() != null,
                    (f, p) -> Points.of(
                            "I.2.e.1",
                            p.band("domestic_material", f.domesticMaterialPercent()),
                            Reason.of("capacity.domestic_material", "percent", f.domesticMaterialPercent()))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2E2-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> f.sameProvinceMaterialPercent() != null,
                    (f, p) -> Points.of(
                            "I.2.e.2",
                            p.band("same_province_material", f.sameProvinceMaterialPercent()),
                            Reason.of("capacity.same_province_material", "percent", f.sameProvinceMaterialPercent()))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2F1-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> Boolean.TRUE.equals(f.valueChain()),
                    (f, p) -> Points.of(
                            "I.2.f.1", p.number("capacity.value_chain.share"), Reason.of("capacity.value_chain"))),
            JavaRule.<Capacity>of(
                    "C26-CAP-I2F2-01",
                    n -> n.evidence().capacity(),
                    (f, p) -> f.linkedHouseholds() != null,
                    (f, p) -> Points.of(
                            "I.2.f.2",
                            p.band("linked_households", f.linkedHouseholds()),
                            Reason.of("capacity.linked_households", "households", f.linkedHouseholds()))),
            JavaRule.<Economy>of(
                    "C26-ECO-II1A-01",
                    n -> n.evidence().economy(),
                    (f, p) -> f.profitPercent() != null,
                    (f, p) -> Points.of(
                            "II.1.a",
                            p.band("profit", f.profitPercent()),
                            Reason.of("economy.profit", "percent", f.profitPercent()))),
            JavaRule.<Economy>of(
                    "C26-ECO-II1B-01",
                    n -> n.evidence().economy(),
                    (f, p) -> f.latestRevenue() != null,
                    (f, p) -> Points.of(
                            "II.1.b",
                            p.band("revenue", f.latestRevenue()),
                            Reason.of("economy.revenue", "vnd", f.latestRevenue()))),
            JavaRule.<Economy>of(
                    "C26-ECO-II1C-01",
                    n -> n.evidence().economy(),
                    (f, p) -> f.taxVndPerYear() != null,
                    (f, p) -> Points.of(
                            "II.1.c",
                            p.band("tax", f.taxVndPerYear()),
                            Reason.of("economy.tax", "vnd", f.taxVndPerYear()))),
            JavaRule.<Technique>of(
                    "C26-TEC-II2A-01",
                    n -> n.evidence().technique(),
                    (f, p) -> f.technology() != null,
                    (f, p) -> Points.of(
                            "II.2.a",
                            p.choice("technology", f.technology()),
                            Reason.of("technique.technology", "technology", f.technology()))),
            JavaRule.<Technique>of(
                    "C26-TEC-II2B1-01",
                    n -> n.evidence().technique(),
                    (f, p) -> f.ownDesigns() != null,
                    (f, p) -> Points.of(
                            "II.2.b.1",
                            p.band("own_designs", f.ownDesigns()),
                            Reason.of("technique.own_designs", "designs", f.ownDesigns()))),
            JavaRule.<Technique>of(
                    "C26-TEC-II2C-01",
                    n -> n.evidence().technique(),
                    (f, p) -> f.standardsHeld() != null,
                    (f, p) -> Points.of(
                            "II.2.c",
                            p.band("standards", f.standardsHeld()),
                            Reason.of("technique.standards", "papers", f.standardsHeld()))),
            JavaRule.<Technique>of(
                    "C26-TEC-II2D-01",
                    n -> n.evidence().technique(),
                    (f, p) -> f.systemsHeld() != null,
                    (f, p) -> Points.of(
                            "II.2.d",
                            p.band("systems", f.systemsHeld()),
                            Reason.of("technique.systems", "papers", f.systemsHeld()))),
            JavaRule.<Technique>of(
                    "C26-TEC-II2E-01",
                    n -> n.evidence().technique(),
                    (f, p) -> f.trainedWorkersPercent() != null,
                    (f, p) -> Points.of(
                            "II.2.e",
                            p.band("trained_workers", f.trainedWorkersPercent()),
                            Reason.of("technique.trained_workers", "percent", f.trainedWorkersPercent()))),
            JavaRule.<Society>of(
                    "C26-SOC-II3A1-01",
                    n -> n.evidence().society(),
                    (f, p) -> f.workers() != null,
                    (f, p) -> Points.of(
                            "II.3.a.1",
                            p.band("workers", f.workers()),
                            Reason.of("society.workers", "workers", f.workers()))),
            JavaRule.<Society>of(
                    "C26-SOC-II3A2-01",
                    n -> n.evidence().society(),
                    (f, p) -> f.localWorkers() != null,
                    (f, p) -> Points.of(
                            "II.3.a.2",
                            p.band("local_workers", f.localWorkers()),
                            Reason.of("society.local_workers", "workers", f.localWorkers()))),
            JavaRule.<Society>of(
                    "C26-SOC-II3B-01",
                    n -> n.evidence().society(),
                    (f, p) -> f.wageVndPerMonth() != null,
                    (f, p) -> Points.of(
                            "II.3.b",
                            p.band("wage", f.wageVndPerMonth()),
                            Reason.of("society.wage", "vnd", f.wageVndPerMonth()))),
            JavaRule.<Society>of(
                    "C26-SOC-II3C1-01",
                    n -> n.evidence().society(),
                    (f, p) -> f.womenWorkers() != null,
                    (f, p) -> Points.of(
                            "II.3.c.1",
                            p.band("women_workers", f.womenWorkers()),
                            Reason.of("society.women", "workers", f.womenWorkers()))),
            JavaRule.<Society>of(
                    "C26-SOC-II3C2-01",
                    n -> n.evidence().society(),
                    (f, p) -> f.minorityWorkers() != null,
                    (f, p) -> Points.of(
                            "II.3.c.2",
                            p.band("minority_workers", f.minorityWorkers()),
                            Reason.of("society.minority", "workers", f.minorityWorkers()))),
            JavaRule.<Society>of(
                    "C26-SOC-II3C3-01",
                    n -> n.evidence().society(),
                    (f, p) -> f.poorHouseholds() != null,
                    (f, p) -> Points.of(
                            "II.3.c.3",
                            p.band("poor_households", f.poorHouseholds()),
                            Reason.of("society.poor_households", "households", f.poorHouseholds()))),
            JavaRule.<Environment>of(
                    "C26-ENV-II41-01",
                    n -> n.evidence().environment(),
                    (f, p) -> Boolean.TRUE.equals(f.complies()),
                    (f, p) -> Points.of(
                            "II.4.1", p.number("environment.complies.share"), Reason.of("environment.complies"))),
            JavaRule.<Environment>of(
                    "C26-ENV-II42-01",
                    n -> n.evidence().environment(),
                    (f, p) -> Boolean.TRUE.equals(f.treatsWaste()),
                    (f, p) -> Points.of(
                            "II.4.2",
                            p.number("environment.treats_waste.share"),
                            Reason.of("environment.treats_waste"))),
            JavaRule.<Environment>of(
                    "C26-ENV-II43-01",
                    n -> n.evidence().environment(),
                    (f, p) -> Boolean.TRUE.equals(f.cleanerProduction()),
                    (f, p) -> Points.of(
                            "II.4.3",
                            p.number("environment.cleaner_production.share"),
                            Reason.of("environment.cleaner_production"))),
            JavaRule.<Standing>of(
                    "C26-OTH-IV1-01",
                    n -> n.evidence().other(),
                    (f, p) -> f.highestPrize() != null,
                    (f, p) -> Points.of(
                            "IV.1",
                            p.choice("prize", f.highestPrize()),
                            Reason.of("other.prize", "rank", f.highestPrize()))),
            JavaRule.<Standing>of(
                    "C26-OTH-IV2-01",
                    n -> n.evidence().other(),
                    (f, p) -> f.ocopStars() != null && f.ocopStars() >= p.whole("other.ocop.five_stars"),
                    (f, p) -> Points.of(
                            "IV.2",
                            p.number("other.ocop.five_stars.share"),
                            Reason.of("other.ocop_five", "stars", f.ocopStars()))),
            JavaRule.<Standing>of(
                    "C26-OTH-IV2-02",
                    n -> n.evidence().other(),
                    (f, p) -> f.ocopStars() != null
                            && f.ocopStars() >= p.whole("other.ocop.four_stars")
                            && f.ocopStars() < p.whole("other.ocop.five_stars"),
                    (f, p) -> Points.of(
                            "IV.2",
                            p.number("other.ocop.four_stars.share"),
                            Reason.of("other.ocop_four", "stars", f.ocopStars()))),
            JavaRule.<Standing>of(
                    "C26-OTH-IV2-03",
                    n -> n.evidence().other(),
                    (f, p) -> f.ocopStars() != null
                            && f.ocopStars() >= p.whole("other.ocop.three_stars")
                            && f.ocopStars() < p.whole("other.ocop.four_stars"),
                    (f, p) -> Points.of(
                            "IV.2",
                            p.number("other.ocop.three_stars.share"),
                            Reason.of("other.ocop_three", "stars", f.ocopStars()))),
            JavaRule.<Standing>of(
                    "C26-OTH-IV3-01",
                    n -> n.evidence().other(),
                    (f, p) -> Boolean.TRUE.equals(f.trademark()),
                    (f, p) -> Points.of("IV.3", p.number("other.trademark.share"), Reason.of("other.trademark"))));
}
