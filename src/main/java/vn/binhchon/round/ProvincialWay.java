package vn.binhchon.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * How one province holds its rounds, where that differs from the circular or fills what it leaves open (TT 26/2014, Điều 24(2)).
 *
 * @param folder its folder, beside those of other provinces
 * @param province the province, by its name in places.csv
 * @param about what is known of its ways
 * @param plans what it settled, each for its days
 */
public record ProvincialWay(String folder, String province, Text about, List<Settled> plans) {

    /**
     * What a province settled for a time.
     *
     * @param from the first day
     * @param until the last day; null while it has none
     * @param citation the act or report that says so
     * @param plan what it settles
     */
    public record Settled(LocalDate from, @Nullable LocalDate until, String citation, Plan plan) {

        /** Whether it holds on this day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
