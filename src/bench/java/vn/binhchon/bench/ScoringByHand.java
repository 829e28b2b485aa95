package vn.binhchon.bench;

import java.util.ArrayList;
import java.util.List;
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
 * The 37 rules that award points, once more as plain Java, in the same numbers, tables and words: the most that judging could
 * reach. It exists to be measured, and is compared case by case with the rule files before it is.
 */
final class ScoringByHand {

    private ScoringByHand() {}

    static List<Finding> score(Nomination nomination, Parameters p) {
        List<Finding> found = new ArrayList<>();
        market(nomination.evidence().market(), p, found);
        capacity(nomination.evidence().capacity(), p, found);
        economy(nomination.evidence().economy(), p, found);
        technique(nomination.evidence().technique(), p, found);
        society(nomination.evidence().society(), p, found);
        environment(nomination.evidence().environment(), p, found);
        standing(nomination.evidence().other(), p, found);
        return found;
    }

    private static void market(Market f, Parameters p, List<Finding> found) {
        if (f.homeMarketCount() != null) {
            found.add(Points.of(
                    "I.1.a.1",
                    p.band("home_markets", f.homeMarketCount()),
                    Reason.of("market.home_markets", "markets", f.homeMarketCount())));
        }
        if (f.retailPoints() != null) {
            found.add(Points.of(
                    "I.1.a.2",
                    p.band("retail_points", f.retailPoints()),
                    Reason.of("market.retail_points", "points", f.retailPoints())));
        }
        if (f.exportCountries() != null) {
            found.add(Points.of(
                    "I.1.a.3",
                    p.band("export_countries", f.exportCountries()),
                    Reason.of("market.export_countries", "countries", f.exportCountries())));
        }
        if (Boolean.TRUE.equals(f.exported()) && f.exportCountries() == null) {
            found.add(
                    Points.of("I.1.a.3", p.number("market.export_unnamed.share"), Reason.of("market.export_unnamed")));
        }
        if (f.exportSharePercent() != null) {
            found.add(Points.of(
                    "I.1.a.4",
                    p.band("export_share", f.exportSharePercent()),
                    Reason.of("market.export_share", "percent", f.exportSharePercent())));
        }
        if (Boolean.TRUE.equals(f.replacesImports())) {
            found.add(Points.of(
                    "I.1.b.1", p.number("market.replaces_imports.share"), Reason.of("market.replaces_imports")));
        }
    }

    private static void capacity(Capacity f, Parameters p, List<Finding> found) {
        if (Boolean.TRUE.equals(f.outputPerPeriod())) {
            found.add(Points.of("I.2.a.1", p.number("capacity.output.share"), Reason.of("capacity.output")));
        }
        if (f.outputGrowthPercent() != null) {
            found.add(Points.of(
                    "I.2.a.2",
                    p.band("output_growth", f.outputGrowthPercent()),
                    Reason.of("capacity.growth", "percent", f.outputGrowthPercent())));
        }
        if (f.machineryInvestmentVnd() != null) {
            found.add(Points.of(
                    "I.2.b",
                    p.band("machinery", f.machineryInvestmentVnd()),
                    Reason.of("capacity.machinery", "vnd", f.machineryInvestmentVnd())));
        }
        if (f.workshopSquareMetres() != null) {
            found.add(Points.of(
                    "I.2.c",
                    p.band("workshop", f.workshopSquareMetres()),
                    Reason.of("capacity.workshop", "area", f.workshopSquareMetres())));
        }
        if (Boolean.TRUE.equals(f.replicated())) {
            found.add(Points.of("I.2.d.1", p.number("capacity.replicated.share"), Reason.of("capacity.replicated")));
        }
        if (f.domesticMaterialPercent() != null) {
            found.add(Points.of(
                    "I.2.e.1",
                    p.band("domestic_material", f.domesticMaterialPercent()),
                    Reason.of("capacity.domestic_material", "percent", f.domesticMaterialPercent())));
        }
        if (f.sameProvinceMaterialPercent() != null) {
            found.add(Points.of(
                    "I.2.e.2",
                    p.band("same_province_material", f.sameProvinceMaterialPercent()),
                    Reason.of("capacity.same_province_material", "percent", f.sameProvinceMaterialPercent())));
        }
        if (Boolean.TRUE.equals(f.valueChain())) {
            found.add(Points.of("I.2.f.1", p.number("capacity.value_chain.share"), Reason.of("capacity.value_chain")));
        }
        if (f.linkedHouseholds() != null) {
            found.add(Points.of(
                    "I.2.f.2",
                    p.band("linked_households", f.linkedHouseholds()),
                    Reason.of("capacity.linked_households", "households", f.linkedHouseholds())));
        }
    }

    private static void economy(Economy f, Parameters p, List<Finding> found) {
        if (f.profitPercent() != null) {
            found.add(Points.of(
                    "II.1.a",
                    p.band("profit", f.profitPercent()),
                    Reason.of("economy.profit", "percent", f.profitPercent())));
        }
        if (f.latestRevenue() != null) {
            found.add(Points.of(
                    "II.1.b",
                    p.band("revenue", f.latestRevenue()),
                    Reason.of("economy.revenue", "vnd", f.latestRevenue())));
        }
        if (f.taxVndPerYear() != null) {
            found.add(Points.of(
                    "II.1.c", p.band("tax", f.taxVndPerYear()), Reason.of("economy.tax", "vnd", f.taxVndPerYear())));
        }
    }

