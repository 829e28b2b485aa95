package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.nomination.Nomination;

/** Rules that do what no rule may: the case stops and the rule is named, the nomination is not to blame. */
class RulebookTest {

    private static final String ECONOMY = ShippedRules.EDITION + "/every_level/economy/economy.drl";
    private static final String TAXED = "{ \"evidence\": { \"economy\": { \"taxVndPerYear\": 5 } } }";

    @Test
    void two_rules_that_award_one_line_are_named_both() {
        Rulebook rulebook = economyAnd("""
                rule "Economy: dues once more"
                  @id("C26-ECO-II1C-02") @criterion("II.1.c")
                  @citation("TT 26/2014/TT-BCT, Điều 7(1)(b)")
                when
                  $e : Economy( taxVndPerYear != null )
                then
                  insert( Points.of("II.1.c", p.band("tax", $e.taxVndPerYear()), Reason.of("economy.tax", "vnd", 1)) );
                end
                """);
        assertThatThrownBy(() -> judge(rulebook, TAXED))
                .isInstanceOf(RuleFault.class)
                .hasMessage("both C26-ECO-II1C-01 and C26-ECO-II1C-02 award II.1.c");
        assertThat(judge(rulebook, "{}").fired()).isEmpty();
    }

    @Test
    void a_rule_that_throws_after_then_is_named_with_its_place() {
        Rulebook rulebook = economyAnd("""
                rule "Economy: a share of two"
                  @id("C26-ECO-II1C-02") @criterion("II.1.b")
                  @citation("TT 26/2014/TT-BCT, Điều 7(1)(b)")
                when
                  Economy( taxVndPerYear != null )
                then
                  insert( Points.of("II.1.b", p.number("recognition.threshold"), Reason.of("economy.tax", "vnd", 1)) );
                end
                """);
        assertThatThrownBy(() -> judge(rulebook, TAXED))
                .isInstanceOf(RuleFault.class)
                .hasMessage(ECONOMY + ":" + rule(rulebook, "C26-ECO-II1C-02").line()
                        + " · C26-ECO-II1C-02 · II.1.b: a share of 70, expected 0 to 1");
    }

    @Test
    void a_rule_that_throws_before_then_is_named_too() {
        Rulebook rulebook = economyAnd("""
                rule "Economy: dues without a null check"
                  @id("C26-ECO-II1C-02") @criterion("II.1.c")
                  @citation("TT 26/2014/TT-BCT, Điều 7(1)(b)")
                when
                  Economy( taxVndPerYear.least() > p.number("recognition.threshold") )
                then
                  insert( Caution.of("II.1.c", Reason.of("economy.tax", "vnd", 1)) );
                end
                """);
        assertThatThrownBy(() -> judge(rulebook, "{}"))
                .isInstanceOf(RuleFault.class)
                .hasMessageStartingWith(
                        ECONOMY + ":" + rule(rulebook, "C26-ECO-II1C-02").line() + " · C26-ECO-II1C-02 · ");
    }

    @Test
    void a_rule_that_speaks_of_another_criterion_than_its_own_is_named() {
        Rulebook rulebook = economyAnd("""
                rule "Economy: a slip of the line"
                  @id("C26-ECO-II1C-02") @criterion("II.1.b")
                  @citation("TT 26/2014/TT-BCT, Điều 7(1)(b)")
                when
                  Economy( taxVndPerYear != null )
                then
                  insert( Points.of("II.1.d", p.number("market.replaces_imports.share"), Reason.of("economy.tax", "vnd", 1)) );
                end
                """);
        assertThatThrownBy(() -> judge(rulebook, TAXED))
                .isInstanceOf(RuleFault.class)
                .hasMessage(ECONOMY + ":" + rule(rulebook, "C26-ECO-II1C-02").line()
                        + " · C26-ECO-II1C-02 · speaks of II.1.d, its @criterion is II.1.b");
    }

    @Test
    void a_rule_that_awards_a_juror_s_line_is_named() {
        Rulebook rulebook = economyAnd("""
                rule "Economy: what only a juror can judge"
                  @id("C26-ECO-II1C-02") @criterion("I.1.a.5")
                  @citation("TT 26/2014/TT-BCT, Điều 7(1)(b)")
                when
                  Economy( taxVndPerYear != null )
                then
                  insert( Points.of("I.1.a.5", p.number("market.replaces_imports.share"), Reason.of("economy.tax", "vnd", 1)) );
                end
                """);
        assertThatThrownBy(() -> judge(rulebook, TAXED))
                .isInstanceOf(RuleFault.class)
                .hasMessageEndingWith("C26-ECO-II1C-02 · awards I.1.a.5, which is no line that evidence decides");
    }

    @Test
    void findings_come_by_criterion_and_rule_whatever_fired_first() {
        List<Justified> fired = judge(ShippedRules.rulebook(), "{}").fired();
        assertThat(fired)
                .isSortedAccordingTo(java.util.Comparator.comparing(
                                (Justified each) -> each.finding().criterion())
                        .thenComparing(each -> each.rule().id()));
    }

    @Test
    void rules_of_one_level_keep_silent_at_every_other() {
        String province = ".*/(every_level|province)/.*";
        assertThat(judge(ShippedRules.rulebook(), "{}").silent())
                .allMatch(each -> each.rule().path().matches(province));
        assertThat(judge(ShippedRules.rulebook(), "{ \"entry\": { \"level\": \"nation\" } }")
                        .silent())
                .allMatch(each -> each.rule().path().matches(".*/(every_level|national)/.*"));
        assertThat(judge(ShippedRules.rulebook(), "{ \"entry\": { \"level\": \"local\" } }")
                        .fired())
                .allMatch(each -> each.rule().path().matches(".*/every_level/.*"));
    }

    private static Rulebook economyAnd(String rule) {
        SortedMap<String, String> files = ShippedRules.economy();
        files.merge(ECONOMY, rule, (text, more) -> text + "\n" + more);
        return ShippedRules.read(new RuleFolder(files)).get(0);
    }

    private static Findings judge(Rulebook rulebook, String facts) {
        Nomination nomination = Cases.of(facts);
        LocalDate day = nomination.entry().date();
        return rulebook.judge(
                nomination,
                new Parameters(rulebook.edition(), day, nomination.product().group()));
    }

    private static RuleRef rule(Rulebook rulebook, String id) {
        return rulebook.rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
