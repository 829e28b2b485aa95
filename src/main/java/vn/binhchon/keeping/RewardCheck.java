package vn.binhchon.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Rewards;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/** Holds the money of rewards against the money there is and the most that law allows (TT 26/2014, Điều 21): it cautions only. */
final class RewardCheck {

    private RewardCheck() {}

    /** What the rules say of what was decided, proposed or planned; nothing where no product is rewarded. */
    static List<Proposal.Why> cautions(
            Evaluator evaluator, Round round, Plan plan, @Nullable Proposal proposal, List<Ruling> rulings) {
        Rewards rewards = Rewards.of(plan, proposal, rulings);
        return rewards == null
                ? List.of()
                : new LawObjections(evaluator, round.date())
                        .cautions(evaluator.judge(RoundCases.rewards(round.entry(), rewards, plan)));
    }
}
