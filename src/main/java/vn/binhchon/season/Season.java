package vn.binhchon.season;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.PlaceName;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Round;
import vn.binhchon.support.Figure;
import vn.binhchon.support.Indicator;
import vn.binhchon.support.Progress;
import vn.binhchon.support.Report;
import vn.binhchon.support.Scheme;

/**
 * What a place's rounds and schemes of a span of years came to.
 *
 * @param jurisdiction the province, or "Cả nước"
 * @param from the first year
 * @param until the last
 * @param rounds the rounds of these years, by year and level
 * @param earlier the rounds before them
 * @param schemes the schemes of these years
 * @param reports reports of exactly this place and span, whose figures are held against ours
 */
public record Season(
        String jurisdiction,
        int from,
        int until,
        List<RoundHeld> rounds,
        List<RoundHeld> earlier,
        List<Scheme> schemes,
        List<Report> reports) {

    private static final Comparator<RoundHeld> ORDER = Comparator.comparing(
                    (RoundHeld each) -> each.round().year())
            .thenComparing(each -> each.round().level())
            .thenComparing(each -> each.round().id());

    /** Takes out of everything there is what belongs to a place and a span. */
    public static Season of(
            String jurisdiction,
            int from,
            int until,
            Collection<RoundHeld> rounds,
            Collection<Scheme> schemes,
            Collection<Report> reports) {
        PlaceName place = PlaceName.of(jurisdiction);
        List<RoundHeld> all = rounds.stream()
                .filter(each -> concerns(each, place))
                .sorted(ORDER)
                .toList();
        return new Season(
                jurisdiction,
                from,
                until,
                all.stream().filter(each -> within(each.round(), from, until)).toList(),
                all.stream().filter(each -> each.round().year() < from).toList(),
                schemes.stream()
                        .filter(each -> place.equals(RoundHeld.EVERYWHERE)
                                || PlaceName.of(each.jurisdiction()).equals(place))
                        .filter(each -> each.year() >= from && each.year() <= until)
                        .sorted(Comparator.comparing(Scheme::year).thenComparing(Scheme::id))
                        .toList(),
                reports.stream()
                        .filter(each -> PlaceName.of(each.jurisdiction()).equals(place))
                        .filter(each -> each.fromYear() == from && each.untilYear() == until)
                        .toList());
    }

    private static boolean concerns(RoundHeld each, PlaceName place) {
        return !each.own()
                || place.equals(RoundHeld.EVERYWHERE)
                || PlaceName.of(each.round().jurisdiction()).equals(place);
    }

    private static boolean within(Round round, int from, int until) {
        return round.year() >= from && round.year() <= until;
    }

    /** Whether anything in it is made up. */
    public boolean synthetic() {
        return rounds.stream().anyMatch(each -> each.round().synthetic())
                || schemes.stream().anyMatch(Scheme::synthetic);
    }

    /** The last round of the same level before one, in the data; null where there is none. */
    public @Nullable RoundHeld before(RoundHeld round) {
        RoundHeld before = null;
        for (RoundHeld each : java.util.stream.Stream.concat(earlier.stream(), rounds.stream())
                .toList()) {
            boolean same = each.round().level() == round.round().level()
                    && PlaceName.of(each.round().jurisdiction())
                            .equals(PlaceName.of(round.round().jurisdiction()));
            if (same && each.round().year() < round.round().year()) {
                before = each;
            }
        }
        return before;
    }

    /** The products a level recognised; nothing where the data hold no decision of that level. */
    public List<Recognised> recognised(Level level) {
        return decided(level).stream()
                .flatMap(each -> Objects.requireNonNull(each.recognised()).stream())
                .toList();
    }

    /** The rounds of a level whose decision the data hold. */
    public List<RoundHeld> decided(Level level) {
        return rounds.stream()
                .filter(each -> each.round().level() == level && each.recognised() != null)
                .toList();
    }

    /** Every figure of the span: of schemes and of rounds. */
    public Map<Indicator, Figure> figures() {
        Progress progress = Progress.of(schemes);
        Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
        for (Indicator each : Indicator.values()) {
            figures.put(each, progress.figure(each));
        }
        figures.put(
                Indicator.ROUNDS_PROVINCE,
                Figure.count(rounds.stream()
                        .map(RoundHeld::round)
                        .filter(each -> each.level() == Level.PROVINCE)
                        .map(Round::id)
                        .toList()));
        figures.put(Indicator.RECOGNISED_PROVINCE, products(Level.PROVINCE));
        figures.put(Indicator.RECOGNISED_REGION, products(Level.REGION));
        figures.put(Indicator.RECOGNISED_NATION, products(Level.NATION));
        figures.put(
                Indicator.CERTIFIED_ESTABLISHMENTS,
                Figure.count(recognised(Level.PROVINCE).stream()
                        .map(Recognised::establishment)
                        .distinct()
                        .sorted()
                        .toList()));
        return figures;
    }

    /** A round of which no decision is held lacks. */
    private Figure products(Level level) {
        Figure count = Figure.count(
                recognised(level).stream().map(Recognised::nomination).toList());
        int open = (int) rounds.stream()
                        .filter(each -> each.round().level() == level)
                        .count()
                - decided(level).size();
        boolean none = count.value() == null && !decided(level).isEmpty();
        return new Figure(none ? java.math.BigDecimal.ZERO : count.value(), count.records(), open);
    }
}
