package vn.binhchon.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.binhchon.keeping.Stability;
import vn.binhchon.round.Book;

/** What holds of figures on marks whatever the marks are. */
class JuryFiguresLawsTest {

    private static final BigDecimal SEVENTY = new BigDecimal(70);

    @Property(tries = 200)
    void equal_marks_have_no_spread(@ForAll @IntRange(min = 0, max = 100) int mark) {
        String[] row = {String.valueOf(mark), String.valueOf(mark), String.valueOf(mark)};
        Book book = MarkedBook.of("{\"divergencePoints\": 0}", row, row, row);

        assertThat(MarkedBook.divergence(book).products())
                .allMatch(each -> Objects.requireNonNull(each.range()).signum() == 0
                        && Objects.requireNonNull(each.deviation()).signum() == 0
                        && Boolean.FALSE.equals(each.jurorsApart())
                        && each.marks().stream()
                                .allMatch(one ->
                                        Objects.requireNonNull(one.fromOthers()).signum() == 0));
        assertThat(MarkedBook.severity(book))
                .allMatch(each -> Objects.requireNonNull(each.points()).signum() == 0);
    }

    @Property(tries = 200)
    void a_juror_who_adds_a_constant_is_milder_by_it_and_agrees_as_before(
            @ForAll("tables") List<List<Integer>> table, @ForAll @IntRange(min = 1, max = 30) int more) {
        String[][] before = rows(table);
        String[][] after = rows(table);
        after[0] =
                table.get(0).stream().map(mark -> String.valueOf(mark + more)).toArray(String[]::new);

        Book was = MarkedBook.of("{}", before);
        Book is = MarkedBook.of("{}", after);

        assertThat(MarkedBook.agreement(is).w())
                .isEqualTo(MarkedBook.agreement(was).w());
        BigDecimal moved = Objects.requireNonNull(MarkedBook.severity(is).get(0).points())
                .subtract(Objects.requireNonNull(MarkedBook.severity(was).get(0).points()));
        assertThat(moved.subtract(BigDecimal.valueOf(more)).abs()).isLessThanOrEqualTo(new BigDecimal("0.0001"));
        assertThat(is.placings()).as("no figure changes a mark").hasSameSizeAs(was.placings());
    }

    @Property(tries = 200)
    void agreement_lies_between_nought_and_one(@ForAll("tables") List<List<Integer>> table) {
        BigDecimal w = MarkedBook.agreement(MarkedBook.of("{}", rows(table))).w();

        assertThat(w == null || (w.signum() >= 0 && w.compareTo(BigDecimal.ONE) <= 0))
                .isTrue();
    }

    @Property(tries = 100)
    void nothing_is_recognised_in_more_changes_than_there_are(@ForAll("tables") List<List<Integer>> table) {
        Book book = MarkedBook.of("{\"selection\": \"top_number\", \"number\": 2}", rows(table));

        Stability stability = Stability.of(book, book.plan(), SEVENTY);

        assertThat(stability.products()).allSatisfy(each -> {
            for (Stability.Stays stays : List.of(each.jurorsLeftOut(), each.onePoint())) {
                assertThat(stays.recognised() + stays.ties()).isBetween(0, stays.of());
            }
            assertThat(each.jurorsLeftOut().of()).isEqualTo(table.size());
            assertThat(each.onePoint().of()).isEqualTo(2 * table.get(0).size());
        });
        assertThat(stability.products().stream()
                        .filter(each -> Boolean.TRUE.equals(each.recognised()))
                        .count())
                .isLessThanOrEqualTo(2);
    }

    @Provide
    Arbitrary<List<List<Integer>>> tables() {
        Arbitrary<Integer> marks = Arbitraries.integers().between(55, 90);
        return Arbitraries.integers()
                .between(3, 6)
                .flatMap(products ->
                        marks.list().ofSize(products).list().ofMinSize(3).ofMaxSize(5));
    }

    private static String[][] rows(List<List<Integer>> table) {
        return table.stream()
                .map(row -> row.stream().map(String::valueOf).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    @Property(tries = 100)
    void the_order_of_jurors_changes_nothing_but_their_names(@ForAll("tables") List<List<Integer>> table) {
        String[][] turned = rows(table);
        java.util.Collections.reverse(Arrays.asList(turned));

        assertThat(MarkedBook.agreement(MarkedBook.of("{}", turned)))
                .isEqualTo(MarkedBook.agreement(MarkedBook.of("{}", rows(table))));
    }
}
