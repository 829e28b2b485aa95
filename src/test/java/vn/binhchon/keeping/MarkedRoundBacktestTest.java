package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.backtest.Backtest;
import vn.binhchon.rollout.backtest.BacktestReport;
import vn.binhchon.rollout.backtest.Before;
import vn.binhchon.rollout.backtest.Difference;
import vn.binhchon.rollout.backtest.Kept;
import vn.binhchon.rollout.backtest.Proposals;
import vn.binhchon.rollout.backtest.Won;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.ShippedCalendar;
import vn.binhchon.rulebook.ShippedRules;

/** A back-test of a round whose jury has marked holds what would be proposed against what was. */
class MarkedRoundBacktestTest {

    private static final String PRIZES = """
            { "selection": "prize_winners", "prizes": [ { "code": "A", "vi": "Giải A", "en": "Prize A", "count": 1 },
              { "code": "B", "vi": "Giải B", "en": "Prize B", "count": 2 } ] }""";

    private final RoundLife life = RoundLife.marked(PRIZES, "88", "75", "72");

    private Keeping keeping(Evaluator by) {
        return new Keeping(new Keeping.Context(by, ShippedCalendar.days(), life.stall()));
    }

    private BacktestReport under(Evaluator candidate) throws InterruptedException {
        Before marked = new Before() {
            @Override
            public Plan plan(Round round) {
                return life.book().plan();
            }

            @Override
            public Evaluator evaluator(Round round) {
                return ShippedRules.evaluator();
            }

            @Override
            public @Nullable Proposals proposals(Round round) {
                return new Proposals(
                        keeping(ShippedRules.evaluator()).proposal(life.book()),
                        keeping(candidate).proposal(life.book()));
            }
        };
        Backtest backtest = new Backtest("x", candidate, id -> life.round(), marked, List.of());
        List<Kept> kept = life.stall().of(life.round().id()).stream()
                .map(Nominees.Nominee::nomination)
                .map(each -> new Kept(
                        each.id(),
                        life.round().id(),
                        Json.MAPPER.writeValueAsString(each),
                        Json.MAPPER.writeValueAsString(ShippedRules.evaluator().verdict(each, life.round()))))
                .toList();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            backtest.judge(kept, threads);
        } finally {
            threads.shutdown();
        }
        return backtest.report();
    }

    @Test
    void the_same_rules_propose_the_same() throws InterruptedException {
        assertThat(under(ShippedRules.evaluator()).won()).isEmpty();
    }

    @Test
    void who_loses_the_prize_is_told_with_the_rule_that_takes_it() throws Exception {
        Evaluator candidate = LoadedRules.of(new Altered()
                        .text("~/recognition/recognition.parameters.yaml", "value: 70", "value: 74")
                        .folder())
                .evaluator();

        List<Won> won = under(candidate).won();

        assertThat(won).extracting(Won::nomination).containsExactly("p3");
        assertThat(won.get(0).marked()).isTrue();
        assertThat(won.get(0).was().selected()).isTrue();
        assertThat(won.get(0).was().prize()).isEqualTo("B");
        assertThat(won.get(0).is().selected()).isFalse();
        assertThat(won.get(0).is().prize()).isNull();
        assertThat(won.get(0).because()).extracting(Difference::was).contains("RECOGNISE", "AWARD_PRIZE");
    }
}
