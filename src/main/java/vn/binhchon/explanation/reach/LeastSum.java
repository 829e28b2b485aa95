package vn.binhchon.explanation.reach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fewest changes whose points add up to what is missing, and of those the ones that climb least; of each group of changes at
 * most one is taken. Exact, counting in twentieths of a point: gains are rounded down and what is missing up, so that a sum never
 * promises too much.
 */
final class LeastSum {

    private static final BigDecimal UNITS = BigDecimal.valueOf(20);
    private static final int NOT = Integer.MAX_VALUE;

    private final List<List<Change>> groups;

    LeastSum(List<List<Change>> groups) {
        this.groups = groups;
    }

    /** The changes; null where all together are not enough. */
    @Nullable
    List<Change> reaching(BigDecimal missing) {
        int need = missing.multiply(UNITS)
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ZERO)
                .intValueExact();
        int most = fewest(need);
        return most < 0 ? null : climbingLeast(need, most);
    }

    /** How many changes it takes at least; -1 where all together are not enough. */
    private int fewest(int need) {
        List<Integer> best = groups.stream()
                .map(group -> group.stream().mapToInt(LeastSum::units).max().orElse(0))
                .sorted(Comparator.reverseOrder())
                .toList();
        int sum = 0;
        for (int count = 0; count <= best.size(); count++) {
            if (sum >= need) {
                return count;
            }
            sum += count < best.size() ? best.get(count) : 0;
        }
        return -1;
    }

    private List<Change> climbingLeast(int need, int count) {
        int[][] climb = new int[count + 1][need + 1];
        for (int[] row : climb) {
            Arrays.fill(row, NOT);
        }
        climb[0][0] = 0;
        // What was taken of a group to come to a count and a sum: the change's place, and the sum it was added to.
        int[][][] taken = new int[groups.size()][count + 1][need + 1];
        int[][][] before = new int[groups.size()][count + 1][need + 1];
        for (int group = 0; group < groups.size(); group++) {
            List<Change> changes = groups.get(group);
            for (int used = count; used > 0; used--) {
                for (int sum = 0; sum <= need; sum++) {
                    if (climb[used - 1][sum] == NOT) {
                        continue;
                    }
                    for (int place = 0; place < changes.size(); place++) {
                        Change change = changes.get(place);
                        int reached = Math.min(need, sum + units(change));
                        int size = climb[used - 1][sum] + change.size();
                        if (size < climb[used][reached]) {
                            climb[used][reached] = size;
                            taken[group][used][reached] = place + 1;
                            before[group][used][reached] = sum;
                        }
                    }
                }
            }
        }
        List<Change> chosen = new ArrayList<>();
        int used = count;
        int sum = need;
        for (int group = groups.size() - 1; group >= 0 && used > 0; group--) {
            int place = taken[group][used][sum];
            if (place > 0) {
                chosen.add(groups.get(group).get(place - 1));
                sum = before[group][used][sum];
                used--;
            }
        }
        return chosen;
    }

    private static int units(Change change) {
        return change.gain().multiply(UNITS).setScale(0, RoundingMode.FLOOR).intValueExact();
    }
}
