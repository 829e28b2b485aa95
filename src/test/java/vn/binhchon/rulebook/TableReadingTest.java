package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.edition.BandTable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.edition.UnknownParameter;
import vn.binhchon.finding.Band;
import vn.binhchon.nomination.ProductGroup;

/** Tables cover every figure from their first row on, or are refused. */
class TableReadingTest {

    private static final String PATH = "e/every_level/x/workers.bands.csv";

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"-5,0.2", "0,0.2", "4.999,0.2", "5,0.4", "9,0.4", "10,1", "1000000000,1"})
    void a_figure_belongs_to_the_row_it_reaches(BigDecimal figure, BigDecimal share) {
        BandTable table = bands(",,5,0.2", ",5,10,0.4", ",10,,1");
        assertThat(problems).isEmpty();
        Band band = table.band(ProductGroup.OTHER, figure);
        assertThat(band).isNotNull();
        assertThat(band.share()).isEqualByComparingTo(share);
    }

    @Test
    void the_next_row_is_shown_beside_the_one_reached() {
        BandTable table = bands(",,5,0.2", ",5,,0.4");
        Band first = table.band(ProductGroup.OTHER, BigDecimal.ONE);
        Band last = table.band(ProductGroup.OTHER, BigDecimal.TEN);
        assertThat(first).isNotNull();
        assertThat(last).isNotNull();
        assertThat(first.nextShare()).isEqualByComparingTo("0.4");
        assertThat(last.nextShare()).isNull();
        assertThat(last.below()).isNull();
    }

    @Test
    void a_table_may_begin_at_a_figure_and_names_itself_and_any_figure_before_it() {
        BandTable table = bands(",1,5,0.4", ",5,,1");
        assertThat(problems).isEmpty();
        Parameters p = with(table, ProductGroup.OTHER);
        assertThat(p.band("workers", BigDecimal.ONE).share()).isEqualByComparingTo("0.4");
        assertThatThrownBy(() -> p.band("workers", new BigDecimal("0.5")))
                .isInstanceOf(UnknownParameter.class)
                .hasMessageContaining("workers")
                .hasMessageContaining("0.5");
    }

    @Test
    void a_table_that_ends_at_a_figure_is_refused() {
        bands(",,5,0.4", ",5,10,1");
        assertThat(said()).containsExactly("row 2 ends at 10, expected no end: figures of 10 and more earn nothing");
    }

    @Test
    void an_open_end_in_the_middle_is_refused() {
        bands(",,5,0.4", ",5,,0.6", ",10,,1");
        assertThat(said()).containsExactly("row 2 has no end, expected one: it is not the last");
    }

    @Test
    void an_open_beginning_in_the_middle_is_refused() {
        bands(",,5,0.4", ",,10,0.6", ",10,,1");
        assertThat(said()).containsExactly("row 2 has no beginning, expected 5, where the row before ends");
    }

    @Test
    void two_rows_open_at_the_seam_are_refused() {
        bands(",,,0.4", ",,,1");
        assertThat(said())
                .containsExactly(
                        "row 1 has no end, expected one: it is not the last",
                        "row 2 has no beginning, expected where the row before ends");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "4"})
    void a_gap_and_an_overlap_are_refused(String from) {
        bands(",,5,0.4", "," + from + ",,1");
        assertThat(said()).containsExactly("row 2 begins at " + from + ", expected 5, where the row before ends");
    }

    @Test
    void rows_out_of_order_are_refused() {
        bands(",5,10,0.6", ",,5,0.4", ",10,,1");
        assertThat(problems).isNotEmpty();
    }

    @Test
    void a_row_that_ends_before_it_begins_is_refused() {
        bands(",,5,0.4", ",5,3,0.6", ",3,,1");
        assertThat(said()).contains("row 2 begins at 5 and ends at 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "", "half"})
    void a_share_that_is_none_is_refused(String share) {
        bands(",,5,\"" + share + "\"", ",5,,1");
        assertThat(said()).anySatisfy(what -> assertThat(what).startsWith("share is " + share));
    }

    @Test
    void a_share_with_a_decimal_comma_is_told_as_such() {
        bands(",,5,\"0,5\"", ",5,,1");
        assertThat(said()).anySatisfy(what -> assertThat(what).startsWith("0,5 is not written as a figure of a table"));
    }

    @Test
    void each_group_s_own_rows_are_checked() {
        bands(",,5,0.2", ",5,,1", "1,,3,0.2", "1,4,,1");
        assertThat(said()).containsExactly("row 2 of group 1 begins at 4, expected 3, where the row before ends");
    }

    @Test
    void a_group_has_its_own_rows_or_those_of_every_group() {
        BandTable table = bands(",,5,0.2", ",5,,1", "1,,3,0.2", "1,3,,1");
        assertThat(problems).isEmpty();
        Band own = table.band(ProductGroup.HANDICRAFT, new BigDecimal(4));
        Band shared = table.band(ProductGroup.AGRO_FOOD, new BigDecimal(4));
        assertThat(own).isNotNull();
        assertThat(shared).isNotNull();
        assertThat(own.share()).isEqualByComparingTo("1");
        assertThat(shared.share()).isEqualByComparingTo("0.2");
    }

    @Test
    void a_group_without_any_rows_is_refused() {
        bands("1,,,1", "2,,,1", "4,,,1");
        assertThat(said()).containsExactly("group 3 has no rows, and there are none for every group");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0", "1.5"})
    void a_group_that_does_not_exist_is_refused(String group) {
        bands(group + ",,,1");
        assertThat(said()).containsExactly("group is " + group + ", expected 1 to 4, or nothing for every group");
    }

    @Test
    void choices_and_lines_named_twice_are_refused() {
        new TableReading(problems).choices("e/x.choices.csv", "choice,share,citation\nA,0.2,c\nB,1,c\nA,0.4,c\n");
        new TableReading(problems)
                .frame(
                        "e/model.frame.csv",
                        "line,judge,g1,g2,g3,g4,vi,en,citation\nI.1,evidence,1,1,1,1,a,a,c\nI.1,judge,1,1,1,x,a,a,c\n");
        assertThat(said())
                .containsExactly(
                        "choice A has two rows",
                        "I.1 g4 is x, expected a number such as 0.5",
                        "line I.1 is judged by \"judge\", expected evidence or juror",
                        "line I.1 has two rows");
    }

    @Test
    void a_maximum_below_zero_is_refused() {
        new TableReading(problems)
                .frame("e/model.frame.csv", "line,judge,g1,g2,g3,g4,vi,en,citation\nI.1,juror,1,-2,1,1,a,a,c\n");
        assertThat(said()).containsExactly("I.1 g2 is -2, expected 0 or more");
    }

    @Test
    void a_table_without_rows_is_refused() {
        new TableReading(problems).bands(PATH, "group,from,below,share,citation\n");
        assertThat(said()).contains("has no rows");
    }

    private BandTable bands(String... rows) {
        StringBuilder csv = new StringBuilder("group,from,below,share,citation\n");
        for (String row : rows) {
            csv.append(row).append(",c\n");
        }
        return new TableReading(problems).bands(PATH, csv.toString());
    }

    private List<String> said() {
        return problems.stream().map(Problem::what).toList();
    }

    private static Parameters with(BandTable table, ProductGroup group) {
        Edition real = ShippedRules.rulebook().edition();
        Edition edition = new Edition(
                real.id(),
                real.matter(),
                real.title(),
                real.from(),
                real.until(),
                real.amendments(),
                real.levels(),
                real.places(),
                real.groups(),
                real.heads(),
                real.criteria(),
                real.clauses(),
                real.parameters(),
                Map.of(table.name(), table),
                real.choices(),
                real.frame(),
                real.words(),
                real.vocabulary(),
                real.changes(),
                real.letterheads());
        return new Parameters(edition, LocalDate.of(2019, 6, 1), group);
    }
}
