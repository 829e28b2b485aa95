package vn.binhchon.round;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of a round settles where the law is silent or leaves the choice: null is "not set", never an invented norm.
 *
 * @param cycle how often the round is held
 * @param entry who may enter
 * @param minimumEntriesPerLocality how many products each locality is to enter at least
 * @param outliers what becomes of extreme marks
 * @param minimumSheets how many valid sheets a product needs at least
 * @param shownDecimals how many decimals a mean is shown with
 * @param rounding how it is rounded for show
 * @param tieOrder what sets products of one mean apart, in this order
 * @param selection how the number and structure of certificates come about
 * @param number how many certificates there are, of the whole round
 * @param numberPerGroup how many there are for groups 1 to 4
 * @param merge whether products of one establishment are merged into sets before certifying
 * @param prizes the prizes, the highest first
 * @param secondScoring whether those that pass are scored again after site visits
 * @param wayUp which of the recognised go to the level above
 * @param wayUpNumber how many go
 * @param wayUpPrizes codes of the prizes whose winners go
 * @param quorum how many members must be there: {@code 5} members, or a part of all: {@code 2/3}, {@code >1/2}
 * @param ballot how the council votes
 * @param majority which part must agree: {@code >1/2}, {@code 2/3}
 * @param majorityBase of whom that part is taken
 * @param writtenOpinions whether the written opinion of an absent member counts as a vote
 * @param recusal when a recusal takes effect
 * @param recusedInBase whether recused members count for quorum and majority
 * @param divergencePoints how many points jurors may lie apart before a product is put up for discussion
 * @param rulesDivergencePoints how many points the jury's mean and the rules' points may lie apart before that
 * @param nominationsUntil the last day for nominations; days remind, what comes later is not refused for it
 * @param markingUntil the last day for mark sheets
 * @param meetingOn the day the council meets
 * @param resultsOn the day by which results are announced
 * @param jurorsSeeRules when a juror sees the points the rules propose for a product; null hides them until marking is closed
 * @param reachSeenBy who may see what it would take a product to reach the threshold; null leaves it to the helper team and the chair
 * @param certificateValidity which year is the first of a certificate's years; asked before the decision is signed
 * @param reward the money that goes with a certificate whose prize has none of its own, VND
 * @param rewardBudget the money there is for rewards, VND
 * @param provisionalListDays how many days the list of those proposed is up before the council decides; null when it need not be
 * @param insignia what is handed over beside the certificate: a cup, a medal
 */
public record Plan(
        @Nullable Cycle cycle,
        @Nullable EntryBy entry,
        @Nullable Integer minimumEntriesPerLocality,
        @Nullable Outliers outliers,
        @Nullable Integer minimumSheets,
        @Nullable Integer shownDecimals,
        @Nullable Rounding rounding,
        @Nullable List<TieBreak> tieOrder,
        @Nullable Selection selection,
        @Nullable Integer number,
        @Nullable List<Integer> numberPerGroup,
        @Nullable Boolean merge,
        @Nullable List<PrizeRank> prizes,
        @Nullable Boolean secondScoring,
        @Nullable WayUp wayUp,
        @Nullable Integer wayUpNumber,
        @Nullable List<String> wayUpPrizes,
        @Nullable String quorum,
        @Nullable BallotKind ballot,
        @Nullable String majority,
        @Nullable MajorityBase majorityBase,
        @Nullable Boolean writtenOpinions,
        @Nullable RecusalWay recusal,
        @Nullable Boolean recusedInBase,
        @Nullable BigDecimal divergencePoints,
        @Nullable BigDecimal rulesDivergencePoints,
        @Nullable RulesShown jurorsSeeRules,
        @Nullable LocalDate nominationsUntil,
        @Nullable LocalDate markingUntil,
        @Nullable LocalDate meetingOn,
        @Nullable LocalDate resultsOn,
        @Nullable ReachSeenBy reachSeenBy,
        @Nullable CertificateValidity certificateValidity,
        @Nullable BigDecimal reward,
        @Nullable BigDecimal rewardBudget,
        @Nullable Integer provisionalListDays,
        @Nullable List<String> insignia) {

    /** A plan that settles nothing. */
    public static final Plan EMPTY = new Plan(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** What it says of a setting; null when nothing. */
    public @Nullable Object says(String setting) {
        try {
            return Plan.class.getMethod(setting).invoke(this);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a plan has no setting " + setting, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** This plan where it says something, the other where it does not. */
    public Plan over(Plan other) {
        return with(setting -> {
            Object own = says(setting);
            return own == null ? other.says(setting) : own;
        });
    }

    /** This plan, saying nothing of some settings. */
    public Plan without(Collection<String> settings) {
        return with(setting -> settings.contains(setting) ? null : says(setting));
    }

    private static Plan with(Function<String, @Nullable Object> says) {
        RecordComponent[] settings = Plan.class.getRecordComponents();
        Class<?>[] types = new Class<?>[settings.length];
        @Nullable Object[] values = new Object[settings.length];
        for (int i = 0; i < settings.length; i++) {
            types[i] = settings[i].getType();
            values[i] = says.apply(settings[i].getName());
        }
        try {
            return Plan.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mean as the plan has it shown; null while it does not say how. What decides is never rounded. */
    public @Nullable BigDecimal shown(BigDecimal mean) {
        return (shownDecimals == null || rounding == null)
                ? null
                : mean.setScale(shownDecimals, RoundingMode.valueOf(rounding.name()));
    }

    /** How many certificates the plan sets by number or by group; 0 when it sets none. */
    public int certificates() {
        return number != null
                ? number
                : numberPerGroup == null
                        ? 0
                        : numberPerGroup.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many prizes there are in all. */
    public int prizeCount() {
        return prizes == null ? 0 : prizes.stream().mapToInt(PrizeRank::count).sum();
    }
}
