package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.text.Text;

/**
 * How far jurors agree on the order of products: Kendall's coefficient of concordance W, from 0 (none) to 1 (the same order), with
 * the correction for ties (Kendall and Babington Smith 1939; Kendall, Rank Correlation Methods, 1948). Taken over the products
 * that every one of these jurors marked. Shown, and never a ground to change a mark.
 *
 * @param group the product group, 1 to 4; null for the whole round
 * @param jurors how many jurors marked anything there
 * @param products how many products all of them marked
 * @param w the coefficient, rounded half up to four decimals; null when there is too little to say
 * @param unsaid why there is no figure; null when there is one
 */
public record Agreement(
        @Nullable Integer group,
        int jurors,
        int products,
        @Nullable BigDecimal w,
        @Nullable Text unsaid) {

    /**
     * Of the whole round, then of each group that was entered, for jurors may mark by group.
     *
     * @param sheets sheets that count
     */
    public static List<Agreement> of(List<Entrant> entrants, List<MarkSheet> sheets) {
        Map<String, Integer> groups = entrants.stream().collect(Collectors.toMap(Entrant::nomination, Entrant::group));
        List<Agreement> all = new ArrayList<>();
        all.add(among(null, sheets));
        for (Integer group : new TreeSet<>(groups.values())) {
            all.add(among(
                    group,
                    sheets.stream()
                            .filter(each -> group.equals(groups.get(each.nomination())))
                            .toList()));
        }
        return List.copyOf(all);
    }

    private static Agreement among(@Nullable Integer group, List<MarkSheet> sheets) {
        Map<String, Map<String, BigDecimal>> byJuror = new TreeMap<>();
        sheets.forEach(each ->
                byJuror.computeIfAbsent(each.juror(), id -> new TreeMap<>()).put(each.nomination(), each.total()));
        Set<String> common = new TreeSet<>();
        sheets.forEach(each -> common.add(each.nomination()));
        byJuror.values().forEach(marked -> common.retainAll(marked.keySet()));
        int jurors = byJuror.size();
        int products = common.size();
        if (jurors < Figures.LEAST || products < Figures.LEAST) {
            return new Agreement(group, jurors, products, null, Severity.tooLittle(jurors, products));
        }
        List<List<BigDecimal>> rows = byJuror.values().stream()
                .map(marked -> common.stream()
                        .map(id -> marked.getOrDefault(id, BigDecimal.ZERO))
                        .toList())
                .toList();
        BigDecimal w = concordance(rows);
        Text unsaid = w != null
                ? null
                : new Text(
                        "Mọi giám khảo cho mọi sản phẩm bằng điểm nhau: không có thứ tự để so.",
                        "Every juror gave all products the same: there is no order to compare.");
        return new Agreement(group, jurors, products, w, unsaid);
    }

    /**
     * W = 12 S / (m² (n³ − n) − m Σ(t³ − t)), in whole numbers until the last division: ranks are doubled, so that a shared rank is
     * whole too; each of t tied products brings t² − 1 of t³ − t. Null when no juror sets anything apart.
     */
    private static @Nullable BigDecimal concordance(List<List<BigDecimal>> rows) {
        long m = rows.size();
        long n = rows.get(0).size();
        long[] doubled = new long[(int) n];
        long ties = 0;
        for (List<BigDecimal> row : rows) {
            for (int i = 0; i < n; i++) {
                BigDecimal mark = row.get(i);
                long below =
                        row.stream().filter(other -> other.compareTo(mark) < 0).count();
                long same =
                        row.stream().filter(other -> other.compareTo(mark) == 0).count();
                doubled[i] += 2 * below + same + 1;
                ties += same * same - 1;
            }
        }
        long fourS = 0;
        for (long each : doubled) {
            fourS += (each - m * (n + 1)) * (each - m * (n + 1));
        }
        BigInteger lower = BigInteger.valueOf(m * m * (n * n * n - n) - m * ties);
        return lower.signum() == 0
                ? null
                : new BigDecimal(BigInteger.valueOf(3 * fourS))
                        .divide(new BigDecimal(lower), Figures.SHOWN, RoundingMode.HALF_UP);
    }
}
