package vn.binhchon.rollout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;

/**
 * One step in the life of a release, sealed onto the step before it, whichever release that was of.
 *
 * @param place its place in the trail, from 1
 * @param step what was done
 * @param release the release, by its hash
 * @param by who did it
 * @param at when
 * @param reason why
 * @param from when the release comes into force; only for an activation
 * @param report the back-test it rests on, by its hash; null where there is none
 * @param previous the seal of the step before; empty for the first
 * @param seal SHA-256 in hex of the seal before and of this step's text
 */
public record ReleaseAct(
        int place,
        ReleaseStep step,
        String release,
        String by,
        Instant at,
        String reason,
        @Nullable Instant from,
        @Nullable String report,
        String previous,
        String seal) {

    /** The next step after another, sealed. Times are kept to the millisecond, as every store and every reader does. */
    public static ReleaseAct after(
            @Nullable ReleaseAct last,
            ReleaseStep step,
            String release,
            String by,
            Instant at,
            String reason,
            @Nullable Instant from,
            @Nullable String report) {
        ReleaseAct open = new ReleaseAct(
                last == null ? 1 : last.place() + 1,
                step,
                release,
                by,
                at.truncatedTo(ChronoUnit.MILLIS),
                reason,
                from == null ? null : from.truncatedTo(ChronoUnit.MILLIS),
                report,
                last == null ? "" : last.seal(),
                "");
        return open.sealedWith(open.expectedSeal());
    }

    /** Whether it follows on another, and its seal is true. */
    public boolean follows(@Nullable ReleaseAct last) {
        return place == (last == null ? 1 : last.place() + 1)
                && previous.equals(last == null ? "" : last.seal())
                && seal.equals(expectedSeal());
    }

    private String expectedSeal() {
        ObjectNode text = Json.MAPPER.valueToTree(this);
        text.remove("seal");
        return Sha256.hex((previous + Json.MAPPER.writeValueAsString(text)).getBytes(StandardCharsets.UTF_8));
    }

    private ReleaseAct sealedWith(String sealed) {
        return new ReleaseAct(place, step, release, by, at, reason, from, report, previous, sealed);
    }
}
