package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.rulebook.CalendarReader;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;
import vn.binhchon.rulebook.YamlText;

/** YAML and CSV as people and spreadsheets write them: what would be read with another meaning is named with its line. */
class RuleFilesAsPeopleWriteThemTest {

    private static final String SOCIETY = ShippedRules.EDITION + "/every_level/society/";
    private static final String WORKERS = SOCIETY + "workers.bands.csv";

    @Test
    void every_file_that_ships_is_written_plainly() {
        List<Problem> problems = new ArrayList<>();
        ScenarioReader.read(ShippedRules.folder(), problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_key_twice_in_a_scenario_is_named_with_both_lines() {
        List<Problem> problems = scenarios("""
                - name: "pasted twice"
                  given: { evidence: { society: { workers: 4 } } }
                  expect:
                    fires: [C26-SOC-II3A1-01]
                    points: { II.3.a.1: 3 }
                  expect:
                    fires: [C26-SOC-II3A1-01]
                - name: "one line of points twice"
                  expect:
                    points:
                      II.3.a.1: 3
                      II.3.a.1: 2.4
                - name: "given twice"
                  given: { evidence: { society: { workers: 1 } } }
                  given: { evidence: { society: { workers: 50 }, society: { workers: 5 } } }
                  expect: { fires: [C26-SOC-II3A1-01], points: { "II.3.a.1": 3, II.3.a.1\u00A0: 4 } }
                """);
        assertThat(problems)
                .extracting(Problem::line, Problem::what)
                .containsExactly(
                        duplicate(6, "expect", 3),
                        duplicate(12, "II.3.a.1", 11),
                        duplicate(15, "given", 14),
                        duplicate(15, "society", 15),
                        duplicate(16, "II.3.a.1\u00A0", 16));
        assertThat(problems.get(0).said().vi())
                .isEqualTo("mục expect bị ghi hai lần: dòng 3 đã có, chương trình chỉ dùng được một");
        assertThat(problems.get(0).help()).isNotNull();
    }

    private static Tuple duplicate(int line, String key, int before) {
        return tuple(
                line,
                "the key " + key + " is a duplicate: line " + before
                        + " has it too, and only one of the two would count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "circular_26_2014/edition.yaml",
                "circular_26_2014/criteria.yaml",
                "circular_26_2014/changes.yaml",
                "circular_26_2014/every_level/society/society.words.yaml",
                "circular_26_2014/every_level/market/market.parameters.yaml",
                "vocabulary.yaml",
            })
    void a_key_twice_is_named_in_every_kind_of_file(String path) {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        String text = String.valueOf(files.get(path));
        String key = text.lines()
                .filter(each -> each.matches("[\\w.\"]+:.*"))
                .findFirst()
                .orElseThrow();
        String bare = key.substring(0, key.indexOf(':'));
        files.put(path, text + bare + ": { vi: a, en: b }\n");
        assertThat(refused(new RuleFolder(files))).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo((int) text.lines().count() + 1);
            assertThat(problem.what()).contains("the key " + bare.replace("\"", "") + " is a duplicate");
        });
    }

