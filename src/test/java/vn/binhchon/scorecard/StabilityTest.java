package vn.binhchon.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.keeping.Stability;
import vn.binhchon.round.Book;

/** How firmly products stand, worked out by hand. */
class StabilityTest {

    private static final BigDecimal SEVENTY = new BigDecimal(70);

    private static final String[][] ROWS = {
        {"80", "76", "71", "70"},
        {"82", "71", "70", "70"},
        {"81", "66", "72", "70"}
    };

    private static Stability.Product product(Book book, int number) {
        return Stability.of(book, book.plan(), SEVENTY).products().get(number - 1);
    }

    @Test
    void a_mean_well_above_the_threshold_stays_in_every_change() {
        Book book = MarkedBook.of("{\"selection\": \"all_passing\"}", ROWS);

        Stability.Product one = product(book, 1);

        assertThat(one.recognised()).isTrue();
        assertThat(one.jurorsLeftOut()).isEqualTo(new Stability.Stays(3, 0, 3));
        assertThat(one.onePoint()).isEqualTo(new Stability.Stays(8, 0, 8));
        assertThat(one.otherwise()).isEmpty();
    }

    @Test
    void a_mean_that_one_juror_carries_falls_without_that_juror() {
        // 76, 71, 66: mean 71; without gk-1 it is 68.5.
        Stability.Product two = product(MarkedBook.of("{\"selection\": \"all_passing\"}", ROWS), 2);

        assertThat(two.jurorsLeftOut()).isEqualTo(new Stability.Stays(2, 0, 3));
        assertThat(two.otherwise()).containsExactly("without gk-1");
    }

    @Test
    void a_mean_of_exactly_70_falls_with_one_point_less() {
        Stability.Product four = product(MarkedBook.of("{\"selection\": \"all_passing\"}", ROWS), 4);

        assertThat(four.recognised()).isTrue();
        assertThat(four.onePoint()).isEqualTo(new Stability.Stays(7, 0, 8));
        assertThat(four.otherwise()).containsExactly("sp-4 -1");
    }

    @Test
    void within_a_number_a_tie_at_the_line_is_counted_apart() {
        // Means 81, 71, 71, 70; two are taken: sp-2 and sp-3 tie at the line, which a change of sp-1 or sp-4 leaves so.
        Book book = MarkedBook.of("{\"selection\": \"top_number\", \"number\": 2}", ROWS);

        assertThat(product(book, 1).recognised()).isTrue();
        assertThat(product(book, 2).recognised()).isNull();
        assertThat(product(book, 2).onePoint()).isEqualTo(new Stability.Stays(2, 4, 8));
        assertThat(product(book, 4).recognised()).isFalse();
    }

    @Test
    void what_the_law_bars_stays_barred_and_takes_no_place() {
        Book book = MarkedBook.barred(
                MarkedBook.of("{\"selection\": \"top_number\", \"number\": 1}", ROWS), Map.of("sp-1", 1));

        Stability.Product one = product(book, 1);

        assertThat(one.recognised()).isFalse();
        assertThat(one.jurorsLeftOut().recognised()).isZero();
        // sp-2 and sp-3 tie for the one place that sp-1 leaves.
        assertThat(product(book, 2).recognised()).isNull();
    }

    @Test
    void a_bar_by_the_mean_alone_is_asked_again() {
        String[][] rows = {{"69.5"}, {"69.5"}, {"69.5"}};
        Book mean = MarkedBook.barred(MarkedBook.of("{\"selection\": \"all_passing\"}", rows), Map.of("sp-1", 1));
        Book law = MarkedBook.barred(MarkedBook.of("{\"selection\": \"all_passing\"}", rows), Map.of("sp-1", 2));

        assertThat(product(mean, 1).onePoint().recognised()).isEqualTo(1);
        assertThat(product(law, 1).onePoint().recognised()).isZero();
    }

    @Test
    void under_a_ballot_it_is_about_the_threshold_only_and_says_so() {
        Book book = MarkedBook.of("{\"selection\": \"ballot\"}", ROWS);

        assertThat(Stability.of(book, book.plan(), SEVENTY).limits().vi()).contains("bỏ phiếu");
        assertThat(product(book, 4).recognised()).isTrue();
    }

    @Test
    void a_hundred_products_and_nine_jurors_are_each_asked() {
        String[][] rows = new String[9][100];
        for (int juror = 0; juror < 9; juror++) {
            for (int product = 0; product < 100; product++) {
                rows[juror][product] = String.valueOf(60 + (juror * 7 + product * 13) % 30);
            }
        }
        Book book = MarkedBook.of("{\"selection\": \"top_number\", \"number\": 40}", rows);

        Stability stability = Stability.of(book, book.plan(), SEVENTY);

        assertThat(stability.products()).hasSize(100);
    }
}
