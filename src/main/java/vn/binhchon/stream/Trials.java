package vn.binhchon.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.backtest.Kept;
import vn.binhchon.rollout.lab.Trial;
import vn.binhchon.rollout.lab.TrialRules;
import vn.binhchon.rollout.lab.Tuning;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/** Other weights, bands or another threshold over past rounds. Nothing of it is kept. */
@Component
public class Trials {

    /** More than anybody waits for; a back-test of a draft takes all. */
    public static final int MOST = 20_000;

    private static final int BATCH = 1_000;

    private final Nominations nominations;
    private final Rounds rounds;
    private final Clock clock;
    private final TrialRules rules = new TrialRules();

    Trials(Nominations nominations, Rounds rounds, Clock clock) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * What came of a trial.
     *
     * @param edition the first of those that were tried; null when there is none
     */
    public record Tried(
            Trial.Outcome outcome,
            Comparison comparison,
            @Nullable Edition edition,
            long milliseconds) {}

    /** Whether there are more nominations in these rounds than a trial takes. */
    public boolean tooMany(Collection<String> chosen) {
        return nominations.countKept(chosen) > MOST;
    }

    /**
     * Judges the nominations of some rounds anew, or of all.
     *
     * @throws RulesRefused when the figures do not make rules that can be used
     */
    public Tried run(RuleFolder base, Tuning tuning, Collection<String> chosen) throws RulesRefused {
        Instant begun = clock.instant();
        RuleFolder tried = tuning.over(base);
        Evaluator evaluator = rules.of(tried);
        Trial trial = new Trial(evaluator);
        Map<String, @Nullable Round> known = new HashMap<>();
        rounds.all().forEach(each -> known.put(each.id(), each));
        List<Kept> batch = nominations.kept("", BATCH, chosen);
        while (!batch.isEmpty()) {
            batch.forEach(each -> trial.judge(each, each.round() == null ? null : known.get(each.round())));
            batch = nominations.kept(batch.get(batch.size() - 1).id(), BATCH, chosen);
        }
        return new Tried(
                trial.outcome(),
                Comparison.of(base, tried),
                evaluator.rulebooks().isEmpty()
                        ? null
                        : evaluator.rulebooks().get(0).edition(),
                Duration.between(begun, clock.instant()).toMillis());
    }
}
