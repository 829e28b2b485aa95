package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.binhchon.Varied;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rollout.FolderWatch;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.ReleaseTrail;
import vn.binhchon.rollout.backtest.Kept;
import vn.binhchon.rulebook.ShippedCalendar;
import vn.binhchon.rulebook.ShippedRules;

/** A back-test can be left and taken up again, and comes to what it would have come to in one go. */
class BacktestsTest {

    private static final int BATCH = 50;
    private static final Evaluator RULES = ShippedRules.evaluator();
    private static final List<Kept> LEDGER = ledger();

    private final Releases releases = mock();
    private final Nominations nominations = mock();
    private final Rounds rounds = mock();
    private final Backtests backtests = new Backtests(
            releases,
            mock(KeptReleases.class),
            nominations,
            rounds,
            mock(StandingRounds.class),
            mock(FolderWatch.class),
            Clock.systemUTC());

    private static List<Kept> ledger() {
        List<Kept> ledger = new ArrayList<>();
        for (Nomination each : Varied.nominations(400, 5)) {
            ledger.add(new Kept(
                    "n%04d".formatted(ledger.size()),
                    null,
                    Json.MAPPER.writeValueAsString(each),
                    Json.MAPPER.writeValueAsString(RULES.verdict(each, null))));
        }
        return ledger;
    }

    private static List<Kept> behind(String after) {
        return LEDGER.stream()
                .filter(each -> each.id().compareTo(after) > 0)
                .limit(BATCH)
                .toList();
    }

    private void prepare() throws Exception {
        LoadedRules loaded = new LoadedRules("r", RULES, ShippedCalendar.days(), List::of);
        when(releases.load("r")).thenReturn(loaded);
        when(releases.trail()).thenReturn(ReleaseTrail.EMPTY);
        when(rounds.find(anyString())).thenReturn(Optional.empty());
        when(nominations.countKept(any())).thenReturn(LEDGER.size());
    }

    @Test
    void one_that_was_stopped_goes_on_where_it_was_left_and_finds_what_one_in_one_go_finds() throws Exception {
        prepare();
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> asked = new ArrayList<>();
        when(nominations.kept(anyString(), anyInt(), any())).thenAnswer(call -> {
            String after = call.getArgument(0);
            synchronized (asked) {
                asked.add(after);
            }
            if (after.equals("n0149") && third.getCount() > 0) {
                third.countDown();
                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            }
            return behind(after);
        });
        Backtests.Run run = backtests.begin("r", new TreeSet<>(), "an");
        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        backtests.stop();
        goOn.countDown();
        await().until(() -> run.state() == Backtests.State.STOPPED);
        assertThat(run.judged()).isBetween(BATCH, LEDGER.size() - BATCH);
        int left = run.judged();

        Backtests.Run again = backtests.begin("r", new TreeSet<>(), "an");
        assertThat(again).isSameAs(run);
        await().until(() -> run.state() == Backtests.State.DONE);
        assertThat(run.judged()).isEqualTo(LEDGER.size());
        assertThat(asked).contains("n%04d".formatted(left - 1));

        Backtests.Run whole = backtests.begin("r", new TreeSet<>(), "an");
        assertThat(whole).isNotSameAs(run);
        await().until(() -> whole.state() == Backtests.State.DONE);
        assertThat(whole.report()).isEqualTo(run.report());
    }
}
