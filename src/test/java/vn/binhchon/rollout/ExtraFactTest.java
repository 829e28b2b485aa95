package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Explainer;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.ExtraCheck;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** Facts that the rules add: of every kind, read, held against the vocabulary, asked by rules and explained. */
class ExtraFactTest {

    private static final String RULES = "circular_26_2014/every_level/further/further";

    private static final String DRL = """
            package circular_26_2014.every_level.further
            import vn.binhchon.nomination.*
            import vn.binhchon.finding.*
            global vn.binhchon.edition.Parameters p

            rule "Further: productive"
              @id("FX-01") @criterion("W1")
              @citation("TT 26/2014/TT-BCT, Điều 17(1)")
            when
              exists ExtraFact( name == "labourProductivity", number != null, number.least >= p.number("further.productivity") )
            then
              insert( Caution.of("W1", Reason.of("further.holds")) );
            end

            rule "Further: a collective mark"
              @id("FX-02") @criterion("W1")
              @citation("TT 26/2014/TT-BCT, Điều 17(1)")
            when
              exists ExtraFact( name == "collectiveMark", yes == true )
            then
              insert( Caution.of("W1", Reason.of("further.holds")) );
            end

            rule "Further: supported"
              @id("FX-03") @criterion("W1")
              @citation("TT 26/2014/TT-BCT, Điều 17(1)")
            when
              exists ExtraFact( name == "supportReceived", items contains "industrial_promotion" )
            then
              insert( Caution.of("W1", Reason.of("further.holds")) );
            end

            rule "Further: figures of before the day"
              @id("FX-04") @criterion("W1")
              @citation("TT 26/2014/TT-BCT, Điều 17(1)")
            when
              exists ExtraFact( name == "figuresOn", day != null, day < p.day("further.day") )
            then
              insert( Caution.of("W1", Reason.of("further.holds")) );
            end

            rule "Further: in dollars"
              @id("FX-05") @criterion("W1")
              @citation("TT 26/2014/TT-BCT, Điều 17(1)")
            when
              exists ExtraFact( name == "exportCurrency", text == "USD" )
            then
              insert( Caution.of("W1", Reason.of("further.holds")) );
            end
            """;

    private static final String EVENT = """
            { "specversion": "1.0", "type": "vn.binhchon.nomination.submitted.v1", "source": "urn:test", "id": "e1", "subject": "thu.1",
              "time": "2019-06-02T08:00:00+07:00", "datacontenttype": "application/json",
              "data": { "entry": { "level": "province", "jurisdiction": "Lạng Sơn", "date": "2019-06-01" },
                "product": { "name": "Sản phẩm thử", "group": 2 },
                "establishment": { "name": "Cơ sở thử", "type": "household", "province": "Lạng Sơn" },
                "evidence": { %s } } }
            """;

    private static Evaluator evaluator = ShippedRules.evaluator();

