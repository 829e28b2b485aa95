package vn.binhchon.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Book;

/** How far marks lie apart, worked out by hand. */
class DivergenceTest {

    private static final String[][] ROWS = {
        {"80", "70.5", "60"},
        {"74", "70.5", "66"},
        {"71", "70.5", "75"}
    };

    @Test
    void a_product_shows_its_lowest_highest_range_and_deviation() {
        Divergence.Product one =
                MarkedBook.divergence(MarkedBook.of("{}", ROWS)).products().get(0);

        assertThat(one.lowest()).isEqualByComparingTo("71");
        assertThat(one.highest()).isEqualByComparingTo("80");
        assertThat(one.range()).isEqualByComparingTo("9");
        // Mean 75, squares 25 + 1 + 16 = 42, by n − 1 = 2: the root of 21.
        assertThat(one.deviation()).isEqualTo(new BigDecimal("4.5826"));
        assertThat(one.mean()).isEqualTo(new BigDecimal("75.0000"));
        assertThat(one.fromRules()).isEqualTo(new BigDecimal("25.0000"));
    }

    @Test
    void each_juror_stands_beside_the_mean_of_the_others() {
        Divergence.Mark first = MarkedBook.divergence(MarkedBook.of("{}", ROWS))
                .products()
                .get(0)
                .marks()
                .get(0);

        assertThat(first.juror()).isEqualTo("gk-1");
        assertThat(first.others()).isEqualTo(new BigDecimal("72.5000"));
        assertThat(first.fromOthers()).isEqualTo(new BigDecimal("7.5000"));
    }

    @Test
    void nothing_is_flagged_while_the_plan_names_no_limit() {
        Divergence divergence = MarkedBook.divergence(MarkedBook.of("{}", ROWS));

        assertThat(divergence.limit()).isNull();
        assertThat(divergence.products())
                .allMatch(each -> each.jurorsApart() == null && each.rulesApart() == null && each.range() != null);
    }

    @Test
    void a_range_of_exactly_the_limit_is_not_beyond_it() {
        Divergence divergence = MarkedBook.divergence(
                MarkedBook.of("{\"divergencePoints\": 9, \"rulesDivergencePoints\": 20.5}", ROWS));

        assertThat(divergence.products())
                .extracting(Divergence.Product::jurorsApart)
                .containsExactly(false, false, true);
        assertThat(divergence.products())
                .extracting(Divergence.Product::rulesApart)
                .containsExactly(true, false, false);
    }

    @Test
    void a_single_sheet_has_a_range_of_nought_and_no_deviation_and_a_product_without_sheets_has_no_figure() {
        Book book = MarkedBook.of("{\"divergencePoints\": 1}", new String[] {"80", null});

        Divergence.Product one = MarkedBook.divergence(book).products().get(0);
        Divergence.Product none = MarkedBook.divergence(book).products().get(1);

        assertThat(one.range()).isEqualByComparingTo("0");
        assertThat(one.deviation()).isNull();
        assertThat(one.marks().get(0).others()).isNull();
        assertThat(none.range()).isNull();
        assertThat(none.jurorsApart()).isFalse();
        assertThat(Objects.requireNonNull(none.provisional())).isEqualByComparingTo("50");
    }

    @Test
    void severity_is_the_mean_difference_from_the_others() {
        // gk-1: 7.5, 0, −10.5: −3 by 3. gk-2: −1.5, 0, −1.5: −3 by 3. gk-3: −6, 0, 12: 6 by 3.
        assertThat(MarkedBook.severity(MarkedBook.of("{}", ROWS)))
                .extracting(Severity::points)
                .containsExactly(new BigDecimal("-1.0000"), new BigDecimal("-1.0000"), new BigDecimal("2.0000"));
    }

    @Test
    void kendalls_w_is_one_for_one_order_and_is_corrected_for_ties() {
        String[][] same = {{"90", "80", "70", "60"}, {"70", "60", "50", "40"}, {"99", "98", "97", "1"}};
        // Ranks 1 2 3; 1 3 2; 2 1 3: sums 4, 6, 8, S = 8, W = 12·8 / (9·24) = 0.4444.
        String[][] mixed = {{"60", "70", "80"}, {"60", "80", "70"}, {"70", "60", "80"}};
        // The first gives 1.5 1.5 3: sums 4.5 5.5 8, S = 6.5, 12·6.5 / (216 − 3·6) = 0.3939.
        String[][] tied = {{"60", "60", "80"}, {"60", "80", "70"}, {"70", "60", "80"}};

        assertThat(MarkedBook.agreement(MarkedBook.of("{}", same)).w()).isEqualTo(new BigDecimal("1.0000"));
        assertThat(MarkedBook.agreement(MarkedBook.of("{}", mixed)).w()).isEqualTo(new BigDecimal("0.4444"));
        assertThat(MarkedBook.agreement(MarkedBook.of("{}", tied)).w()).isEqualTo(new BigDecimal("0.3939"));
    }

    @Test
    void fewer_than_three_jurors_or_products_are_said_to_be_too_few_and_give_no_figure() {
        Book twoJurors = MarkedBook.of("{}", new String[] {"80", "70", "60"}, new String[] {"70", "80", "60"});
        Book twoProducts =
                MarkedBook.of("{}", new String[] {"80", "70"}, new String[] {"70", "80"}, new String[] {"71", "72"});

        for (Book each : new Book[] {twoJurors, twoProducts}) {
            Agreement agreement = MarkedBook.agreement(each);
            assertThat(agreement.w()).isNull();
            assertThat(Objects.requireNonNull(agreement.unsaid()).vi()).startsWith("Không đủ phiếu");
            assertThat(MarkedBook.severity(each)).allMatch(one -> one.points() == null && one.unsaid() != null);
        }
    }

    @Test
    void a_jury_that_sets_nothing_apart_has_no_order_to_agree_on() {
        String[][] flat = {{"70", "70.0", "70"}, {"80", "80", "80"}, {"60", "60", "60"}};

        Agreement agreement = MarkedBook.agreement(MarkedBook.of("{}", flat));

        assertThat(agreement.w()).isNull();
        assertThat(Objects.requireNonNull(agreement.unsaid()).en()).contains("no order");
    }
}
