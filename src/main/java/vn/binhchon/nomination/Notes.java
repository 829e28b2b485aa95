package vn.binhchon.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a nomination that have a word beside them.
 *
 * @param figures in the order of Phụ lục 3
 */
public record Notes(List<NotedFigure> figures) {

    /** The words beside them. */
    public List<String> words() {
        return figures.stream().map(NotedFigure::word).distinct().sorted().toList();
    }

    private record Figure(String field, Function<Evidence, @Nullable Quantity> of) {}

    /** Every figure of the evidence; {@code NotesTest} compares it with the records. */
    private static final List<Figure> FIGURES = List.of(
            new Figure("Market.distributors", each -> each.market().distributors()),
            new Figure("Market.retailPoints", each -> each.market().retailPoints()),
            new Figure("Market.homeContracts", each -> each.market().homeContracts()),
            new Figure("Market.exportMarketCount", each -> each.market().exportMarketCount()),
            new Figure("Market.exportSharePercent", each -> each.market().exportSharePercent()),
            new Figure("Market.exportVndPerYear", each -> each.market().exportVndPerYear()),
            new Figure("Market.exportContracts", each -> each.market().exportContracts()),
            new Figure("Capacity.outputGrowthPercent", each -> each.capacity().outputGrowthPercent()),
            new Figure("Capacity.yearsInProduction", each -> each.capacity().yearsInProduction()),
            new Figure(
                    "Capacity.machineryInvestmentVnd", each -> each.capacity().machineryInvestmentVnd()),
            new Figure("Capacity.automationPercent", each -> each.capacity().automationPercent()),
            new Figure("Capacity.workshopSquareMetres", each -> each.capacity().workshopSquareMetres()),
            new Figure("Capacity.charterCapitalVnd", each -> each.capacity().charterCapitalVnd()),
            new Figure("Capacity.materialAreaHectares", each -> each.capacity().materialAreaHectares()),
            new Figure("Capacity.linkedHouseholds", each -> each.capacity().linkedHouseholds()),
            new Figure("Capacity.trainees", each -> each.capacity().trainees()),
            new Figure(
                    "Capacity.domesticMaterialPercent", each -> each.capacity().domesticMaterialPercent()),
            new Figure("Capacity.sameProvinceMaterialPercent", each -> each.capacity()
                    .sameProvinceMaterialPercent()),
            new Figure("Economy.profitVndPerYear", each -> each.economy().profitVndPerYear()),
            new Figure("Economy.taxVndPerYear", each -> each.economy().taxVndPerYear()),
            new Figure("Technique.ownDesigns", each -> each.technique().ownDesigns()),
            new Figure(
                    "Technique.trainedWorkersPercent", each -> each.technique().trainedWorkersPercent()),
            new Figure("Society.workers", each -> each.society().workers()),
            new Figure("Society.localWorkers", each -> each.society().localWorkers()),
            new Figure("Society.seasonalWorkers", each -> each.society().seasonalWorkers()),
            new Figure("Society.members", each -> each.society().members()),
            new Figure("Society.wageVndPerMonth", each -> each.society().wageVndPerMonth()),
            new Figure("Society.womenWorkers", each -> each.society().womenWorkers()),
            new Figure("Society.minorityWorkers", each -> each.society().minorityWorkers()),
            new Figure("Society.poorHouseholds", each -> each.society().poorHouseholds()),
            new Figure("Culture.craftAgeYears", each -> each.culture().craftAgeYears()),
            new Figure("Culture.artisans", each -> each.culture().artisans()));

    private static final Notes NONE = new Notes(List.of());

    /** Those of evidence. */
    public static Notes of(Evidence evidence) {
        List<NotedFigure> noted = null;
        for (Figure each : FIGURES) {
            Quantity figure = each.of().apply(evidence);
            String word = figure == null ? null : figure.word();
            if (figure != null && word != null) {
                noted = noted == null ? new ArrayList<>() : noted;
                noted.add(new NotedFigure(each.field(), figure, word));
            }
        }
        return noted == null ? NONE : new Notes(List.copyOf(noted));
    }
}