    @BeforeAll
    static void compile() throws RulesRefused {
        SortedMap<String, String> files = bare();
        files.put(RULES + ".drl", DRL);
        evaluator = new Evaluator(RulebookReader.read(new RuleFolder(files)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FX-01 | 'labourProductivity': 5 | 'labourProductivity': 4.9 | Năng suất lao động",
                "FX-01 | 'labourProductivity': { 'value': 6, 'note': 'hơn' } | 'designCapacity': 6 | Năng suất lao động",
                "FX-02 | 'collectiveMark': true | 'collectiveMark': false | nhãn hiệu tập thể",
                "FX-03 | 'supportReceived': [ 'industrial_promotion', 'other_support' ] | 'supportReceived': [ 'other_support' ] | Hỗ trợ đã nhận",
                "FX-04 | 'figuresOn': '2018-12-31' | 'figuresOn': '2019-01-01' | Ngày của số liệu",
                "FX-05 | 'exportCurrency': 'USD' | 'exportCurrency': 'EUR' | Đồng tiền"
            })
    void a_rule_reads_it_and_says_so(String rule, String fires, String silent, String words) throws Refused {
        Explained fired = explained(fires);
        assertThat(fired.findings())
                .filteredOn(each -> each.rule().id().equals(rule))
                .singleElement()
                .satisfies(each -> assertThat(each.conditions().toString()).contains(words));
        assertThat(explained(silent).findings())
                .noneMatch(each -> each.rule().id().equals(rule));
        assertThat(fired.unknownFields()).isEmpty();
        String json = Json.MAPPER.writeValueAsString(fired.nomination().evidence());
        assertThat(Json.MAPPER.readTree(json).path("extra"))
                .isEqualTo(Json.MAPPER.readTree("{" + fires.replace('\'', '"') + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'labourProductivity': true | cần một số",
                "'labourProductivity': 'nhiều' | cần một số",
                "'collectiveMark': 'có' | có hoặc không",
                "'supportReceived': 'industrial_promotion' | kinh phí khuyến công",
                "'supportReceived': [ 'gift' ] | kinh phí khuyến công",
                "'figuresOn': '31/12/2018' | một ngày",
                "'figuresOn': '2018-02-30' | một ngày",
                "'exportCurrency': 5 | một dòng chữ"
            })
    void what_is_stated_in_another_kind_is_refused_with_what_was_expected(String extra, String said) throws Refused {
        AcceptedEvent event = event("'extra': {" + extra + "}");
        Refused refused = catchThrowableOfType(Refused.class, () -> ExtraCheck.require(event, vocabulary()));
        assertThat(refused.defects()).singleElement().satisfies(each -> {
            assertThat(each.path()).startsWith("data.evidence.extra.");
            assertThat(each.value()).isNotNull();
            assertThat(each.words().vi()).contains(said);
        });
    }

    @Test
    void one_that_the_rules_do_not_have_is_kept_and_told() throws Refused {
        assertThat(explained("'soilAcidity': 5").unknownFields())
                .singleElement()
                .satisfies(each -> assertThat(each.path()).isEqualTo("evidence.extra.soilAcidity"));
    }

    @Test
    void evidence_without_any_is_written_as_before() throws Refused {
        AcceptedEvent event = event("'economy': { 'taxVndPerYear': 5 }");
        assertThat(Json.MAPPER.writeValueAsString(admission(event).nomination().evidence()))
                .doesNotContain("extra");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name == \"labourProductivity\" | name == \"labourProductvity\" | \"labourProductvity\"",
                "name == \"collectiveMark\", yes | name == \"collectiveMark\", text | asks for text",
                "name == \"exportCurrency\", text | text | name it first"
            })
    void a_rule_that_asks_for_none_there_is_is_refused(String was, String now, String said) {
        SortedMap<String, String> files = bare();
        assertThat(DRL).contains(was);
        files.put(RULES + ".drl", DRL.replace(was, now));
        RulesRefused refused = catchThrowableOfType(RulesRefused.class, () -> Gate.pass(new RuleFolder(files)));
        assertThat(refused.problems())
                .anyMatch(each -> each.toString().contains(said) && each.path().startsWith(RULES));
    }

    @ParameterizedTest
    @CsvSource({
        "type: yes_no, type: yesno, yesno",
        "unit: vnd_worker_year, unit: vnd_worker, vnd_worker",
        "industrial_promotion:, Industrial promotion:, Industrial promotion"
    })
    void a_fact_that_says_nothing_clear_of_itself_is_refused(String was, String now, String said) {
        SortedMap<String, String> files = bare();
        String vocabulary = String.valueOf(files.get("vocabulary.yaml"));
        assertThat(vocabulary).contains(was);
        files.put("vocabulary.yaml", vocabulary.replace(was, now));
        RulesRefused refused = catchThrowableOfType(RulesRefused.class, () -> Gate.pass(new RuleFolder(files)));
        assertThat(refused.problems())
                .anyMatch(each ->
                        each.path().equals("vocabulary.yaml") && each.what().contains(said));
    }

    private static SortedMap<String, String> bare() {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.keySet().removeIf(path -> path.startsWith("industrial_promotion/") || path.endsWith(".drl"));
        files.put(RULES + ".parameters.yaml", """
                further.productivity:
                  label: { vi: "Năng suất", en: "Productivity" }
                  unit: vnd_worker_year
                  values:
                    - { from: 2014-10-21, value: 5, citation: "TT 26/2014/TT-BCT, Điều 17(1)" }
                further.day:
                  label: { vi: "Ngày", en: "Day" }
                  values:
                    - { from: 2014-10-21, value: 2019-01-01, citation: "TT 26/2014/TT-BCT, Điều 17(1)" }
                """);
        files.put(RULES + ".words.yaml", "further.holds: { vi: \"có\", en: \"holds\" }\n");
        return files;
    }

    private static Explained explained(String extra) throws Refused {
        AcceptedEvent event = event("'extra': {" + extra + "}");
        ExtraCheck.require(event, vocabulary());
        return Explainer.explain(evaluator.evaluate(admission(event).nomination(), null), event);
    }

    private static Vocabulary vocabulary() {
        Edition edition = evaluator.edition(java.time.LocalDate.of(2019, 6, 1));
        return edition.vocabulary();
    }

    private static Admission admission(AcceptedEvent event) throws Refused {
        return Admission.of(event, id -> null, java.time.Instant.parse("2026-11-20T17:31:00Z"));
    }

    private static AcceptedEvent event(String evidence) throws Refused {
        return EventReader.ofNominations()
                .read(EVENT.formatted(evidence.replace('\'', '"')).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void they_stand_in_the_order_of_their_names() throws Refused {
        AcceptedEvent event = event("'extra': { 'piecesInSet': 6, 'collectiveMark': true }");
        assertThat(admission(event).nomination().evidence().added().facts())
                .extracting(each -> each.name())
                .isEqualTo(List.of("collectiveMark", "piecesInSet"));
    }
}
