package vn.binhchon.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Place;
import vn.binhchon.edition.Places;
import vn.binhchon.nomination.Region;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.Rulebook;

/**
 * The page of the provinces on one day.
 *
 * @param date the day, as a form writes it
 * @param day the day, as people write it
 * @param rows the provinces, in the order of the list; empty when no edition holds on that day
 * @param unsettled how many have a region that is to be settled
 * @param problems everything wrong with the rules; empty when they are in force
 */
record PlacesView(String date, String day, List<Row> rows, int unsettled, List<Problem> problems) {

    /**
     * One province.
     *
     * @param regions its region; several while that is to be settled
     * @param from the provinces it was made of; empty when it was made of none but itself
     * @param successor what it became; null while it stands
     */
    record Row(
            String name,
            String regions,
            boolean unsettled,
            String from,
            @Nullable String successor,
            String citation,
            String flag) {}

    static PlacesView of(RulesInForce rules, LocalDate day, Words words) {
        if (!rules.usable()) {
            return new PlacesView(day.toString(), words.day(day), List.of(), 0, rules.problems());
        }
        List<Row> rows = rules.evaluator().rulebooks().stream()
                .map(Rulebook::edition)
                .filter(each -> each.matter() == Matter.SELECTION)
                .filter(each -> each.holdsOn(day))
                .map(Edition::places)
                .flatMap(places -> places.on(day).stream().map(each -> row(each, places, words)))
                .toList();
        int unsettled = (int) rows.stream().filter(Row::unsettled).count();
        return new PlacesView(day.toString(), words.day(day), rows, unsettled, List.of());
    }

    private static Row row(Place place, Places places, Words words) {
        List<Region> regions = places.regions(place);
        Place successor = places.successor(place);
        return new Row(
                place.name(),
                joined(regions.stream()
                        .map(each -> words.text(places.name(each)))
                        .toList()),
                regions.size() > 1,
                joined(places.predecessors(place).stream()
                        .map(Place::name)
                        .filter(name -> !name.equals(place.name()))
                        .toList()),
                successor == null || successor.name().equals(place.name()) ? null : successor.name(),
                place.citation(),
                words.name("flag.", place.flag()));
    }

    private static String joined(Collection<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
