package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Silent;
import vn.binhchon.nomination.EstablishmentType;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Quantity;

/**
 * Every explanation rests on what Drools' executable model keeps of a rule's conditions. Those classes are internal to Drools:
 * should an upgrade move them, these tests fail before an explanation goes silent.
 */
class RuleConditionsTest {

    @Test
    void every_condition_of_every_shipped_rule_is_kept_with_its_text() {
        Findings findings = judge("{}");
        List<String> texts = Stream.concat(
                        findings.silent().stream().map(Silent::conditions),
                        findings.fired().stream().map(Justified::conditions))
                .flatMap(List::stream)
                .map(Condition::text)
                .toList();
        assertThat(texts).isNotEmpty();
        assertThat(texts)
                .allMatch(text -> text.matches(".+ (==|!=|>=|<=|>|<) .+"))
                .contains("members == null", "outputPerPeriod == true", "latestRevenue != null");
        assertThat(findings.silent())
                .as("silent rules without a failed condition")
                .allMatch(each -> each.conditions().stream().anyMatch(condition -> !condition.holds()));
        assertThat(findings.fired())
                .as("fired rules with a failed condition")
                .allMatch(each -> !each.conditions().isEmpty()
                        && each.conditions().stream().allMatch(Condition::holds));
    }

    @Test
    void every_rule_of_the_level_either_fires_or_is_silent() {
        Findings findings = judge("{}");
        Set<String> told = new HashSet<>();
        findings.fired().forEach(each -> told.add(each.rule().id()));
        findings.silent().forEach(each -> assertThat(told.add(each.rule().id())).isTrue());
        assertThat(told).hasSize((int) ShippedRules.rulebook().rules().stream()
                .filter(each -> each.path().matches(".*/(every_level|province)/.*"))
                .filter(each -> !each.path().matches(".*/(council|jury|schedule|decision|entries|rewards)/.*"))
                .count());
    }

    @Test
    void a_fired_rule_shows_the_figure_seen() {
        Justified workers = fired(judge("{ \"evidence\": { \"society\": { \"workers\": 12 } } }"), "C26-SOC-II3A1-01");
        assertThat(workers.conditions())
                .containsExactly(
                        new Condition("Society", "workers", "!=", "workers != null", true, Quantity.of(12), null));
    }

    @Test
    void a_silent_rule_names_exactly_its_failed_conditions_with_the_number_needed() {
        Findings findings = judge("{ \"evidence\": { \"other\": { \"ocopStars\": 3 } } }");
        assertThat(failed(findings, "C26-OTH-IV2-02"))
                .containsExactly(new Condition(
                        "Standing",
                        "ocopStars",
                        ">=",
                        "ocopStars >= p.whole(\"other.ocop.four_stars\")",
                        false,
                        3,
                        new BigDecimal(4)));
        assertThat(failed(findings, "C26-OTH-IV2-01")).hasSize(1);
        assertThat(fired(findings, "C26-OTH-IV2-03").conditions()).hasSize(3);
    }

    @Test
    void a_condition_behind_a_failed_null_check_counts_as_failed() {
        assertThat(failed(judge("{}"), "C26-OTH-IV2-02"))
                .extracting(Condition::text)
                .containsExactly(
                        "ocopStars != null",
                        "ocopStars >= p.whole(\"other.ocop.four_stars\")",
                        "ocopStars < p.whole(\"other.ocop.five_stars\")");
    }

    @Test
    void the_number_needed_is_that_of_the_case_s_day() {
        String copied = "\"product\": { \"copied\": true }";
        Findings before = judge("{ \"entry\": { \"date\": \"2018-08-15\" }, " + copied + " }");
        Findings after = judge("{ \"entry\": { \"date\": \"2018-08-16\" }, " + copied + " }");
        assertThat(fired(before, "C26-ELI-E3-01").conditions())
                .extracting(Condition::text, Condition::field)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("p.flag(\"eligibility.copy_ban.in_force\") == true", null));
        assertThat(failed(after, "C26-ELI-E3-01"))
                .extracting(Condition::text)
                .containsExactly("p.flag(\"eligibility.copy_ban.in_force\") == true");
    }

    @Test
    void a_list_of_kinds_is_shown_beside_the_kind_seen() {
        Findings findings = judge("{ \"establishment\": { \"type\": \"large_enterprise\" } }");
        Condition condition = findings.fired().stream()
                .flatMap(each -> each.conditions().stream())
                .filter(each -> each.text().contains("establishment.types"))
                .findFirst()
                .orElseThrow();
        assertThat(condition.field()).isEqualTo("type");
        assertThat(condition.operator()).isEqualTo("not in");
        assertThat(condition.seen()).isEqualTo(EstablishmentType.LARGE_ENTERPRISE);
        assertThat(condition.needed())
                .isEqualTo(List.of(
                        EstablishmentType.SMALL_MEDIUM_ENTERPRISE,
                        EstablishmentType.COOPERATIVE,
                        EstablishmentType.COOPERATIVE_GROUP,
                        EstablishmentType.HOUSEHOLD));
    }

    @Test
    void a_field_that_takes_a_number_of_the_rules_shows_what_it_gave() {
        Findings findings = judge("""
                { "entry": { "level": "region", "date": "2020-12-31" },
                  "certificates": [ { "level": "province", "issuedYear": 2017 } ] }
                """);
        Condition condition = findings.fired().stream()
                .flatMap(each -> each.conditions().stream())
                .filter(each -> "validOfLevelBelow".equals(each.field()))
                .findFirst()
                .orElseThrow();
        assertThat(condition.seen()).isEqualTo(false);
        assertThat(condition.needed()).isEqualTo(false);
        assertThat(condition.holds()).isTrue();
    }

    private static Findings judge(String facts) {
        Nomination nomination = Cases.of(facts);
        return ShippedRules.rulebook()
                .judge(
                        nomination,
                        new Parameters(
                                ShippedRules.rulebook().edition(),
                                nomination.entry().date(),
                                nomination.product().group()));
    }

    private static Justified fired(Findings findings, String id) {
        return findings.fired().stream()
                .filter(each -> each.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " did not fire"));
    }

    private static List<Condition> failed(Findings findings, String id) {
        return findings.silent().stream()
                .filter(each -> each.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not silent"))
                .conditions()
                .stream()
                .filter(each -> !each.holds())
                .toList();
    }
}
