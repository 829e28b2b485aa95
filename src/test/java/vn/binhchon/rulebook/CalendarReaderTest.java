package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar that cannot be right is refused, each fault at its line. */
class CalendarReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notices.csv | 2025,tet, | 2025,tết, | holiday is tết, expected one of [new_year, tet,",
                "notices.csv | 2025-05-02,2025-05-02,2025-04-26 | 2025-05-02,2025-05-02,2025-04-25 | 2025-04-25 is worked in"
                        + " exchange, but is a working day already",
                "notices.csv | 2025-05-02,2025-05-02,2025-04-26 | 2025-05-03,2025-05-03,2025-04-26 | a swap is of one working"
                        + " day, not from 2025-05-03 to 2025-05-03",
                "notices.csv | 2025-01-25,2025-02-02 | 2025-02-02,2025-01-25 | from 2025-02-02 to 2025-01-25 are -7 days,"
                        + " expected 1 to 16",
                "notices.csv | 2025-08-30,2025-09-02,,8726/VPCP-KGVX,SEC | 2025-08-30,2025-09-02,,8726/VPCP-KGVX,SURE | has the"
                        + " flag SURE, expected one of",
                "notices.csv | 2026,,2026-08-31,2026-08-31 | 2026,,2026-09-01,2026-09-01 | 2026-09-01 stands in line",
                "calendar.yaml | month: 4, day: 30, citation: \"BLLĐ 2019 | month: 13, day: 30, citation: \"BLLĐ 2019 | victory is on"
                        + " day 30 of month 13, expected a day of the year",
                "calendar.yaml | days: [SATURDAY, SUNDAY] | days: [SATURDAY, SUN] | weekly names SUN, expected one of",
                "calendar.yaml | citation: \"NQ 80-NQ/TW\", | | culture has no citation",
            })
    void one_altered_line_is_found(String file, String was, String is, String said) {
        SortedMap<String, String> files = ShippedRules.copy();
        String path = "calendar/" + file;
        String text = String.valueOf(files.get(path));
        assertThat(text).contains(was);
        files.put(path, text.replace(was, is == null ? "" : is));
        assertThat(problems(files)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isPositive();
            assertThat(problem.what()).startsWith(said);
        });
    }

    @Test
    void a_missing_file_is_said_once() {
        SortedMap<String, String> files = ShippedRules.copy();
        files.remove(CalendarReader.NOTICES);
        assertThat(problems(files))
                .extracting(Problem::toString)
                .containsExactly(
                        "calendar/notices.csv · is missing · Maybe deadlines in working days cannot do without it");
    }

    private static List<Problem> problems(SortedMap<String, String> files) {
        RulesRefused refused =
                catchThrowableOfType(RulesRefused.class, () -> CalendarReader.read(new RuleFolder(files)));
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