    @Test
    void a_key_twice_is_named_in_the_calendar_too() {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.computeIfPresent("calendar/calendar.yaml", (path, text) -> text + "\nholidays: []\n");
        try {
            CalendarReader.read(new RuleFolder(files));
            throw new AssertionError("taken");
        } catch (RulesRefused e) {
            assertThat(e.problems())
                    .anySatisfy(problem -> assertThat(problem.what()).contains("holidays is a duplicate"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes                | yes is taken as a text, expected true or false",
                "Off                | Off is taken as a text, expected true or false",
                "TRUE               | TRUE is taken as a text, expected true or false",
                "~                  | ~ is taken as a text, expected null",
                "010                | 010 looks like a number",
                "0o17               | 0o17 looks like a number",
                "0x1F               | 0x1F looks like a number",
                "1_000_000          | 1_000_000 looks like a number",
                "12:30              | 12:30 looks like a number",
                "1.000.000          | 1.000.000 looks like a number",
                "0,5                | 0,5 looks like a number",
                ".5                 | .5 looks like a number",
                "+5                 | +5 looks like a number",
                "1.000              | 1.000 is less than a thousand",
                "{ share: 0,7 }     | 0,… with a comma is two values",
                "[ 1,5 ]            | 1,… with a comma is two values",
                "{ share: 0, 7 }    | the key 7 has no value",
                "&one 5             | &one stands for something written elsewhere",
                "!!str 5            | a tag beginning with \"!\"",
            })
    void what_yaml_reads_with_another_meaning_is_named(String value, String said) {
        List<Problem> problems = new ArrayList<>();
        YamlText.read("x.parameters.yaml", "first: 1\nkey: " + value + "\n", problems);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).startsWith(said);
            assertThat(problem.help()).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "-5",
                "0.5",
                "1000000",
                "1.0000",
                "true",
                "null",
                "2014-10-21",
                "[1, 5]",
                "\"yes\"",
                "'010'",
                "{ a: 0.5, b: 1 }",
                "TT 26/2014/TT-BCT, Điều 7",
                "2014",
                "1e3",
                "{}",
                "\"1.000\"",
            })
    void what_yaml_reads_as_written_is_taken(String value) {
        List<Problem> problems = new ArrayList<>();
        YamlText.read("x.yaml", "key: " + value + "\n", problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_merge_of_keys_and_a_second_document_are_named() {
        List<Problem> problems = new ArrayList<>();
        YamlText.read("x.yaml", "a: &base { b: 1 }\nc: { <<: *base, d: 2 }\n---\ne: 1\n", problems);
        assertThat(problems)
                .extracting(Problem::line, each -> each.what().split(" ")[0])
                .containsExactly(tuple(1, "&base"), tuple(2, "<<"), tuple(2, "*base"), tuple(3, "holds"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "semicolons          | 1 | group;from;below;share;citation\\n;;5;0,2;c\\n;5;;1;c                       | the columns are separated by \";\"",
                "tabs                | 1 | group\\tfrom\\tbelow\\tshare\\tcitation\\n\\t\\t5\\t0.2\\tc                 | the columns are separated by \"Tab\"",
                "sep line            | 1 | sep=;\\ngroup;from;below;share;citation\\n;;;1;c                            | the columns are separated by \";\"",
                "decimal commas      | 3 | group,from,below,share,citation\\n,,5,0.2,c\\n,5,,0,4,c                     | the row has 6 cells, expected 5",
                "quoted commas       | 2 | group,from,below,share,citation\\n,,5,\"0,2\",c\\n,5,,\"0,4\",c             | 0,2 is not written as a figure of a table, expected one such as 0.5 or 1000000 (2 cells are so)",
                "thousands           | 2 | group,from,below,share,citation\\n,,1.000,0.2,c\\n,1.000,,1,c               | 1.000 is not written as a figure",
                "percent             | 2 | group,from,below,share,citation\\n,,5,20%,c\\n,5,,100 %,c                   | 20% is not written as a figure",
                "money               | 2 | group,from,below,share,citation\\n,,5000000 đồng,0.2,c\\n,5000000,,1,c      | 5000000 đồng is not written as a figure",
                "trailing columns    | 1 | group,from,below,share,citation,,\\n,,5,0.2,c,,\\n,5,,1,c,,                 | the columns are \"group\", \"from\", \"below\", \"share\", \"citation\", \"\", \"\", expected group",
                "empty rows          | 4 | group,from,below,share,citation\\n,,5,0.2,c\\n,5,,1,c\\n,,,,\\n,,,,         | the row is empty (2 rows are so)",
                "a column misspelled | 1 | group,from,below,share,citaton\\n,,,1,c                                     | the columns are \"group\", \"from\", \"below\", \"share\", \"citaton\", expected",
                "a column twice      | 1 | group,from,below,share,share\\n,,,1,1                                       | the columns are \"group\"",
                "a cell too few      | 2 | group,from,below,share,citation\\n,,,1                                      | the row has 4 cells, expected 5",
            })
    void a_table_as_a_spreadsheet_writes_it_is_one_problem(String what, int line, String csv, String said) {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.put(WORKERS, csv.replace("\\n", "\n").replace("\\t", "\t") + "\n");
        List<Problem> problems = refused(new RuleFolder(files));
        assertThat(problems).as(what).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(WORKERS);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).startsWith(said);
            assertThat(problem.help()).isNotNull();
            assertThat(problem.said().vi()).isNotEqualTo(problem.what());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "circular_26_2014/places.csv",
                "calendar/notices.csv",
                "circular_26_2014/every_level/frame/model.frame.csv"
            })
    void every_other_table_with_semicolons_is_one_problem_too(String path) {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.computeIfPresent(path, (name, text) -> text.lines()
                .map(each -> each.startsWith("#") ? each : each.replace(',', ';'))
                .collect(Collectors.joining("\n", "\uFEFF", "\n;;;\n")));
        RuleFolder folder = new RuleFolder(files);
        List<Problem> problems = path.startsWith("calendar") ? calendar(folder) : refused(folder);
        assertThat(problems)
                .filteredOn(each -> each.path().equals(path))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("the columns are separated by \";\""));
    }

    @Test
    void a_table_with_a_mark_of_its_bytes_line_ends_of_windows_and_a_comment_is_read() throws Exception {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.computeIfPresent(WORKERS, (path, text) -> "\uFEFF" + text.replace("\n", "\r\n") + "\r\n\r\n");
        assertThat(RulebookReader.editions(new RuleFolder(files))).isNotEmpty();
    }

    @Test
    void a_line_of_a_table_is_that_of_the_file_behind_comments_and_cells_of_several_lines() {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.put(WORKERS, "# one\n\ngroup,from,below,share,citation\n,,5,0.2,\"a\nb\"\n# two\n,5,,0,4,c\n");
        assertThat(refused(new RuleFolder(files))).singleElement().satisfies(problem -> assertThat(problem.line())
                .isEqualTo(7));
    }

    private static List<Problem> scenarios(String more) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(SOCIETY + "society.scenarios.yaml", more);
        List<Problem> problems = new ArrayList<>();
        ScenarioReader.read(new RuleFolder(files), problems);
        return problems;
    }

    private static List<Problem> calendar(RuleFolder folder) {
        try {
            CalendarReader.read(folder);
            return List.of();
        } catch (RulesRefused e) {
            return e.problems();
        }
    }

    private static List<Problem> refused(RuleFolder folder) {
        try {
            RulebookReader.editions(folder);
            return List.of();
        } catch (RulesRefused e) {
            return e.problems();
        }
    }
}
