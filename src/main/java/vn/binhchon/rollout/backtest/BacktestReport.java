package vn.binhchon.rollout.backtest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;

/**
 * What a candidate changes in everything that was ever judged. Nothing in it depends on the clock, so the same back-test has the
 * same hash.
 *
 * @param release the candidate, by its hash
 * @param judged how many nominations were judged
 * @param changed of how many anything changed, points too
 * @param flips how many outcomes turn
 * @param faults nominations, or rounds, at which a rule of the candidate failed, with what failed
 * @param rounds each round that was judged
 * @param provinces outcomes that turn, by the unit that holds the round
 * @param groups the same by product group
 * @param levels the same by level
 * @param flipped the outcomes that turn, by nomination
 * @param ranks places in a round that change, by round and nomination
 * @param won products that come away with something else, by round and nomination; none in reports from before they were told
 * @param cut whether more turned or moved than are listed
 */
public record BacktestReport(
        String release,
        int judged,
        int changed,
        int flips,
        List<Fault> faults,
        List<OfRound> rounds,
        SortedMap<String, Turned> provinces,
        SortedMap<String, Turned> groups,
        SortedMap<String, Turned> levels,
        List<Flip> flipped,
        List<Moved> ranks,
        List<Won> won,
        boolean cut) {

    public BacktestReport {
        won = Objects.requireNonNullElse(won, List.of());
    }

    /** A rule of the candidate failed at a nomination. */
    public record Fault(String nomination, String what) {}

    /** How many were judged of a round, how many outcomes turn and how many places change; no id for those of no round. */
    public record OfRound(@Nullable String round, int judged, int flips, int moved) {}

    /** How many were judged, and how many of them turn each way. */
    public record Turned(int judged, int barred, int unbarred, int reaches, int fallsShort) {

        static final Turned NONE = new Turned(0, 0, 0, 0, 0);

        Turned with(Flip.@Nullable Kind kind) {
            return new Turned(
                    judged + 1,
                    barred + (kind == Flip.Kind.BARRED ? 1 : 0),
                    unbarred + (kind == Flip.Kind.UNBARRED ? 1 : 0),
                    reaches + (kind == Flip.Kind.REACHES ? 1 : 0),
                    fallsShort + (kind == Flip.Kind.FALLS_SHORT ? 1 : 0));
        }

        /** How many turn. */
        public int flips() {
            return barred + unbarred + reaches + fallsShort;
        }
    }

    /** A nomination whose place in its round changes; places count from 1, equals share one. */
    public record Moved(String round, String nomination, int was, int is) {}

    /** SHA-256, in hex, of all this. */
    public String hash() {
        return Sha256.hex(Json.MAPPER.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }
}
