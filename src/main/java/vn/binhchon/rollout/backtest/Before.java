package vn.binhchon.rollout.backtest;

import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;

/** How rounds stand now: what a candidate is held against beside the verdicts. */
public interface Before {

    /** Nobody knows how rounds stand: their plans are those they were opened with, and nobody has marked. */
    Before OPENED = new Before() {
        @Override
        public Plan plan(Round round) {
            return round.plan() == null ? Plan.EMPTY : round.plan();
        }

        @Override
        public @Nullable Evaluator evaluator(Round round) {
            return null;
        }

        @Override
        public @Nullable Proposals proposals(Round round) {
            return null;
        }
    };

    /** What the round's own plan says now. */
    Plan plan(Round round);

    /** The rules the round is judged by; null where they cannot be had. */
    @Nullable
    Evaluator evaluator(Round round);

    /** What is proposed for a round that the jury has marked; null where the rules have proposed nothing yet. */
    @Nullable
    Proposals proposals(Round round);
}
