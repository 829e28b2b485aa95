package vn.binhchon.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are shown of the money that goes with certificates (TT 26/2014, Điều 21): each product has its prize's reward, or
 * the reward of every recognised product where its prize has none.
 *
 * @param products how many products are rewarded
 * @param highestVnd the highest reward of one of them, VND; null when none is stated
 * @param totalVnd all rewards together, VND; null while one of them is not stated
 */
public record Rewards(
        int products,
        @Nullable BigDecimal highestVnd,
        @Nullable BigDecimal totalVnd) {

    /**
     * The rewards of recognised products.
     *
     * @param prizes the code of each product's prize, null for one without
     */
    public static Rewards of(Plan plan, List<@Nullable String> prizes) {
        List<BigDecimal> stated = new ArrayList<>();
        for (String each : prizes) {
            BigDecimal reward = reward(plan, each);
            if (reward != null) {
                stated.add(reward);
            }
        }
        return new Rewards(
                prizes.size(),
                stated.isEmpty() ? null : Collections.max(stated),
                stated.size() < prizes.size() ? null : stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The rewards of what was decided, before that of what is proposed, before that of what the plan sets; null when none says. */
    public static @Nullable Rewards of(Plan plan, @Nullable Proposal proposal, List<Ruling> rulings) {
        List<@Nullable String> prizes = new ArrayList<>();
        if (!rulings.isEmpty()) {
            rulings.stream().filter(Ruling::recognised).forEach(each -> prizes.add(each.prize()));
        } else if (proposal != null) {
            proposal.lines().stream()
                    .filter(each -> Boolean.TRUE.equals(each.recognise()))
                    .forEach(each -> prizes.add(each.prize()));
        } else {
            return planned(plan);
        }
        return prizes.isEmpty() ? null : of(plan, prizes);
    }

    /** The rewards of a plan whose numbers are all used up; null when it sets no number. */
    private static @Nullable Rewards planned(Plan plan) {
        List<@Nullable String> prizes = new ArrayList<>();
        for (PrizeRank each : Objects.requireNonNullElse(plan.prizes(), List.<PrizeRank>of())) {
            prizes.addAll(Collections.nCopies(each.count(), each.code()));
        }
        int certificates = plan.certificates();
        while (prizes.size() < certificates) {
            prizes.add(null);
        }
        return prizes.isEmpty() ? null : of(plan, prizes);
    }

    /** The reward of a recognised product, VND; null when the plan does not say. */
    public static @Nullable BigDecimal reward(Plan plan, @Nullable String prize) {
        return Objects.requireNonNullElse(plan.prizes(), List.<PrizeRank>of()).stream()
                .filter(each -> each.code().equals(prize) && each.reward() != null)
                .map(PrizeRank::reward)
                .findFirst()
                .orElse(plan.reward());
    }
}
