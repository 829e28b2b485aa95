package vn.binhchon.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the decision rules are shown of one product after marking is closed. Java orders; the rules decide.
 *
 * @param eligible whether nothing in law stands against it on the day of certification (TT 26/2014, Điều 17(1), 4)
 * @param mean the mean of its sheets, unrounded: cut off after twenty decimals, which no comparison sees; null without sheets
 * @param enoughSheets whether as many sheets count as the plan asks; null when the plan asks for no number
 * @param scoringComplete false while it passed the first scoring and waits for the second
 * @param placesLeft whether the plan's number reaches down to its rank; null when the plan sets none
 * @param groupPlacesLeft the same for the number of its group
 * @param tieAtNumber whether products of one mean, which nothing sets apart, stand on both sides of the number's line
 * @param tieAtPrize whether such products stand on both sides of a line between prizes
 * @param prize code of the prize its rank reaches; null when none, or at such a tie
 * @param ballotChosen whether the council's ballot chose it; null before the ballot
 * @param mergedInto the set that the council merged it into; null when none
 * @param recognised whether it is, or is proposed to be, recognised; null while that is what is asked
 * @param tieAtWayUp whether such products stand on both sides of the line of those sent up
 * @param wayUpPlacesLeft whether the number of those sent up reaches down to its rank; null when the plan sets none
 * @param wayUpPrize whether its prize is one of those whose winners go up; null when the plan names none, or a tie leaves it open
 * @param juryProposesUp whether the jury proposes it for the level above; null when the jury said nothing
 */
public record Candidate(
        boolean eligible,
        @Nullable BigDecimal mean,
        @Nullable Boolean enoughSheets,
        boolean scoringComplete,
        @Nullable Boolean placesLeft,
        @Nullable Boolean groupPlacesLeft,
        boolean tieAtNumber,
        boolean tieAtPrize,
        @Nullable String prize,
        @Nullable Boolean ballotChosen,
        @Nullable String mergedInto,
        @Nullable Boolean recognised,
        boolean tieAtWayUp,
        @Nullable Boolean wayUpPlacesLeft,
        @Nullable Boolean wayUpPrize,
        @Nullable Boolean juryProposesUp) {}
