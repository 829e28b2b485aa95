package vn.binhchon.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Place;
import vn.binhchon.edition.Places;
import vn.binhchon.nomination.Region;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Rulebook;

/** The provinces and their regions on a day, by REST. */
@RestController
class PlacesApi {

    private final RulesInForce rules;
    private final Clock clock;

    PlacesApi(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The provinces of one day; none when no law holds on it. */
    record DatedPlaces(LocalDate date, List<Province> places) {}

    /** One province; several regions while that is to be settled. */
    record Province(
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            List<String> regions,
            boolean regionAmbiguous,
            @Nullable String successor,
            List<String> predecessors,
            String citation,
            String flag) {}

    @GetMapping("/v1/places")
    DatedPlaces on(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date) {
        LocalDate day = date != null ? date : LocalDate.now(clock);
        if (!rules.usable()) {
            return new DatedPlaces(day, List.of());
        }
        return new DatedPlaces(
                day,
                rules.evaluator().rulebooks().stream()
                        .map(Rulebook::edition)
                        .filter(each -> each.matter() == Matter.SELECTION)
                        .filter(each -> each.holdsOn(day))
                        .map(Edition::places)
                        .flatMap(places -> places.on(day).stream().map(each -> province(each, places)))
                        .toList());
    }

    private static Province province(Place place, Places places) {
        List<Region> regions = places.regions(place);
        Place successor = places.successor(place);
        return new Province(
                place.name(),
                place.from(),
                place.until(),
                regions.stream().map(each -> places.name(each).vi()).toList(),
                regions.size() > 1,
                successor == null ? null : successor.name(),
                places.predecessors(place).stream().map(Place::name).toList(),
                place.citation(),
                place.flag());
    }
}
