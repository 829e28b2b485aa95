package vn.binhchon.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.finding.Points;
import vn.binhchon.finding.Reason;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.text.Text;

/** Adding up is exact, capped by heads, and blind to the order of anything. */
class ScorecardLawsTest {

    private static final Text NO_WORDS = new Text("-", "-");
    private static final List<Criterion> HEADS =
            List.of(head("I", "40"), head("II", "40"), head("III", "10"), head("IV", "10"));

    @Property(tries = 300)
    void heads_are_sums_of_lines_but_never_above_their_maximum(
            @ForAll("maxima") List<BigDecimal> maxima, @ForAll("shares") List<BigDecimal> shares) {
        Scorecard card = card(maxima, shares);
        for (Scorecard.Head head : card.heads()) {
            BigDecimal sum = card.lines().stream()
                    .filter(line -> line.head().equals(head.head()))
                    .map(Scorecard.Line::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(head.points()).isEqualByComparingTo(sum.min(head.max()));
        }
        assertThat(card.total())
                .isEqualByComparingTo(
                        card.heads().stream().map(Scorecard.Head::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(new BigDecimal(100));
    }

    @Property(tries = 300)
    void a_line_gives_its_share_of_its_maximum_exactly(
            @ForAll("maxima") List<BigDecimal> maxima, @ForAll("shares") List<BigDecimal> shares) {
        Scorecard card = card(maxima, shares);
        for (int i = 0; i < card.lines().size(); i++) {
            assertThat(card.lines().get(i).points())
                    .isEqualByComparingTo(maxima.get(i).multiply(shares.get(i)));
        }
    }

    @Property(tries = 100)
    void equal_amounts_have_equal_digits(
            @ForAll("maxima") List<BigDecimal> maxima, @ForAll("shares") List<BigDecimal> shares) {
        List<BigDecimal> longer =
                maxima.stream().map(each -> each.setScale(each.scale() + 3)).toList();
        assertThat(card(longer, shares)).isEqualTo(card(maxima, shares));
    }

    @Example
    void without_any_points_everything_is_missing() {
        Scorecard card = card(List.of(BigDecimal.TEN, BigDecimal.ONE), List.of(BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(card.total()).isEqualTo(BigDecimal.ZERO);
        assertThat(card.missing()).isEqualTo(new BigDecimal(70));
        assertThat(card.heads()).hasSize(4);
    }

    @Example
    void at_exactly_the_threshold_nothing_is_missing() {
        assertThat(card(List.of(new BigDecimal(40), new BigDecimal(30)), List.of(BigDecimal.ONE, BigDecimal.ONE))
                        .missing())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Provide
    Arbitrary<List<BigDecimal>> maxima() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(20))
                .ofScale(2)
                .list()
                .ofSize(8);
    }

    @Provide
    Arbitrary<List<BigDecimal>> shares() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(3)
                .list()
                .ofSize(8);
    }

    private static Scorecard card(List<BigDecimal> maxima, List<BigDecimal> shares) {
        List<FrameLine> lines = new java.util.ArrayList<>();
        Map<String, Points> awarded = new HashMap<>();
        for (int i = 0; i < maxima.size(); i++) {
            String line = HEADS.get(i % HEADS.size()).code() + "." + i;
            BigDecimal max = maxima.get(i);
            lines.add(new FrameLine(line, false, List.of(max, max, max, max), NO_WORDS, ""));
            awarded.put(line, Points.of(line, shares.get(i), Reason.of("x")));
        }
        return new Tally(new ScoreFrame("model", lines), HEADS, ProductGroup.AGRO_FOOD)
                .card(awarded.values(), new BigDecimal(70));
    }

    private static Criterion head(String code, String max) {
        return new Criterion(code, NO_WORDS, "", new BigDecimal(max));
    }
}
