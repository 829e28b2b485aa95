package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Plan;

/** Who would be chosen and win what by points alone. */
class AwardsTest {

    private static final List<Awards.Pointed> PRODUCTS = List.of(
            pointed("a", 1, 90, true),
            pointed("b", 2, 85, true),
            pointed("c", 1, 80, true),
            pointed("d", 1, 80, true),
            pointed("e", 2, 95, false));

    private static Awards.Pointed pointed(String id, int group, int points, boolean reaches) {
        return new Awards.Pointed(id, group, BigDecimal.valueOf(points), reaches);
    }

    private static Map<String, Award> under(String plan) {
        return Awards.of(PRODUCTS, Json.MAPPER.readValue(plan, Plan.class));
    }

    @Test
    void a_number_reaches_down_the_places_and_what_the_law_bars_takes_none() {
        Map<String, Award> awards = under("{ \"selection\": \"TOP_NUMBER\", \"number\": 2 }");

        assertThat(awards.get("a")).isEqualTo(new Award(true, null, 1, null));
        assertThat(awards.get("b")).isEqualTo(new Award(true, null, 1, null));
        assertThat(awards.get("c")).isEqualTo(new Award(false, null, 2, null));
        assertThat(awards.get("e")).isEqualTo(Award.NONE);
    }

    @Test
    void equals_on_both_sides_of_the_line_are_for_the_council() {
        Map<String, Award> awards = under("{ \"selection\": \"TOP_NUMBER\", \"number\": 3 }");

        assertThat(awards.get("c")).isEqualTo(new Award(null, null, 2, null)).isEqualTo(awards.get("d"));
    }

    @Test
    void each_group_has_its_number() {
        Map<String, Award> awards = under("{ \"selection\": \"TOP_PER_GROUP\", \"numberPerGroup\": [1, 1, 0, 0] }");

        assertThat(awards.values().stream().filter(each -> Boolean.TRUE.equals(each.selected())))
                .hasSize(2);
        assertThat(awards.get("d").selected()).isFalse();
    }

    @Test
    void prizes_go_down_the_places_and_choose() {
        Map<String, Award> awards = under("""
                { "selection": "PRIZE_WINNERS", "prizes": [
                  { "code": "A", "vi": "Giải A", "en": "Prize A", "count": 1 },
                  { "code": "B", "vi": "Giải B", "en": "Prize B", "count": 1 } ] }""");

        assertThat(awards.get("a")).isEqualTo(new Award(true, "A", 1, null));
        assertThat(awards.get("b")).isEqualTo(new Award(true, "B", 1, null));
        assertThat(awards.get("c")).isEqualTo(new Award(false, null, 2, null));
    }

    @Test
    void a_plan_that_says_nothing_leaves_the_choice_open() {
        assertThat(under("{}").get("a")).isEqualTo(new Award(null, null, 1, null));
    }
}
