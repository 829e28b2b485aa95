package vn.binhchon.round;

import java.time.Duration;
import java.util.List;

/**
 * What holds of the time ({@code time}) of every act's event.
 *
 * @param notBefore moments that it must not be before
 * @param notAfter moments that it must not be after
 * @param allowance by how much clocks may differ
 */
public record ActTimes(List<ActMoment> notBefore, List<ActMoment> notAfter, Duration allowance) {

    /** Nothing is said, as by releases from before there was such a rule. */
    public static final ActTimes NONE = new ActTimes(List.of(), List.of(), Duration.ZERO);
}
