package vn.binhchon.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhchon.Samples;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.explanation.Explained.Held;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Reason;
import vn.binhchon.intake.Refused;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.rollout.Proof;
import vn.binhchon.rollout.ScenarioReader;
import vn.binhchon.rulebook.Cases;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.rulebook.ShippedRules;
import vn.binhchon.text.Language;
import vn.binhchon.text.Text;

/** People are told in words, in both languages: no key, no constant and no brace is left over. */
class WordsTest {

    private static final Edition EDITION = ShippedRules.rulebook().edition();
    private static final Edition PROMOTION = ShippedRules.evaluator().rulebooks().stream()
            .map(each -> each.edition())
            .filter(each -> !each.id().equals(EDITION.id()))
            .findFirst()
            .orElseThrow();
    private static final Vocabulary VOCABULARY = EDITION.vocabulary();
    private static final Wording WORDING = new Wording(EDITION);

    private static final Pattern LEFT_OVER = Pattern.compile("[{}]|\\b[A-Z]+_[A-Z_]+\\b|\\b(p|Reason)\\.\\w+\\(");

    @Test
    void every_fact_and_every_field_a_rule_can_see_has_words() {
        Set<String> wordless = new TreeSet<>();
        Nomination nomination = Cases.of("{}");
        List<Object> facts = new ArrayList<>(nomination.facts());
        facts.add(EDITION.places().locate(nomination));
        for (Object fact : facts) {
            String kind = fact.getClass().getSimpleName();
            if (!VOCABULARY.facts().containsKey(kind)) {
                wordless.add(kind);
            }
            Stream.concat(
                            Arrays.stream(fact.getClass().getRecordComponents()).map(RecordComponent::getName),
                            Arrays.stream(fact.getClass().getDeclaredMethods())
                                    .filter(each -> java.lang.reflect.Modifier.isPublic(each.getModifiers()))
                                    .filter(each -> !java.lang.reflect.Modifier.isStatic(each.getModifiers()))
                                    .map(java.lang.reflect.Method::getName)
                                    .filter(name -> !Set.of("equals", "hashCode", "toString")
                                            .contains(name)))
                    .filter(field -> !VOCABULARY.fields().containsKey(kind + "." + field))
                    .forEach(field -> wordless.add(kind + "." + field));
        }
        assertThat(wordless).as("facts and fields that vocabulary.yaml lacks").isEmpty();
    }

    @Test
    void every_field_stands_somewhere_in_the_event_and_has_a_known_unit() {
        VOCABULARY.fields().forEach((name, field) -> {
            assertThat(field.path()).as(name).isNotBlank();
            if (field.unit() != null) {
                assertThat(VOCABULARY.units()).as(name).containsKey(field.unit());
            }
        });
    }

    @Test
    void every_number_of_the_rules_has_words_and_a_known_unit() {
        EDITION.parameters().values().forEach(each -> {
            assertThat(each.label()).as(each.key()).isNotNull();
            if (each.unit() != null) {
                assertThat(VOCABULARY.units()).as(each.key()).containsKey(each.unit());
            }
        });
    }

    @Test
    void every_constant_a_fact_can_hold_has_words() {
        Set<String> wordless = new TreeSet<>();
        for (Class<?> constants : Set.of(
                vn.binhchon.nomination.Level.class,
                vn.binhchon.nomination.Region.class,
                vn.binhchon.nomination.ProductGroup.class,
                vn.binhchon.nomination.EstablishmentType.class,
                vn.binhchon.nomination.UnitKind.class,
                vn.binhchon.nomination.Technology.class,
                vn.binhchon.nomination.Attestation.Kind.class,
                vn.binhchon.nomination.Prize.Rank.class)) {
            for (Object constant : constants.getEnumConstants()) {
                if (VOCABULARY.value(constant).vi().equals(constant.toString())) {
                    wordless.add(constants.getSimpleName() + "." + constant);
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    @Test
    void every_reason_of_every_scenario_is_a_whole_sentence() throws Exception {
        for (var scenario : ScenarioReader.read(ShippedRules.folder())) {
            Findings findings = new Proof(ShippedRules.evaluator()).findings(scenario);
            for (Justified each : findings.fired()) {
                Reason reason = each.finding().reason();
                Edition edition = scenario.path().startsWith(EDITION.id() + "/") ? EDITION : PROMOTION;
                assertThat(edition.words()).as(scenario.name()).containsKey(reason.key());
                assertWorded(new Wording(edition).sentence(reason), scenario.name() + ": " + reason);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void nothing_is_left_over_in_any_sample_s_explanation(Path file) throws Refused {
        Explained explained = Samples.explained(file);
        explained.findings().forEach(each -> {
            assertWorded(
                    new Text(each.reason().vi(), each.reason().en()),
                    each.rule().id());
            each.conditions().forEach(WordsTest::assertWorded);
        });
        explained.silent().forEach(each -> each.conditions().forEach(WordsTest::assertWorded));
        assertThat(explained.card().lines()).allMatch(each -> !each.vi().equals(each.line()));
        assertThat(explained.card().heads()).allMatch(each -> !each.vi().equals(each.head()));
        assertThat(explained.clauses()).allMatch(each -> each.vi() != null && each.en() != null);
    }

    @Test
    void vietnamese_numbers_use_the_decimal_comma() {
        Quantity range =
                new Quantity(new java.math.BigDecimal("1234.5"), new java.math.BigDecimal("2000000"), "khoảng");
        assertThat(WORDING.value(range, Language.VI)).isEqualTo("khoảng 1.234,5–2.000.000");
        assertThat(WORDING.value(range, Language.EN)).isEqualTo("khoảng 1,234.5–2,000,000");
        Text profit = WORDING.sentence(Reason.of("economy.profit", "percent", new java.math.BigDecimal("8.4")));
        assertThat(profit.vi()).contains("8,4%").doesNotContain("8.4");
        assertThat(profit.en()).contains("8.4%");
    }

    @Test
    void days_are_written_as_people_write_them() {
        assertThat(WORDING.value(java.time.LocalDate.of(2019, 6, 1), Language.VI))
                .isEqualTo("01/06/2019");
    }

    @Test
    void a_sentence_without_words_shows_its_key_rather_than_nothing() {
        assertThat(WORDING.sentence(Reason.of("no.such.key", "a", 1)).vi()).isEqualTo("no.such.key {a=1}");
    }

    private static void assertWorded(Held held) {
        assertWorded(new Text(held.vi(), held.en()), held.text());
    }

    private static void assertWorded(Text words, String where) {
        for (Language language : Language.values()) {
            assertThat(words.in(language)).as(where).isNotBlank().doesNotContainPattern(LEFT_OVER);
        }
    }
}
