package vn.binhchon.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.intake.sheet.NumberFormatCode.Shows;

/** A number is a day by the date tokens of its format alone. */
class NumberFormatCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "mm/yyyy",
                "mmmm",
                "mm",
                "yyyy",
                "d-mmm",
                "[$-42A]dd mmmm yyyy;@",
                "[$-F800]dddd, mmmm dd, yyyy",
                "[Red]dd/mm/yyyy",
                "\"Ngày\" dd \"tháng\" mm \"năm\" yyyy",
                "dd\\ \\t\\h\\á\\n\\g\\ mm",
                "dd/mm/yyyy hh:mm",
                "yyyy\\-mm\\-dd",
                "[$-1010000]d/m/yyyy;@",
                "m/d/yy"
            })
    void date_tokens_make_a_day(String code) {
        assertThat(NumberFormatCode.of(200, code).shows()).isEqualTo(Shows.DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Red]0",
                "#,##0 \"VND\"",
                "0\"/QĐ-UBND\"",
                "0;[Red]-0",
                "#,##0\\ \\đ",
                "\"d\"0",
                "0\\d",
                "[Yellow]#,##0",
                "[$đ-42A]#,##0",
                "_-* #,##0\\ [$₫-42A]_-",
                "#,##0_d",
                "[>=1000]#,##0\" ngày\"",
                "\"dd/mm/yyyy\" 0",
                "000000",
                "(#,##0);[Red](#,##0)",
                "#,##0.00\\ \"USD\"",
                "\"năm \"0"
            })
    void letters_in_colours_brackets_quotes_and_escapes_do_not(String code) {
        assertThat(NumberFormatCode.of(200, code).shows()).isEqualTo(Shows.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h:mm", "[h]:mm", "[mm]:ss", "mm:ss.0", "[$-F400]h:mm:ss\\ AM/PM", "h:mm AM/PM"})
    void hours_make_no_day(String code) {
        assertThat(NumberFormatCode.of(200, code).shows()).isEqualTo(Shows.TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "@", "[Red]General", "[$-42A]General", "GENERAL;-General"})
    void general_and_text_show_the_number_itself(String code) {
        assertThat(NumberFormatCode.of(200, code).shows()).isEqualTo(Shows.GENERAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.00%", "[Red]0.0%;-0.0%", "#,##0.0\\ %"})
    void a_percent_sign_outside_quotes_multiplies(String code) {
        assertThat(NumberFormatCode.of(200, code).shows()).isEqualTo(Shows.PERCENT);
        assertThat(NumberFormatCode.of(200, "0.0\"%\"").shows()).isEqualTo(Shows.NUMBER);
        assertThat(NumberFormatCode.of(200, "0.0\\%").shows()).isEqualTo(Shows.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 22, 27, 31, 36, 50, 57, 58})
    void built_in_days_without_a_code_are_days(int index) {
        assertThat(NumberFormatCode.of(index, null).shows()).isEqualTo(Shows.DAY);
        assertThat(NumberFormatCode.of(index, "reserved-0x1F").shows()).isEqualTo(Shows.DAY);
    }
}