    private static void technique(Technique f, Parameters p, List<Finding> found) {
        if (f.technology() != null) {
            found.add(Points.of(
                    "II.2.a",
                    p.choice("technology", f.technology()),
                    Reason.of("technique.technology", "technology", f.technology())));
        }
        if (f.ownDesigns() != null) {
            found.add(Points.of(
                    "II.2.b.1",
                    p.band("own_designs", f.ownDesigns()),
                    Reason.of("technique.own_designs", "designs", f.ownDesigns())));
        }
        if (f.standardsHeld() != null) {
            found.add(Points.of(
                    "II.2.c",
                    p.band("standards", f.standardsHeld()),
                    Reason.of("technique.standards", "papers", f.standardsHeld())));
        }
        if (f.systemsHeld() != null) {
            found.add(Points.of(
                    "II.2.d",
                    p.band("systems", f.systemsHeld()),
                    Reason.of("technique.systems", "papers", f.systemsHeld())));
        }
        if (f.trainedWorkersPercent() != null) {
            found.add(Points.of(
                    "II.2.e",
                    p.band("trained_workers", f.trainedWorkersPercent()),
                    Reason.of("technique.trained_workers", "percent", f.trainedWorkersPercent())));
        }
    }

    private static void society(Society f, Parameters p, List<Finding> found) {
        if (f.workers() != null) {
            found.add(Points.of(
                    "II.3.a.1", p.band("workers", f.workers()), Reason.of("society.workers", "workers", f.workers())));
        }
        if (f.localWorkers() != null) {
            found.add(Points.of(
                    "II.3.a.2",
                    p.band("local_workers", f.localWorkers()),
                    Reason.of("society.local_workers", "workers", f.localWorkers())));
        }
        if (f.wageVndPerMonth() != null) {
            found.add(Points.of(
                    "II.3.b",
                    p.band("wage", f.wageVndPerMonth()),
                    Reason.of("society.wage", "vnd", f.wageVndPerMonth())));
        }
        if (f.womenWorkers() != null) {
            found.add(Points.of(
                    "II.3.c.1",
                    p.band("women_workers", f.womenWorkers()),
                    Reason.of("society.women", "workers", f.womenWorkers())));
        }
        if (f.minorityWorkers() != null) {
            found.add(Points.of(
                    "II.3.c.2",
                    p.band("minority_workers", f.minorityWorkers()),
                    Reason.of("society.minority", "workers", f.minorityWorkers())));
        }
        if (f.poorHouseholds() != null) {
            found.add(Points.of(
                    "II.3.c.3",
                    p.band("poor_households", f.poorHouseholds()),
                    Reason.of("society.poor_households", "households", f.poorHouseholds())));
        }
    }

    private static void environment(Environment f, Parameters p, List<Finding> found) {
        if (Boolean.TRUE.equals(f.complies())) {
            found.add(Points.of("II.4.1", p.number("environment.complies.share"), Reason.of("environment.complies")));
        }
        if (Boolean.TRUE.equals(f.treatsWaste())) {
            found.add(Points.of(
                    "II.4.2", p.number("environment.treats_waste.share"), Reason.of("environment.treats_waste")));
        }
        if (Boolean.TRUE.equals(f.cleanerProduction())) {
            found.add(Points.of(
                    "II.4.3",
                    p.number("environment.cleaner_production.share"),
                    Reason.of("environment.cleaner_production")));
        }
    }

    private static void standing(Standing f, Parameters p, List<Finding> found) {
        if (f.highestPrize() != null) {
            found.add(Points.of(
                    "IV.1", p.choice("prize", f.highestPrize()), Reason.of("other.prize", "rank", f.highestPrize())));
        }
        if (f.ocopStars() != null && f.ocopStars() >= p.whole("other.ocop.five_stars")) {
            found.add(Points.of(
                    "IV.2",
                    p.number("other.ocop.five_stars.share"),
                    Reason.of("other.ocop_five", "stars", f.ocopStars())));
        }
        if (f.ocopStars() != null
                && f.ocopStars() >= p.whole("other.ocop.four_stars")
                && f.ocopStars() < p.whole("other.ocop.five_stars")) {
            found.add(Points.of(
                    "IV.2",
                    p.number("other.ocop.four_stars.share"),
                    Reason.of("other.ocop_four", "stars", f.ocopStars())));
        }
        if (f.ocopStars() != null
                && f.ocopStars() >= p.whole("other.ocop.three_stars")
                && f.ocopStars() < p.whole("other.ocop.four_stars")) {
            found.add(Points.of(
                    "IV.2",
                    p.number("other.ocop.three_stars.share"),
                    Reason.of("other.ocop_three", "stars", f.ocopStars())));
        }
        if (Boolean.TRUE.equals(f.trademark())) {
            found.add(Points.of("IV.3", p.number("other.trademark.share"), Reason.of("other.trademark")));
        }
    }
}
