package vn.binhchon.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is dated holds from its day on, until the next of its kind. */
class DatedTest {

    private static final Dated<String> FIRST = new Dated<>(LocalDate.of(2014, 10, 21), "first", "c");
    private static final Dated<String> SECOND = new Dated<>(LocalDate.of(2018, 8, 16), "second", "c");
    private static final Dated<String> THIRD = new Dated<>(LocalDate.of(2025, 7, 1), "third", "c");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2014-10-20,",
        "2014-10-21,first",
        "2018-08-15,first",
        "2018-08-16,second",
        "2025-06-30,second",
        "2025-07-01,third",
        "9999-12-31,third"
    })
    void the_last_that_began_on_or_before_the_day_holds(LocalDate day, String value) {
        assertThat(on(day, FIRST, SECOND, THIRD)).isEqualTo(value);
        assertThat(on(day, THIRD, FIRST, SECOND)).as("in any order").isEqualTo(value);
    }

    @Test
    void of_two_that_begin_on_one_day_the_later_line_holds() {
        Dated<String> again = new Dated<>(SECOND.from(), "again", "c");
        assertThat(on(SECOND.from(), FIRST, SECOND, again)).isEqualTo("again");
    }

    @Test
    void of_none_none_holds() {
        assertThat(Dated.on(LocalDate.of(2019, 1, 1), List.<Dated<String>>of())).isNull();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static @org.jspecify.annotations.Nullable String on(LocalDate day, Dated<String>... values) {
        Dated<String> held = Dated.on(day, List.of(values));
        return held == null ? null : held.value();
    }
}
