package vn.binhchon.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.intake.sheet.Figure.Doubt;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;

/** Figures that were typed as text: certain, in doubt, or none. */
class FigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150000000|150000000",
                "150.000.000|150000000",
                "1,500,000|1500000",
                "150 000 000|150000000",
                "150\u00A0000\u00A0000|150000000",
                "1\u202F500|1500",
                "1.500.000,5|1500000.5",
                "1,500.50|1500.5",
                "51,5|51.5",
                "51.5|51.5",
                "12,0|12",
                "0,125|0.125",
                "0.500|0.5",
                "1234,567|1234.567",
                "-12|-12",
                "\u221212|-12",
                "(1.500.000)|-1500000",
                "0|0"
            })
    void what_can_be_read_one_way_only_is_read(String text, String number) {
        assertThat(Figure.of(text, SheetAnswers.NONE).number()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"150,000", "1,000", "12,345", "-1,500", "(1,500)"})
    void a_comma_before_three_digits_is_asked_about(String text) {
        assertThat(Figure.of(text, SheetAnswers.NONE)).isEqualTo(new Figure(null, Doubt.COMMA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"150.000", "1.500", "1.000"})
    void so_is_a_dot(String text) {
        assertThat(Figure.of(text, SheetAnswers.NONE)).isEqualTo(new Figure(null, Doubt.DOT));
        SheetAnswers thousands = new SheetAnswers(Set.of(), Map.of("dot", Answer.THOUSANDS));
        SheetAnswers decimal = new SheetAnswers(Set.of(), Map.of("dot", Answer.DECIMAL));
        assertThat(Figure.of(text, thousands).number()).isEqualByComparingTo(text.replace(".", ""));
        assertThat(Figure.of(text, decimal).number()).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"150 triệu", "310000000đ", "12 người", "12 tấn", "5%", "1.5e8", "1.50.000x", "100$"})
    void units_are_named(String text) {
        assertThat(Figure.of(text, SheetAnswers.NONE)).isEqualTo(new Figure(null, Doubt.UNIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hai nghìn", "1.50.000", "1,50,000", "12-15", "1..2", "--1", "5,", ",5", "1 50", "khoảng 12"})
    void what_is_no_number_is_none(String text) {
        assertThat(Figure.of(text, SheetAnswers.NONE)).isEqualTo(new Figure(null, Doubt.NO_NUMBER));
    }
}
