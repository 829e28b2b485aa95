package vn.binhchon.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.finding.Band;
import vn.binhchon.nomination.EstablishmentType;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.nomination.Technology;
import vn.binhchon.rulebook.ShippedRules;

/** The shipped numbers on the days on which they change, and what a rule hears that asks for what there is not. */
class ParametersTest {

    private static final Edition EDITION = ShippedRules.rulebook().edition();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-08-15,true", "2018-08-16,false"})
    void the_ban_on_copies_ends_with_the_circular_of_2018(LocalDate day, boolean inForce) {
        assertThat(on(day).flag("eligibility.copy_ban.in_force")).isEqualTo(inForce);
        assertThat(on(day).admits("eligibility.set_cases", "joined_for_use")).isEqualTo(inForce);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025-10-14,false", "2025-10-15,true"})
    void unions_of_cooperatives_come_in_with_the_decree_of_2025(LocalDate day, boolean admitted) {
        assertThat(on(day).admits("establishment.types", EstablishmentType.COOPERATIVE_UNION))
                .isEqualTo(admitted);
        assertThat(on(day).admits("establishment.types", null)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2014-10-21,cấp huyện", "2025-06-30,cấp huyện", "2025-07-01,cấp xã"})
    void the_lowest_level_is_the_district_then_the_commune(LocalDate day, String name) {
        assertThat(EDITION.level(Level.LOCAL, day).vi()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "8,,1",
        "8,khoảng,1",
        "8,hơn,1",
        "8,gần,0.8",
        "8,Dưới,0.8",
        "8,'gần, tính đến tháng 11',0.8",
        "8,gầnđây,1",
        "9,gần,1",
        "1,gần,0"
    })
    void a_figure_that_is_not_reached_counts_in_the_row_below(BigDecimal value, String note, BigDecimal share) {
        Band band = on(LocalDate.of(2019, 1, 1)).band("export_countries", new Quantity(value, null, note));
        assertThat(band.share()).isEqualByComparingTo(share);
    }

    @Test
    void a_number_nobody_found_is_not_taken_for_the_one_before_it() {
        LocalDate replaced = LocalDate.of(2018, 3, 28);
        assertThat(on(replaced.minusDays(1)).number("reward.region.most")).isEqualByComparingTo("5000000");
        assertThatThrownBy(() -> on(replaced).number("reward.region.most"))
                .isInstanceOf(UnknownParameter.class)
                .hasMessage("reward.region.most is not known since 2018-03-28: TT 28/2018/TT-BTC");
    }

    @Test
    void the_threshold_is_70_from_the_first_day_on() {
        assertThat(on(EDITION.from()).number(Edition.THRESHOLD)).isEqualByComparingTo("70");
        assertThatThrownBy(() -> on(EDITION.from().minusDays(1)).number(Edition.THRESHOLD))
                .isInstanceOf(UnknownParameter.class)
                .hasMessage("recognition.threshold has no value on 2014-10-20");
    }

    @Test
    void an_edition_holds_from_its_first_day_on() {
        assertThat(EDITION.holdsOn(LocalDate.of(2014, 10, 20))).isFalse();
        assertThat(EDITION.holdsOn(LocalDate.of(2014, 10, 21))).isTrue();
        assertThat(EDITION.until()).isNull();
    }

    @Test
    void what_there_is_not_is_named() {
        Parameters p = on(LocalDate.of(2019, 6, 1));
        assertThatThrownBy(() -> p.number("no.such")).hasMessage("no number no.such");
        assertThatThrownBy(() -> p.flag("recognition.threshold"))
                .isInstanceOf(UnknownParameter.class)
                .hasMessage("recognition.threshold is 70, expected a Boolean");
        assertThatThrownBy(() -> p.band("no_such", 3)).hasMessage("no table no_such.bands.csv");
        assertThatThrownBy(() -> p.choice("no_such", Technology.MANUAL)).hasMessage("no table no_such.choices.csv");
        assertThatThrownBy(() -> p.choice("technology", "BY_MAGIC"))
                .hasMessage("table technology has no row for BY_MAGIC");
    }

    @Test
    void of_a_range_the_lower_end_counts() {
        Parameters p = on(LocalDate.of(2019, 6, 1));
        Quantity range = new Quantity(new BigDecimal(49), new BigDecimal(500), null);
        assertThat(p.band("workers", range)).isEqualTo(p.band("workers", 49));
        assertThat(p.band("workers", range).share()).isEqualByComparingTo("0.8");
    }

    @Test
    void every_table_reaches_every_figure_for_every_group() {
        for (BandTable table : EDITION.bands().values()) {
            for (ProductGroup group : ProductGroup.values()) {
                for (String figure : new String[] {"-100", "0", "0.5", "1", "70", "1000000000000000"}) {
                    assertThat(table.band(group, new BigDecimal(figure)))
                            .as("%s, %s, %s", table.name(), group, figure)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void several_clauses_are_joined_by_a_semicolon() {
        assertThat(EDITION.citations("TT 26/2014/TT-BCT, Điều 4(3); TT 14/2018/TT-BCT"))
                .extracting(each -> each.text())
                .containsExactly("TT 26/2014/TT-BCT, Điều 4(3)", "TT 14/2018/TT-BCT");
        assertThat(EDITION.citations("TT 99/2099").get(0).flag()).isEqualTo("NF");
    }

    private static Parameters on(LocalDate day) {
        return new Parameters(EDITION, day, ProductGroup.AGRO_FOOD);
    }
}
