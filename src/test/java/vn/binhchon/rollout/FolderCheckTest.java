package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;

/** A check that does not end is ended and told; nobody else waits for it. */
class FolderCheckTest {

    private static final RuleFolder SHIPPED = new Altered().folder();
    private static final RuleFolder CHANGED =
            new Altered().text("~/society/wage.bands.csv", "6000000", "6500000").folder();
    private static final RulesCheck GREEN = new RulesCheck(List.of(), List.of(), 1, 1, 1, 1);

    private static FolderCheck check(Function<RuleFolder, RulesCheck> check, int millis) {
        return new FolderCheck(new Compilations(), check, Duration.ofMillis(millis));
    }

    /** As a parser that goes back and forth: it looks at no interrupt. */
    @SuppressWarnings("InfiniteLoopStatement")
    private static RulesCheck forEver(AtomicReference<Thread> runs) {
        runs.set(Thread.currentThread());
        long steps = 0;
        while (true) {
            steps = steps * 31 + 7;
            if (steps == 1) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_check_that_does_not_end_is_ended_and_names_what_was_changed() throws InterruptedException {
        AtomicReference<Thread> runs = new AtomicReference<>();
        FolderCheck check = check(folder -> folder.equals(SHIPPED) ? GREEN : forEver(runs), 1_000);
        assertThat(check.of(SHIPPED).complete()).isTrue();

        FolderCheck.Found found = check.of(CHANGED);
        assertThat(found.complete()).isFalse();
        assertThat(found.check().green()).isFalse();
        assertThat(found.check().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(Altered.path("~/society/wage.bands.csv"));
            assertThat(problem.what()).contains("takes longer than");
        });
        Objects.requireNonNull(runs.get()).join(10_000);
        assertThat(Objects.requireNonNull(runs.get()).isAlive()).isFalse();
        assertThat(check.of(SHIPPED).check()).isSameAs(GREEN);
    }

    @Test
    void what_fills_the_memory_or_goes_too_deep_is_told_as_too_large() {
        FolderCheck check = check(
                folder -> {
                    throw new OutOfMemoryError("as a constant of four gigabytes");
                },
                10_000);
        assertThat(check.of(SHIPPED).check().problems())
                .extracting(Problem::what)
                .allMatch(what -> what.contains("more memory"));
    }

    @Test
    void what_nobody_wants_any_longer_is_ended_without_a_word() throws InterruptedException {
        AtomicReference<Thread> runs = new AtomicReference<>();
        assertThat(check(folder -> forEver(runs), 60_000).of(SHIPPED, () -> false))
                .isNull();
        Objects.requireNonNull(runs.get()).join(10_000);
        assertThat(Objects.requireNonNull(runs.get()).isAlive()).isFalse();
    }

    @Test
    void another_folder_is_checked_while_one_is_stuck() throws InterruptedException {
        AtomicReference<Thread> runs = new AtomicReference<>();
        CountDownLatch told = new CountDownLatch(1);
        FolderCheck check = check(folder -> folder.equals(SHIPPED) ? GREEN : forEver(runs), 5_000);
        Thread stuck = new Thread(() -> {
            check.of(CHANGED);
            told.countDown();
        });
        stuck.start();
        while (runs.get() == null) {
            Thread.sleep(10);
        }
        assertThat(check.of(SHIPPED).check()).isSameAs(GREEN);
        assertThat(told.getCount()).as("the other is stuck still").isEqualTo(1);
        told.await();
        assertThat(Objects.requireNonNull(runs.get()).getName()).isEqualTo("rules-check");
    }
}
