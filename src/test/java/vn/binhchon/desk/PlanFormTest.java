package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Plan;

/** Money is read as people write it, and what a plan says comes back from its form unchanged. */
class PlanFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500.000|500000", "5.000.000|5000000", "5000000|5000000", "5,000,000|5000000", "5 000 000|5000000"
            })
    void a_sum_with_or_without_a_sign_between_thousands(String typed, BigDecimal vnd) {
        assertThat(PlanForm.said(Map.of("reward", typed))).containsExactly(Map.entry("reward", vnd));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5", "5 triệu", "-5000000", "5.00.000", "5.000,5"})
    void what_is_no_whole_sum_stays_as_it_was_typed_to_be_objected_to(String typed) {
        assertThat(PlanForm.said(Map.of("rewardBudget", typed))).containsExactly(Map.entry("rewardBudget", typed));
    }

    @Test
    void names_keep_their_blanks() {
        assertThat(PlanForm.said(Map.of("insignia", " cúp;  kỷ niệm chương ,")))
                .containsExactly(Map.entry("insignia", List.of("cúp", "kỷ niệm chương")));
    }

    @Test
    void a_plan_with_rewards_comes_back_unchanged() {
        Plan plan = Json.MAPPER.readValue("""
                { "prizes": [ { "code": "A", "vi": "Giải A", "en": "Prize A", "count": 1, "reward": 500000 },
                              { "code": "B", "vi": "Giải B", "en": "Prize B", "count": 2 } ],
                  "reward": 1500000, "rewardBudget": 12000000, "insignia": ["cúp", "kỷ niệm chương"] }""", Plan.class);
        Map<String, String> form =
                PlanForm.filled(plan, new Words(new StaticMessageSource(), Locale.forLanguageTag("vi")));
        Plan back = Json.MAPPER.convertValue(PlanForm.said(form), Plan.class);
        assertThat(back).isEqualTo(plan);
    }
}
