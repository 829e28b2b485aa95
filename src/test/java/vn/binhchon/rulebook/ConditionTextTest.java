package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.edition.Parameters;
import vn.binhchon.nomination.Dossier;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.EstablishmentType;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.nomination.Society;

/** Conditions as rule files have them, taken apart. */
class ConditionTextTest {

    private static final Parameters P =
            new Parameters(ShippedRules.rulebook().edition(), LocalDate.of(2019, 6, 1), ProductGroup.AGRO_FOOD);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workers != null                                 | workers  | != | null",
                "workers.least >= p.number(\"x\")                | workers  | >= | p.number(\"x\")",
                "oneOff == true                                  | oneOff   | == | true",
                "photos < p.whole(\"dossier.photos.count\")      | photos   | <  | p.whole(\"dossier.photos.count\")",
                "group == ProductGroup.AGRO_FOOD                 | group    | == | ProductGroup.AGRO_FOOD",
                "photoShortSideCm   >   2.5B                     | photoShortSideCm | > | 2.5B",
                "p.admits(\"establishment.types\", type) == false | type    | not in | p.list(\"establishment.types\")",
                "p.admits(\"establishment.types\", type) == true  | type    | in     | p.list(\"establishment.types\")",
                "validOfLevelBelow(p.whole(\"y\")) == false      | validOfLevelBelow | == | false"
            })
    void a_plain_comparison_is_taken_apart(String source, String field, String operator, String operand) {
        ConditionText read = ConditionText.read(source);
        assertThat(read.field()).isEqualTo(field);
        assertThat(read.operator()).isEqualTo(operator);
        assertThat(read.operand()).isEqualTo(operand);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.flag(\"eligibility.copy_ban.in_force\") == true",
                "entry.level == Level.NATION",
                "name matches \"Ch.*\"",
                "p.number(\"x\") > 3"
            })
    void what_is_no_plain_comparison_keeps_its_text_only(String source) {
        ConditionText read = ConditionText.read(source);
        assertThat(read.text()).isEqualTo(source);
        assertThat(read.field()).isNull();
        assertThat(read.operator()).isNull();
        assertThat(needed(read, Dossier.class)).isNull();
        assertThat(seen(read, Dossier.UNKNOWN)).isNull();
    }

    @Test
    void line_breaks_and_runs_of_blanks_become_one_blank() {
        assertThat(ConditionText.read("  photos\n      !=   null ").text()).isEqualTo("photos != null");
    }

    @Test
    void the_argument_of_a_field_is_kept_beside_it() {
        ConditionText read =
                ConditionText.read("validOfLevelBelow( p.whole(\"certificate.validity_years\") ) == false");
        assertThat(read.field()).isEqualTo("validOfLevelBelow");
        assertThat(read.argument()).isEqualTo("certificate.validity_years");
    }

    @Test
    void the_value_needed_is_that_of_the_case_s_day() {
        assertThat(needed(ConditionText.read("photos < p.whole(\"dossier.photos.count\")"), Dossier.class))
                .isEqualTo(new BigDecimal(3));
        assertThat(needed(ConditionText.read("photos < 3"), Dossier.class)).isEqualTo(new BigDecimal(3));
        assertThat(needed(ConditionText.read("photos < 2.5B"), Dossier.class)).isEqualTo(new BigDecimal("2.5"));
        assertThat(needed(ConditionText.read("oneOff == true"), Dossier.class)).isEqualTo(true);
        assertThat(needed(ConditionText.read("setCase == \"joined_for_use\""), Dossier.class))
                .isEqualTo("joined_for_use");
        assertThat(needed(ConditionText.read("photos != null"), Dossier.class)).isNull();
        assertThat(needed(ConditionText.read("photos < p.whole(\"no.such.key\")"), Dossier.class))
                .isNull();
    }

    @Test
    void a_list_of_names_is_needed_as_constants_of_the_field_it_is_held_against() {
        ConditionText read = ConditionText.read("p.admits(\"establishment.types\", type) == false");
        assertThat(needed(read, Establishment.class))
                .isEqualTo(List.of(
                        EstablishmentType.SMALL_MEDIUM_ENTERPRISE,
                        EstablishmentType.COOPERATIVE,
                        EstablishmentType.COOPERATIVE_GROUP,
                        EstablishmentType.HOUSEHOLD));
    }

    @Test
    void the_value_seen_is_the_fact_s_own() {
        Quantity twelve = Quantity.of(12);
        Society society = new Society(twelve, null, null, null, null, null, null, null);
        assertThat(seen(ConditionText.read("workers.least >= 10"), society)).isEqualTo(twelve);
        assertThat(seen(ConditionText.read("localWorkers != null"), society)).isNull();
        assertThat(seen(ConditionText.read("noSuchField != null"), society)).isNull();
    }

    private static @Nullable Object needed(ConditionText text, Class<?> fact) {
        return new SeenAndNeeded(text, fact).needed(P);
    }

    private static @Nullable Object seen(ConditionText text, Object fact) {
        return new SeenAndNeeded(text, fact.getClass()).seen(fact, P);
    }
}
