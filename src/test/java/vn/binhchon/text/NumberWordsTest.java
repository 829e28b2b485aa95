package vn.binhchon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people write them, without loss of digits. */
class NumberWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | 0            | 0",
                "7           | 7            | 7",
                "73.5        | 73,5         | 73.5",
                "0.05        | 0,05         | 0.05",
                "3.50        | 3,5          | 3.5",
                "1000        | 1.000        | 1,000",
                "1234.5      | 1.234,5      | 1,234.5",
                "-250000000  | -250.000.000 | -250,000,000",
                "32000000000 | 32.000.000.000 | 32,000,000,000",
                "123456789012345.678901 | 123.456.789.012.345,678901 | 123,456,789,012,345.678901",
                "1E+3        | 1.000        | 1,000"
            })
    void points_and_commas_are_those_of_the_language(BigDecimal number, String vietnamese, String english) {
        assertThat(NumberWords.of(number, Language.VI)).isEqualTo(vietnamese);
        assertThat(NumberWords.of(number, Language.EN)).isEqualTo(english);
    }

    @Test
    void every_kind_of_number_is_written_alike() {
        assertThat(NumberWords.of(1500, Language.VI)).isEqualTo("1.500");
        assertThat(NumberWords.of(1500L, Language.VI)).isEqualTo("1.500");
        assertThat(NumberWords.of(BigInteger.valueOf(1500), Language.VI)).isEqualTo("1.500");
        assertThat(NumberWords.of(0.1d, Language.VI)).isEqualTo("0,1");
    }

    @Test
    void the_machine_s_own_language_does_not_matter() {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(NumberWords.of(new BigDecimal("1234.5"), Language.VI)).isEqualTo("1.234,5");
            assertThat(NumberWords.of(new BigDecimal("1234.5"), Language.EN)).isEqualTo("1,234.5");
        } finally {
            Locale.setDefault(own);
        }
    }
}
