package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Silent;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Prize;

/** Rules that say more than plain comparisons, in {@code src/test/resources/dialect}: both sides of each, judged and explained. */
class DialectRulesTest {

    private static final String FOLDER = "circular_26_2014/every_level/dialect/";
    private static Rulebook rulebook = ShippedRules.rulebook();

    @BeforeAll
    static void compile() throws IOException {
        SortedMap<String, String> files = ShippedRules.copy();
        files.keySet().removeIf(path -> path.startsWith("industrial_promotion/") || path.endsWith(".drl"));
        for (String name : List.of("dialect.drl", "dialect.parameters.yaml", "dialect.words.yaml")) {
            files.put(FOLDER + name, Files.readString(Path.of("src/test/resources/dialect", name)));
        }
        rulebook = ShippedRules.read(new RuleFolder(new TreeMap<>(files))).get(0);
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DX-01 | 'product': { 'seriesProducible': true, 'industrialOrCraft': true } | 'product': { 'seriesProducible': true } | at least two of",
                "DX-02 | 'establishment': { 'type': 'large_enterprise', 'recognisedCraftVillage': true } | 'establishment': { 'type': 'large_enterprise' } | one of these",
                "DX-02 | 'establishment': { 'unitKind': 'commune' } | 'establishment': { 'unitKind': 'ward' } | unless",
                "DX-03 | 'evidence': { 'society': { 'workers': 10 }, 'economy': { 'revenues': [ { 'vnd': 1000000000 } ] } } | 'evidence': { 'society': { 'workers': 10 }, 'economy': { 'revenues': [ { 'vnd': 999999999 } ] } } | per worker",
                "DX-04 | 'evidence': { 'capacity': { 'machineryInvestmentVnd': 3 }, 'economy': { 'revenues': [ { 'vnd': 2 } ] } } | 'evidence': { 'capacity': { 'machineryInvestmentVnd': 4 }, 'economy': { 'revenues': [ { 'vnd': 2 } ] } } | not more than 1.5 times",
                "DX-05 | 'certificates': [ { 'level': 'local', 'issuedYear': 2018 }, { 'level': 'province', 'issuedYear': 2018 } ] | 'certificates': [ { 'level': 'province', 'issuedYear': 2018, 'revoked': true } ] | exists, joined",
                "DX-06 | 'evidence': { 'other': { 'prizes': [ { 'name': 'A', 'rank': 'province' } ] } } | 'evidence': { 'other': { 'prizes': [ { 'name': 'A', 'rank': 'province' }, { 'name': 'B', 'rank': 'nation' } ] } } | none of",
                "DX-07 | 'certificates': [ { 'level': 'local', 'issuedYear': 2018, 'revoked': false } ] | 'certificates': [ { 'level': 'local', 'issuedYear': 2018, 'revoked': false }, { 'level': 'local', 'issuedYear': 2017 } ] | each of",
                "DX-07 | 'certificates': [] | 'certificates': [ { 'level': 'local', 'issuedYear': 2018, 'revoked': true } ] | each of none",
                "DX-08 | 'certificates': [ { 'level': 'local', 'issuedYear': 2018 } ] | 'certificates': [ { 'level': 'province', 'issuedYear': 2018 } ] | none that is not so",
                "DX-09 | 'evidence': { 'economy': { 'revenues': [ { 'year': 2017, 'vnd': 1000000000 }, { 'year': 2018, 'vnd': 2000000000 } ] } } | 'evidence': { 'economy': { 'revenues': [ { 'year': 2017, 'vnd': 1000000000 }, { 'vnd': 2000000000 } ] } } | the sum over",
                "DX-10 | 'evidence': { 'technique': { 'attestations': [ { 'name': 'A', 'kind': 'food_safety' }, { 'name': 'B', 'kind': 'food_safety' } ] } } | 'evidence': { 'technique': { 'attestations': [ { 'name': 'A', 'kind': 'food_safety' }, { 'name': 'B', 'kind': 'other' } ] } } | how many",
                "DX-11 | 'evidence': { 'economy': { 'revenues': [ { 'vnd': 3 }, { 'vnd': 3000000000 } ] } } | 'evidence': { 'economy': { 'revenues': [ { 'vnd': 3 }, { 'vnd': 3000000001 } ] } } | least and most",
                "DX-12 | 'evidence': { 'market': { 'exportMarkets': [ 'Lào', 'Nhật Bản' ] } } | 'evidence': { 'market': { 'exportMarkets': [ 'Lào' ] } } | contains",
                "DX-13 | 'evidence': { 'market': { 'homeMarkets': [ 'Hà Nội', 'Huế' ] } } | 'evidence': { 'market': { 'homeMarkets': [ 'Hà Nội' ] } } | size",
                "DX-14 | 'entry': { 'date': '2018-08-16' } | 'entry': { 'date': '2018-08-15' } | a day",
                "DX-15 | 'certificates': [ { 'level': 'local', 'issuedYear': 2017, 'issuedOn': '2017-06-01' } ] | 'certificates': [ { 'level': 'local', 'issuedYear': 2017, 'issuedOn': '2017-06-02' } ] | two years after",
                "DX-16 | 'evidence': { 'economy': { 'revenues': [ { 'vnd': 1000000000 }, { 'vnd': 2000000000 } ] } } | 'evidence': { 'economy': { 'revenues': [ { 'vnd': 1000000000 }, { 'vnd': 1999999999 } ] } } | the mean of",
                "DX-17 | 'evidence': { 'society': { 'workers': 4, 'womenWorkers': 2 } } | 'evidence': { 'society': { 'workers': 401, 'womenWorkers': 200 } } | the share of",
                "DX-18 | 'evidence': { 'society': { 'womenWorkers': 2 } } | 'evidence': { 'society': { 'workers': 49, 'womenWorkers': 1 } } | either or, one not stated"
            })
    void a_rule_holds_on_one_side_and_not_on_the_other(String id, String holds, String fails, String what) {
        assertThat(judge(holds).fired()).extracting(each -> each.rule().id()).contains(id);
        Silent silent = silent(judge(fails), id);
        assertThat(silent.stoppedAt()).isPositive();
        assertThat(silent.conditions().get(silent.stoppedAt() - 1).holds()).isFalse();
    }

    @Test
    void nothing_stated_stops_no_judging() {
        assertThat(judge("").fired()).extracting(each -> each.rule().id()).contains("DX-06", "DX-07");
        assertThat(rulebook.straight()).isFalse();
    }

    @Test
    void a_rule_that_looks_for_one_of_several_says_what_the_nearest_came_to() {
        Composed seen = seen(
                "DX-05",
                "'certificates': [ { 'level': 'local', 'issuedYear': 2018, 'revoked': true },"
                        + " { 'level': 'province', 'issuedYear': 2018, 'revoked': true } ]");
        assertThat(seen.count()).isZero();
        assertThat(seen.of()).isEqualTo(2);
        assertThat(seen.parts()).singleElement().satisfies(part -> {
            assertThat(part.text()).isEqualTo("revoked != true");
            assertThat(part.seen()).isEqualTo(true);
        });
    }

    @Test
    void a_rule_that_wants_none_says_which_was_found() {
        Composed seen = seen("DX-06", "'evidence': { 'other': { 'prizes': [ { 'name': 'B', 'rank': 'nation' } ] } }");
        assertThat(seen.count()).isEqualTo(1);
        assertThat(seen.parts()).extracting(Condition::seen).containsExactly(Prize.Rank.NATION);
    }

    @Test
    void a_sum_is_shown_against_its_limit() {
        Condition failed = silent(
                        judge("'evidence': { 'economy': { 'revenues': [ { 'year': 2018, 'vnd': 7 } ] } }"), "DX-09")
                .conditions()
                .get(0);
        assertThat(failed.field()).isEqualTo("sum");
        assertThat(Composed.plain(failed.seen())).isEqualTo(new BigDecimal(7));
        assertThat(failed.needed()).isEqualTo(new BigDecimal("3000000000"));
    }

    @Test
    void an_alternative_shows_each_of_its_parts() {
        Composed seen = seen("DX-02", "'establishment': { 'type': 'large_enterprise' }");
        assertThat(seen.kind()).isEqualTo(Composed.Kind.ANY);
        assertThat(seen.parts()).extracting(Condition::field).containsExactly("type", "recognisedCraftVillage");
        assertThat(seen.parts()).noneMatch(Condition::holds);
    }

    @Test
    void the_order_of_facts_changes_nothing() {
        String one = "{ 'level': 'province', 'issuedYear': 2018, 'revoked': true }";
        String other = "{ 'level': 'local', 'issuedYear': 2016, 'issuedOn': '2016-01-01', 'revoked': false }";
        Findings forth = judge("'certificates': [ " + one + ", " + other + " ]");
        Findings back = judge("'certificates': [ " + other + ", " + one + " ]");
        assertThat(forth.fired())
                .extracting(each -> each.rule().id())
                .isEqualTo(back.fired().stream().map(each -> each.rule().id()).toList());
    }

    @Test
    void a_condition_is_read_by_drools_own_parser() {
        assertThat(ExpressionReader.read("a.least * p.number(\"x\") >= $e.b.least || level in ( Level.NATION )"))
                .isInstanceOfSatisfying(
                        Expression.Any.class, any -> assertThat(any.of()).hasSize(2));
        assertThat(ExpressionReader.read("((((((((((a))))))))))")).isInstanceOf(Expression.Foreign.class);
        assertThat(ExpressionReader.read("System.exit(0) == 1").all())
                .anyMatch(each -> each instanceof Expression.Foreign);
    }

    private static Composed seen(String id, String facts) {
        Silent silent = silent(judge(facts), id);
        return (Composed) Objects.requireNonNull(
                silent.conditions().get(silent.stoppedAt() - 1).seen());
    }

    private static Silent silent(Findings findings, String id) {
        return findings.silent().stream()
                .filter(each -> each.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not silent"));
    }

    /** What the rules say, which is the same when every rule goes through Drools' network. */
    private static Findings judge(String facts) {
        Nomination nomination = Cases.of("{ " + facts.replace('\'', '"') + " }");
        Parameters numbers = new Parameters(
                rulebook.edition(),
                nomination.entry().date(),
                nomination.product().group());
        Findings found = rulebook.judge(nomination, numbers);
        assertThat(rulebook.throughNetwork().judge(nomination, numbers).equals(found))
                .as(facts)
                .isTrue();
        return found;
    }
}
