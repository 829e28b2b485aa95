package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.nomination.ProductGroup;

/** A rules folder that cannot be used says file, line, rule and reason of everything that is wrong with it. */
class RulebookReaderTest {

    private static final String AT = ShippedRules.EDITION + "/every_level/";
    private static final String ECONOMY = AT + "economy/economy.drl";
    private static final String NUMBERS = AT + "recognition/recognition.parameters.yaml";
    private static final String FRAME = AT + "frame/model.frame.csv";

    @Test
    void the_shipped_folder_is_one_rulebook() {
        assertThat(ShippedRules.rulebook().edition().id()).isEqualTo(ShippedRules.EDITION);
        assertThat(ShippedRules.rulebook().release())
                .isEqualTo(ShippedRules.folder().release());
        assertThat(ShippedRules.rulebook().rules()).allSatisfy(rule -> {
            assertThat(rule.path()).endsWith(".drl");
            assertThat(text(ShippedRules.copy(), rule.path()).lines().toList())
                    .element(rule.line() - 1)
                    .asString()
                    .isEqualTo("rule \"" + rule.name() + "\"");
        });
    }

    @Test
    void everything_wrong_with_the_rules_is_said_at_once() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, "profitPercent != null", "profitPercnt != null");
        change(files, ECONOMY, "taxVndPerYear != null", "taxVnd != null");
        files.put(AT + "market/market.drl", "package circular_26_2014.every_level.markt\n");
        files.put(AT + "society/society.drl", "  \n");
        change(files, NUMBERS, "value: 70", "value: seventy");
        change(files, AT + "society/workers.bands.csv", ",30,50,0.8", ",30,49,0.8");
        List<Problem> problems = refused(files);
        assertThat(problems)
                .extracting(Problem::path)
                .contains(
                        ECONOMY,
                        AT + "market/market.drl",
                        AT + "society/society.drl",
                        NUMBERS,
                        AT + "society/workers.bands.csv");
        assertThat(problems)
                .filteredOn(each -> each.path().equals(ECONOMY))
                .extracting(Problem::rule)
                .contains("Economy: profit on revenue", "Economy: dues paid to the state");
        assertThat(problems)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(Problem::path).thenComparing(Problem::line));
    }

    @Test
    void a_misspelled_field_is_named_with_its_line_and_rule() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, "taxVndPerYear != null", "taxVnd != null");
        Problem problem = only(refused(files), ECONOMY);
        assertThat(problem.line()).isEqualTo(lineOf(files, ECONOMY, "taxVnd != null"));
        assertThat(problem.rule()).isEqualTo("Economy: dues paid to the state");
        assertThat(problem.what()).contains("taxVnd");
        assertThat(problem.maybe()).contains("misspelled");
        assertThat(problem).asString().startsWith(ECONOMY + ":" + problem.line() + " · Economy: dues paid");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a kind of fact | $e : Economy( latest | $e : Econmy( latest | 24 | Unable to find class: Econmy",
                "a method after then | Points.of(\"II.1.b\", p.band(\"revenue\", $e.latestRevenue() | "
                        + "Points.of(\"II.1.b\", p.band(\"revenue\", $e.revenue() | 26 | The method revenue() is undefined",
                "a class after then | insert( Points.of(\"II.1.b\" | insert( Pints.of(\"II.1.b\" | 26 | Pints cannot be",
                "a missing bracket after then | $e.latestRevenue())) ); | $e.latestRevenue()) ); | 20 | Unable to parse",
                "a missing bracket before then | latestRevenue != null ) | latestRevenue != null | 25 | mismatched input",
                "a comparison of unlike things | latestRevenue != null | latestRevenue > \"x\" | 20 | not applicable",
                "an annotation behind an attribute | when¶  $e : Economy( latest | salience 5 @x(\"y\") when¶  $e : "
                        + "Economy( latest | 23 | mismatched input"
            })
    void a_slip_of_the_pen_is_named_with_its_line_and_rule(String name, String was, String is, int line, String said) {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, was.replace("¶", "\n"), is.replace("¶", "\n"));
        List<Problem> problems = refused(files);
        assertThat(problems).as(name).allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(ECONOMY);
            assertThat(problem.rule()).isEqualTo("Economy: revenue of the latest year");
            assertThat(problem.what())
                    .doesNotContain("stacktrace")
                    .doesNotContain("\n")
                    .hasSizeLessThan(400);
        });
        assertThat(problems.get(0).line()).as(name).isEqualTo(line);
        assertThat(problems.get(0).what()).contains(said);
    }

    @Test
    void a_missing_end_is_named_with_its_rule() {
        SortedMap<String, String> files = ShippedRules.economy();
        files.put(ECONOMY, text(files, ECONOMY).stripTrailing().replaceAll("end$", ""));
        assertThat(refused(files)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(ECONOMY);
            assertThat(problem.line()).isPositive();
            assertThat(problem.rule()).isEqualTo("Economy: dues paid to the state");
            assertThat(problem.maybe()).contains("\"end\" is missing");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "economy.drl in another folder's package | package circular_26_2014.every_level.economie",
                "economy.drl without a package           | //"
            })
    void a_wrong_or_missing_package_is_named(String name, String line) {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, "package circular_26_2014.every_level.economy", line);
        Problem problem = only(refused(files), ECONOMY);
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.maybe()).as(name).isEqualTo("package circular_26_2014.every_level.economy");
    }

    @Test
    void rules_without_id_criterion_or_citation_are_refused_together() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, "@id(\"C26-ECO-II1A-01\")", "");
        change(files, ECONOMY, "@criterion(\"II.1.b\")", "");
        change(
                files,
                ECONOMY,
                "@citation(\"TT 26/2014/TT-BCT, Điều 7(1)(b); TT 26/2014/TT-BCT, Phụ lục 3 mục II.1(c)\")",
                "");
        assertThat(refused(files))
                .extracting(Problem::toString)
                .containsExactly(
                        ECONOMY + ":8 · Economy: profit on revenue · has no @id · Maybe @id(\"…\") below its name",
                        ECONOMY + ":20 · Economy: revenue of the latest year · has no @criterion · "
                                + "Maybe @criterion(\"…\") below its name",
                        ECONOMY + ":32 · Economy: dues paid to the state · has no @citation · "
                                + "Maybe @citation(\"…\") below its name");
    }

    @Test
    void unknown_clauses_and_criteria_and_twin_ids_are_refused_together() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, "mục II.1(a)\")", "mục II.1(z)\")");
        change(files, ECONOMY, "@criterion(\"II.1.b\")", "@criterion(\"II.1.q\")");
        change(files, ECONOMY, "C26-ECO-II1C-01", "C26-ECO-II1A-01");
        List<Problem> problems = refused(files);
        assertThat(problems).extracting(Problem::what).anySatisfy(what -> assertThat(what)
                .isEqualTo("@citation names \"TT 26/2014/TT-BCT, Phụ lục 3 mục II.1(z)\", which clauses.yaml does not"
                        + " hold"));
        assertThat(problems)
                .extracting(Problem::what)
                .anyMatch(what -> what.startsWith("@criterion(\"II.1.q\") is neither a line"));
        assertThat(problems)
                .filteredOn(each -> each.what().equals("another rule has this @id"))
                .singleElement()
                .satisfies(each -> assertThat(each.rule()).isEqualTo("C26-ECO-II1A-01"));
    }

    @Test
    void twin_names_are_refused_with_both_places() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, "\"Economy: dues paid to the state\"", "\"Economy: profit on revenue\"");
        assertThat(refused(files)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(32);
            assertThat(problem.what()).isEqualTo("a rule of this name stands at " + ECONOMY + ":8 too");
        });
    }

    @Test
    void a_folder_of_no_level_is_refused() {
        SortedMap<String, String> files = ShippedRules.economy();
        String moved = ShippedRules.EDITION + "/district/economy/economy.drl";
        files.put(moved, text(files, ECONOMY).replace(".every_level.", ".district."));
        files.remove(ECONOMY);
        assertThat(refused(files)).hasSize(3).allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(moved);
            assertThat(problem.what()).isEqualTo("folder circular_26_2014/district/economy is of no level");
            assertThat(problem.maybe()).isEqualTo("every_level, local, province, region, national or provinces/<name>");
        });
    }

    @Test
    void names_that_no_file_holds_are_refused_before_a_nomination_meets_them() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, ECONOMY, "p.band(\"profit\"", "p.band(\"profits\"");
        change(files, ECONOMY, "\"economy.revenue\"", "\"economy.revenu\"");
        change(files, ECONOMY, "taxVndPerYear != null", "taxVndPerYear != null, p.flag(\"economy.taxed\") == true");
        assertThat(refused(files))
                .extracting(Problem::toString)
                .containsExactly(
                        ECONOMY + ":14 · Economy: profit on revenue · names the table profits, which no "
                                + "*.bands.csv holds",
                        ECONOMY + ":27 · Economy: revenue of the latest year · names the sentence economy.revenu, "
                                + "which no *.words.yaml holds",
                        ECONOMY + ":36 · Economy: dues paid to the state · names the number economy.taxed, "
                                + "which no *.parameters.yaml holds");
    }

    @Test
    void a_threshold_that_is_missing_or_comes_too_late_is_refused() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, NUMBERS, "recognition.threshold:", "recognition.treshold:");
        assertThat(refused(files)).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("recognition.threshold")
                .contains("21/10/2014"));
        files = ShippedRules.economy();
        change(files, NUMBERS, "{ from: 2014-10-21, value: 70", "{ from: 2019-01-01, value: 70");
        assertThat(refused(files)).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("recognition.threshold"));
    }

    @Test
    void a_frame_that_does_not_sum_to_the_heads_is_refused_for_each_group() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, FRAME, "I.1.a.5,juror,5,5,5,5", "I.1.a.5,juror,5,6,5,4.5");
        assertThat(refused(files))
                .extracting(Problem::toString)
                .containsExactly(
                        FRAME + " · Head I, group 2: the lines sum to 41 points, expected 40",
                        FRAME + " · Head I, group 4: the lines sum to 39.5 points, expected 40");
    }

    @Test
    void a_missing_frame_is_refused() {
        SortedMap<String, String> files = ShippedRules.economy();
        files.remove(FRAME);
        assertThat(refused(files)).extracting(Problem::what).contains("has no model.frame.csv");
    }

    @Test
    void yaml_that_does_not_parse_is_named_with_its_line() {
        SortedMap<String, String> files = ShippedRules.economy();
        change(files, NUMBERS, "  unit: point", "  unit: [point");
        assertThat(refused(files)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(NUMBERS);
            assertThat(problem.line()).isBetween(5, 7);
            assertThat(problem.what()).startsWith("is not YAML").doesNotContain("\n");
        });
    }

    @Test
    void a_number_written_twice_is_refused_rather_than_the_last_taken() {
        SortedMap<String, String> files = ShippedRules.economy();
        files.put(NUMBERS, files.get(NUMBERS) + files.get(NUMBERS));
        assertThat(refused(files)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(NUMBERS);
            assertThat(problem.what()).containsIgnoringCase("duplicate").contains("recognition.threshold");
        });
    }

    @Test
    void a_number_that_stands_in_two_files_is_refused() {
        SortedMap<String, String> files = ShippedRules.economy();
        files.put(AT + "economy/economy.parameters.yaml", files.get(NUMBERS));
        assertThat(refused(files))
                .extracting(Problem::what)
                .contains("recognition.threshold stands in " + AT + "economy/economy.parameters.yaml too");
    }

    @Test
    void tables_and_sentences_that_stand_in_two_files_are_refused() {
        SortedMap<String, String> files = ShippedRules.economy();
        files.put(AT + "other/workers.bands.csv", files.get(AT + "society/workers.bands.csv"));
        files.put(AT + "society/prize.choices.csv", files.get(AT + "other/prize.choices.csv"));
        files.put(AT + "other/economy.words.yaml", files.get(AT + "economy/economy.words.yaml"));
        assertThat(refused(files))
                .extracting(Problem::what)
                .contains("workers stands in " + AT + "other/workers.bands.csv too")
                .contains("prize stands in " + AT + "other/prize.choices.csv too")
                .contains("economy.tax stands in " + AT + "economy/economy.words.yaml too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition.yaml", "clauses.yaml", "criteria.yaml"})
    void an_emptied_file_of_the_edition_is_named(String name) {
        SortedMap<String, String> files = ShippedRules.economy();
        String path = ShippedRules.EDITION + "/" + name;
        files.put(path, "# to be written\n");
        assertThat(refused(files)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.what()).isEqualTo("is empty");
        });
    }

    @Test
    void a_folder_without_an_edition_is_refused() {
        assertThat(refused(new TreeMap<>())).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("no folder holds an edition.yaml"));
    }

    @Test
    void two_editions_keep_their_numbers_and_tables_apart() throws RulesRefused {
        SortedMap<String, String> files = ShippedRules.economy();
        String next = "circular_of_tomorrow";
        ShippedRules.economy()
                .forEach((path, text) -> files.put(
                        path.replace(ShippedRules.EDITION, next),
                        text.replace("package circular_26_2014", "package " + next)));
        change(files, next + "/edition.yaml", "effective_from: 2014-10-21", "effective_from: 2030-01-01");
        change(files, ShippedRules.EDITION + "/edition.yaml", "effective_until: null", "effective_until: 2029-12-31");
        change(files, next + "/every_level/recognition/recognition.parameters.yaml", "value: 70", "value: 75");
        List<Rulebook> rulebooks = RulebookReader.read(new RuleFolder(files));
        assertThat(rulebooks).extracting(book -> book.edition().id()).containsExactly(ShippedRules.EDITION, next);
        assertThat(rulebooks)
                .extracting(
                        book -> new Parameters(book.edition(), book.edition().from(), ProductGroup.OTHER))
                .extracting(p -> p.number(Edition.THRESHOLD).toString())
                .containsExactly("70", "75");
    }

    private static void change(SortedMap<String, String> files, String path, String was, String is) {
        String text = text(files, path);
        assertThat(text).contains(was);
        int at = text.indexOf(was);
        files.put(path, text.substring(0, at) + is + text.substring(at + was.length()));
    }

    private static String text(SortedMap<String, String> files, String path) {
        return String.valueOf(files.get(path));
    }

    private static List<Problem> refused(SortedMap<String, String> files) {
        RulesRefused refused =
                catchThrowableOfType(RulesRefused.class, () -> RulebookReader.read(new RuleFolder(files)));
        assertThat(refused).as("a folder that must be refused").isNotNull();
        return refused.problems();
    }

    private static Problem only(List<Problem> problems, String path) {
        assertThat(problems).isNotEmpty().allMatch(each -> each.path().equals(path));
        return problems.get(0);
    }

    private static int lineOf(SortedMap<String, String> files, String path, String part) {
        String text = text(files, path);
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }
}
