package vn.binhchon.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Vote;

/** What a box of secret ballots holds, as the act that tells its count. */
final class BallotCount {

    private BallotCount() {}

    static Map<String, Object> of(String motion, Map<String, Integer> sums) {
        Map<String, Object> counted = new HashMap<>(Map.of("motion", motion));
        if (motion.equals(Meeting.CHOICE)) {
            counted.put("chosen", sums);
            return counted;
        }
        for (Vote each : Vote.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            counted.put(name, sums.getOrDefault(name, 0));
        }
        return counted;
    }
}
