package vn.binhchon.rollout.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RulebookReader;

/** Numbers, tables, words, facts and clauses that do not fit together, each found in a copy with one text altered. */
@Execution(ExecutionMode.CONCURRENT)
class LawLintTest {

    private static final String NUMBERS = "~/dossier/dossier.parameters.yaml";
    private static final String SOCIETY = "~/society/society.drl";

    /** An altered text, and the one problem it makes: where, at which words of the altered file, and what is said. */
    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // citations
                NUMBERS + " | Điều 12(1)(b)\", flag | Điều 12(1)(z)\", flag | Điều 12(1)(z)"
                        + " | dossier.photos.count cites \"TT 26/2014/TT-BCT, Điều 12(1)(z)\", which clauses.yaml does not hold",
                "~/society/wage.bands.csv | ,3000000,4500000,0.4,\"Khung | ,3000000,4500000,0.4,\"Khuôn | Khuôn"
                        + " | wage.bands cites \"Khuôn điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))\", which clauses.yaml does not hold",
                "~/other/prize.choices.csv | MINISTRY,0.6,\"Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))\" | MINISTRY,0.6, | MINISTRY"
                        + " | prize.choices has no citation",
                "~/frame/model.frame.csv | Phụ lục 3 mục III; | Phụ lục 3 mục V; | Phụ lục 3 mục V;"
                        + " | model.frame cites \"TT 26/2014/TT-BCT, Phụ lục 3 mục V\", which clauses.yaml does not hold",
                "criteria.yaml | Phụ lục 3 mục I.1(a) | Phụ lục 3 mục I.1(q) | I.1(q)"
                        + " | criteria.I.1.a cites \"TT 26/2014/TT-BCT, Phụ lục 3 mục I.1(q)\", which clauses.yaml does not hold",
                "edition.yaml | Điều 28(1)\" }  | Điều 28(99)\" } | Điều 28(99)"
                        + " | levels.LOCAL cites \"TT 38/2025/TT-BCT, Điều 28(99)\", which clauses.yaml does not hold",
                // dates
                NUMBERS + " | from: 2014-10-21 | from: 2014-01-01 | from: 2014-01-01"
                        + " | dossier.photos.count begins on 2014-01-01; TT 26/2014/TT-BCT, Điều 12(1)(b) holds from 2014-10-21 on",
                "~/establishment/establishment.parameters.yaml | from: 2025-10-15\\n      value: [SMALL_MEDIUM_ENTERPRISE, COOPERATIVE, COOPERATIVE_UNION, COOPERATIVE_GROUP, HOUSEHOLD]\\n      citation: \"NĐ 235/2025/NĐ-CP, Điều 1(1)(a)\""
                        + " | from: 2025-10-15\\n      value: [SMALL_MEDIUM_ENTERPRISE]\\n      citation: \"NĐ 45/2012/NĐ-CP, Điều 1(2)(a)\" | from: 2025-10-15"
                        + " | establishment.types begins on 2025-10-15; NĐ 45/2012/NĐ-CP, Điều 1(2)(a) holds from 2012-07-05 to 2025-10-14",
                // flags
                NUMBERS + " | flag: READ | flag: SURE | flag: SURE"
                        + " | the flag is SURE, expected one of READ, SEC, INF, NF, MODEL",
                "clauses.yaml | flag: READ | flag: read | flag: read"
                        + " | the flag is read, expected one of READ, SEC, INF, NF, MODEL",
                // what nobody uses
                NUMBERS
                        + " | dossier.photos.count: | dossier.photos.number:\\n  values:\\n    - { from: 2014-10-21, value: 3, citation: \"TT 26/2014/TT-BCT, Điều 12(1)(b)\", flag: READ }\\ndossier.photos.count: | dossier.photos.number"
                        + " | the number dossier.photos.number is used by no rule",
                "~/economy/economy.words.yaml | economy.tax: | economy.dues:\\n  vi: \"Nộp\"\\n  en: \"Dues\"\\neconomy.tax: | economy.dues"
                        + " | the sentence economy.dues is used by no rule",
                // words
                "~/eligibility/eligibility.words.yaml | vi: \"Trường hợp bộ sản phẩm “{case}” | vi: \"Trường hợp bộ sản phẩm “{kind}” | "
                        + " | eligibility.set_case_out (vi) has a place for {kind}, which is not handed to it",
                "~/eligibility/eligibility.words.yaml | The case “{case}” is | This case is | "
                        + " | eligibility.set_case_out (en) has no place for \"case\", which is handed to it",
                // lists and units
                "~/establishment/establishment.parameters.yaml | [COMMUNE, TOWNSHIP] | [COMUNE, TOWNSHIP] | establishment.unit_kinds"
                        + " | establishment.unit_kinds lists COMUNE, which has no words",
                "~/technique/technology.choices.csv | MECHANISED,0.8 | MECHANIZED,0.8 | MECHANIZED"
                        + " | lists MECHANIZED, which has no words",
                NUMBERS + " | unit: photo | unit: picture | dossier.photos.count"
                        + " | dossier.photos.count has the unit picture, which has no words",
                // the vocabulary
                "vocabulary.yaml | unit: photo | unit: picture | unit: picture"
                        + " | gives Dossier.photos the unit picture, which has no words",
                "vocabulary.yaml | \\n  UnitKind.WARD: | \\n  UnitKind.WORD: | values:\\n  Level.LOCAL:"
                        + " | has no words for UnitKind.WARD",
                "vocabulary.yaml | \\n      story: | \\n      tale: | Culture:" + " | has no words for Culture.story",
                "vocabulary.yaml | \\n      story: | \\n      tale: | tale:"
                        + " | lists Culture.tale, which no fact has",
                // facts nobody reads
                "juror_only.yaml | , Market.homeContracts | | " + " | no rule reads Market.homeContracts",
                "juror_only.yaml | Market.homeContracts | Market.homeContracts, Market.exported | Market.exported"
                        + " | names Market.exported, which C26-FIG-W5-01 reads",
                "juror_only.yaml | Market.homeContracts | Market.homeContracts, Market.contracts | Market.contracts"
                        + " | names Market.contracts, which vocabulary.yaml does not list",
                "vocabulary.yaml | , made_of: [exportMarkets, exportMarketCount] | | exportMarketCount: {"
                        + " | no rule reads Market.exportMarketCount",
                // the register
                "clauses.yaml | \"TT 26/2014/TT-BCT, Điều 18\" | \"TT 26/2014/TT-BCT, Điều 18a\" | "
                        + " | has no entry for TT 26/2014/TT-BCT, Điều 18",
                "clauses.yaml | - cite: \"TT 26/2014/TT-BCT, Điều 13\" | - cite: \"TT 26/2014/TT-BCT, Điều 26\"\\n  flag: READ\\n  from: 2014-10-21\\n  vi: \"x\"\\n  en: \"x\"\\n- cite: \"TT 26/2014/TT-BCT, Điều 13\" | - cite: \"TT 26/2014/TT-BCT, Điều 26"
                        + " | TT 26/2014/TT-BCT, Điều 26 is cited by no rule, number or table, and says no reason",
                "clauses.yaml | kind: not_machine_decidable | kind: unknown | - cite: \"TT 26/2014/TT-BCT, Điều 2\""
                        + " | TT 26/2014/TT-BCT, Điều 2 says without_rule, expected { kind: …, vi: …, en: … }",
                "clauses.yaml | - cite: \"TT 26/2014/TT-BCT, Điều 3(1)(a)\" | - cite: \"TT 26/2014/TT-BCT, Điều 1(2)\" | Điều 1(2)\"\\n  flag: READ\\n  from: 2014-10-21\\n  until: 2025-06-30\\n  vi: \"Cấp"
                        + " | TT 26/2014/TT-BCT, Điều 1(2) stands in the register twice",
            })
    void one_altered_text_is_found_at_its_line(String file, String was, String is, String at, String said) {
        Altered altered = new Altered().text(file, was, is == null ? "" : is);
        assertThat(altered.problems()).anySatisfy(problem -> {
            assertThat(problem.what()).isEqualTo(said);
            if (at != null) {
                assertThat(problem.path()).endsWith(file.replace("~", "every_level"));
                assertThat(problem.line()).isEqualTo(altered.line(file, at.replace("\\n", "\n")));
            }
        });
    }

    @Test
    void a_table_that_no_rule_asks_is_found() {
        Altered altered = new Altered().text(SOCIETY, "p.band(\"wage\"", "p.band(\"workers\"");
        assertThat(altered.problems())
                .extracting(Problem::toString)
                .containsExactly(Altered.path("~/society/wage.bands.csv") + ":1 · the table wage is used by no rule");
    }

    @Test
    void a_clause_that_ended_before_the_edition_began_is_cited_in_vain() {
        Altered altered = new Altered()
                .text(
                        "clauses.yaml",
                        "Điều 20(3)\"\\n  flag: READ\\n  from: 2014-10-21\\n  until: null",
                        "Điều 20(3)\"\\n  flag: READ\\n  from: 2010-10-21\\n  until: 2014-10-20");
        assertThat(Altered.said(altered.problems()))
                .containsOnly("cites TT 26/2014/TT-BCT, Điều 20(3), which holds on no day of the edition");
        assertThat(altered.problems()).extracting(Problem::rule).contains("C26-PRO-C1-03", "C26-REG-C1-03");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-29", "2025-07-01", "null"})
    void two_wordings_of_a_clause_that_do_not_adjoin_are_found(String until) {
        Altered altered = new Altered()
                .text(
                        "clauses.yaml",
                        "Điều 14\"\\n  flag: READ\\n  from: 2014-10-21\\n  until: 2025-06-30",
                        "Điều 14\"\\n  flag: READ\\n  from: 2014-10-21\\n  until: " + until);
        assertThat(altered.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("TT 26/2014/TT-BCT, Điều 14 stands in the register twice");
            assertThat(problem.maybe()).contains("begin the day after the first ends");
        });
    }

    @Test
    void a_clause_that_says_why_no_rule_carries_it_and_is_cited_is_noted() throws Exception {
        Altered altered = new Altered().text(SOCIETY, "TT-BCT, Điều 7(1)(b)", "TT-BCT, Điều 16(3)");
        assertThat(altered.problems()).isEmpty();
        assertThat(Lint.notes(
                        altered.folder(),
                        RulebookReader.editions(altered.folder()).get(0)))
                .extracting(Problem::what)
                .containsExactly("TT 26/2014/TT-BCT, Điều 16(3) says without_rule, and is cited");
    }
}
