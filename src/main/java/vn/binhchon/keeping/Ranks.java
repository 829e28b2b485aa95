package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Placing;
import vn.binhchon.round.PrizeRank;

/** Places counted among some of the products; those that nothing sets apart stand in one place together. */
final class Ranks {

    /** A product's place, and how many stand in it. */
    private record Place(int from, int size) {

        /** Whether a number reaches down to it; null when it ends in its midst. */
        @Nullable
        Boolean within(int number) {
            if (from > number) {
                return false;
            }
            return from + size - 1 <= number ? Boolean.TRUE : null;
        }
    }

    /** No prize, among the prizes that a place reaches into. */
    static final String NO_PRIZE = "";

    private final Map<String, Place> places = new HashMap<>();

    private Ranks() {}

    /** Places among those taken, in the order of the placings. */
    static Ranks among(List<Placing> placings, Predicate<Placing> taken, ToIntFunction<Placing> rank) {
        Ranks ranks = new Ranks();
        List<Placing> counted = placings.stream().filter(taken).toList();
        Map<Integer, List<Placing>> together = new TreeMap<>();
        counted.forEach(each -> together.computeIfAbsent(rank.applyAsInt(each), place -> new ArrayList<>())
                .add(each));
        int before = 0;
        for (List<Placing> place : together.values()) {
            Place one = new Place(before + 1, place.size());
            place.forEach(each -> ranks.places.put(each.nomination(), one));
            before += place.size();
        }
        return ranks;
    }

    /** Whether a number reaches down to a product; null when it ends in the midst of its place, or there is no such number. */
    @Nullable
    Boolean within(String nomination, @Nullable Integer number) {
        Place place = places.get(nomination);
        return (place == null || number == null) ? null : place.within(number);
    }

    /** Whether a number ends in the midst of a product's place. */
    boolean cut(String nomination, @Nullable Integer number) {
        Place place = places.get(nomination);
        return place != null && number != null && place.within(number) == null;
    }

    /** The prizes that a product's place reaches into, {@link #NO_PRIZE} where it goes beyond the last; more than one at a tie. */
    Set<String> prizes(String nomination, List<PrizeRank> prizes) {
        Place place = places.get(nomination);
        Set<String> reached = new LinkedHashSet<>();
        if (place == null) {
            return reached;
        }
        int last = 0;
        for (PrizeRank prize : prizes) {
            int first = last + 1;
            last += prize.count();
            if (place.from() <= last && place.from() + place.size() - 1 >= first) {
                reached.add(prize.code());
            }
        }
        if (place.from() + place.size() - 1 > last) {
            reached.add(NO_PRIZE);
        }
        return reached;
    }
}
