package vn.binhchon.explanation.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.binhchon.finding.RuleRef;

/** The fewest changes, and of those the ones that climb least: compared with trying everything. */
class LeastSumTest {

    @Test
    void it_finds_what_trying_everything_finds() {
        Random random = new Random(26);
        for (int round = 0; round < 300; round++) {
            List<List<Change>> groups = groups(random);
            BigDecimal missing = BigDecimal.valueOf(random.nextInt(120), 1);

            List<Change> found = new LeastSum(groups).reaching(missing);
            List<Change> best = everything(groups, 0, List.of(), missing);

            assertThat(found == null).isEqualTo(best == null);
            if (found != null) {
                assertThat(sum(found)).isGreaterThanOrEqualTo(missing);
                assertThat(found).hasSameSizeAs(best);
                assertThat(climb(found)).isEqualTo(climb(Objects.requireNonNull(best)));
            }
        }
    }

    private static List<List<Change>> groups(Random random) {
        List<List<Change>> groups = new ArrayList<>();
        for (int group = 0; group < 1 + random.nextInt(6); group++) {
            List<Change> changes = new ArrayList<>();
            for (int size = 1; size <= 1 + random.nextInt(3); size++) {
                Asked asked = new Asked("Fact." + group, new RuleRef("R", "r", "I." + group, "x.drl", 1, List.of()));
                changes.add(new Change(asked, size, size, BigDecimal.valueOf(1 + random.nextInt(40), 1)));
            }
            changes.sort(Comparator.comparing(Change::gain));
            groups.add(changes);
        }
        return groups;
    }

    private static @org.jspecify.annotations.Nullable List<Change> everything(
            List<List<Change>> groups, int from, List<Change> chosen, BigDecimal missing) {
        List<Change> best = sum(chosen).compareTo(missing) >= 0 ? chosen : null;
        for (int group = from; group < groups.size(); group++) {
            for (Change change : groups.get(group)) {
                List<Change> more = new ArrayList<>(chosen);
                more.add(change);
                List<Change> other = everything(groups, group + 1, more, missing);
                if (other != null && (best == null || smaller(other, best))) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static boolean smaller(List<Change> one, List<Change> other) {
        return one.size() != other.size() ? one.size() < other.size() : climb(one) < climb(other);
    }

    private static BigDecimal sum(List<Change> changes) {
        return changes.stream().map(Change::gain).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int climb(List<Change> changes) {
        return changes.stream().mapToInt(Change::size).sum();
    }
}
