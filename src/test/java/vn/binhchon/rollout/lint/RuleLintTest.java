package vn.binhchon.rollout.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.nomination.Location;
import vn.binhchon.rulebook.CaseKind;
import vn.binhchon.rulebook.Cases;
import vn.binhchon.rulebook.Inspection;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RulebookReader;

/** What may not stand in a rule, each found in a copy of the shipped rules with one text altered. */
@Execution(ExecutionMode.CONCURRENT)
class RuleLintTest {

    private static final String SOCIETY = "~/society/society.drl";
    private static final String WORKERS = "C26-SOC-II3A1-01";

    @Test
    void the_shipped_rules_are_clean() {
        assertThat(new Altered().problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "salience      | mục II.3(a)\") | mục II.3(a)\")\\n  salience 10",
                "agenda-group  | mục II.3(a)\") | mục II.3(a)\")\\n  agenda-group \"first\"",
                "no-loop       | mục II.3(a)\") | mục II.3(a)\")\\n  no-loop",
                "lock-on-active| mục II.3(a)\") | mục II.3(a)\")\\n  lock-on-active",
                "date-effective| mục II.3(a)\") | mục II.3(a)\")\\n  date-effective \"01-Jan-2026\"",
                "date-expires  | mục II.3(a)\") | mục II.3(a)\")\\n  date-expires \"01-Jan-2026\"",
                "timer         | mục II.3(a)\") | mục II.3(a)\")\\n  timer ( int: 1s )",
                "dialect       | mục II.3(a)\") | mục II.3(a)\")\\n  dialect \"mvel\"",
                "modify        | insert( Points | modify( $s ) { } insert( Points",
                "update        | insert( Points | update( $s ); insert( Points",
                "delete        | insert( Points | delete( $s ); insert( Points",
                "retract       | insert( Points | retract( $s ); insert( Points",
                "insertLogical | insert( Points | insertLogical( Points",
                "eval          | workers != null ) | workers != null ) eval( true )",
                "not           | workers != null ) | workers != null ) not Market( exported == true )",
                "exists        | workers != null ) | workers != null ) exists Market( exported == true )",
                "forall        | workers != null ) | workers != null ) forall( Market( exported == true ) )",
                "or            | workers != null ) | workers != null ) or Market( exported == true )",
                "accumulate    | workers != null ) | workers != null ) accumulate( Market(); $n : count() )",
                "collect       | workers != null ) | workers != null ) $l : Object() from collect( Market() )",
                "from          | workers != null ) | workers != null ) $l : Market() from $s.workers",
                "extends       | regular workers\" | regular workers\" extends \"Society: local workers\"",
                "enabled       | mục II.3(a)\") | mục II.3(a)\")\\n  enabled false",
                "duration      | mục II.3(a)\") | mục II.3(a)\")\\n  duration 10",
                "calendars     | mục II.3(a)\") | mục II.3(a)\")\\n  calendars \"weekday\"",
                "auto-focus    | mục II.3(a)\") | mục II.3(a)\")\\n  auto-focus true",
                "activation-group | mục II.3(a)\") | mục II.3(a)\")\\n  activation-group \"one\"",
                "ruleflow-group | mục II.3(a)\") | mục II.3(a)\")\\n  ruleflow-group \"one\"",
                "@timestamp    | mục II.3(a)\") | mục II.3(a)\")\\n  @timestamp(\"x\")",
                "@watch        | workers != null ) | workers != null ) @watch( workers )",
                "and           | workers != null ) | workers != null ) and Market( exported == true )",
                "and           | workers != null ) | workers != null ) ( Market() and Society() )",
                "from entry-point | workers != null ) | workers != null ) Market() from entry-point \"E\"",
                "over window   | workers != null ) | workers != null ) Market() over window:length( 3 )",
                "from window   | workers != null ) | workers != null ) Market() from window W",
                "?everything   | workers != null ) | workers != null ) ?everything( $s; )",
                "/             | workers != null ) | workers != null ) /markets",
                ";             | workers != null ) | workers != null ) Market( true; )",
                ":=            | workers != null ) | workers != null, $w := workers )",
                "do            | workers != null ) | workers != null ) do[more]",
                "if            | workers != null ) | workers != null ) if ( workers == null ) do[more]",
                "eval          | workers != null ) | workers != null, eval( true ) )",
                "then[more]    | end | then[more]\\n  insert( $s );\\nend",
            })
    void a_banned_construct_is_named_with_its_rule(String banned, String was, String is) {
        Altered altered = new Altered().text(SOCIETY, was, is);
        assertThat(altered.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(Altered.path(SOCIETY));
            assertThat(problem.line()).isBetween(9, 17);
            assertThat(problem.rule()).isEqualTo(WORKERS);
            assertThat(problem.what()).isEqualTo("uses \"" + banned + "\", which is banned");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "function | function int twice(int n) { return n; }",
                "declare  | declare Extra\\nend",
                "query    | query all()\\nend",
                "dialect  | dialect \"mvel\"",
                "salience | salience 10",
                "declare  | declare trait Extra\\nend",
                "declare enum | declare enum Extra A, B; end",
                "declare entry-point | declare entry-point Extra end",
                "declare window | declare window Extra Market() over window:length( 3 ) end",
            })
    void a_banned_declaration_is_named_with_its_line(String banned, String line) {
        Altered altered = new Altered().text(SOCIETY, "Parameters p", "Parameters p\\n" + line);
        assertThat(altered.problems())
                .extracting(Problem::toString)
                .anyMatch(each ->
                        each.startsWith(Altered.path(SOCIETY) + ":5 · uses \"" + banned + "\", which is banned"));
    }

    @Test
    void the_conditions_of_another_rule_are_not_taken_over_unseen() {
        Altered altered = new Altered()
                .text(
                        SOCIETY,
                        "rule \"Society: local workers\"",
                        "rule \"Society: local workers\" extends \"Society: regular workers\"");
        int line = altered.line(SOCIETY, "rule \"Society: local workers\"");
        assertThat(altered.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.toString())
                    .isEqualTo(Altered.path(SOCIETY) + ":" + line
                            + " · C26-SOC-II3A2-01 · uses \"extends\", which is banned · Maybe write the conditions of the"
                            + " other rule here too, so that this rule can be read and explained alone");
            assertThat(problem.said().vi()).isEqualTo("dùng \"extends\", không được phép trong quy tắc");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule unquoted", "rule 'Society: regular workers'"})
    void a_rule_that_the_lint_would_not_see_is_named(String written) {
        Altered altered = new Altered().text(SOCIETY, "rule \"Society: regular workers\"", written);
        assertThat(Altered.said(altered.problems()))
                .anySatisfy(said -> assertThat(said).contains("is not written as every other is"));
    }

    @Test
    void an_annotation_twice_is_named() {
        Altered altered =
                new Altered().text(SOCIETY, "@id(\"" + WORKERS + "\")", "@id(\"X\") @id(\"" + WORKERS + "\")");
        assertThat(Altered.said(altered.problems())).contains("@id is a duplicate: only one of the two would count");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a file       | import java.nio.file.Files                | imports java.nio.file.Files",
                "a method     | import static java.lang.Math.max          | imports static java.lang.Math.max",
                "a function   | import function java.lang.Math.max        | imports static java.lang.Math.max",
                "a count      | import accumulate java.lang.Math max      | imports accumulate java.lang.Math",
                "a house rule | import static vn.binhchon.finding.Points.of | imports static vn.binhchon.finding.Points.of",
                "the house    | import vn.binhchon.edition.Edition        | imports vn.binhchon.edition.Edition",
                "a global     | global java.util.List found               | declares the global java.util.List found",
            })
    void what_is_brought_in_from_outside_is_named(String what, String line, String said) {
        Altered altered = new Altered().text(SOCIETY, "Parameters p", "Parameters p\\n" + line);
        assertThat(altered.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).as(what).isEqualTo(5);
            assertThat(problem.what()).startsWith(said);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a clock   | workers != null ) | workers != null, System.currentTimeMillis() > p.whole(\"x\") ) | System",
                "a process | insert( Points    | Runtime.getRuntime().halt(p.whole(\"x\")); insert( Points      | Runtime",
                "a thread  | workers != null ) | workers != null, Thread.currentThread() != null )              | Thread",
                "a file    | workers != null ) | workers != null, java.nio.file.Files.exists(null) == true )    | java",
                "a log     | insert( Points    | drools.getKieRuntime(); insert( Points                         | drools",
            })
    void a_call_that_reaches_outside_is_named_and_the_folder_is_not_even_compiled(
            String what, String was, String is, String reached) throws Exception {
        Altered altered = new Altered().text(SOCIETY, was, is);
        assertThat(Altered.said(altered.problems()))
                .as(what)
                .contains("reaches for " + reached + ", which no rule may use");
        Inspection found = Lint.inspect(
                altered.folder(), RulebookReader.editions(altered.folder()).get(0));
        assertThat(found.refused()).anyMatch(each -> each.path().endsWith("/society/society.drl"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "workers != null  | workers != null, workers.class != null       | calls class, which is no field of a fact",
                "$s.workers())    | $s.getClass())                               | calls getClass, which is no field of a fact",
                "$s.workers())    | new Object())                                | makes a new Object; a rule makes nothing but its one finding",
                "$s : Society( w  | Object() $s : Society( w                     | looks for a Object, which is no fact: it can never fire",
                "$s : Society( w  | Establishment( owner != null ) $s : Society( w | 'asks for Establishment.owner, which is kept apart from what is judged: it sees nothing'",
                "$s : Society( w  | $e : Establishment() $s : Society( w == $e.address, w | 'asks for Establishment.address, which is kept apart from what is judged: it sees nothing'",
                "workers != null  | workers != null && members != null           | joins two comparisons by \"&&\"",
                "workers != null  | workers != null, workers.least >= 50         | holds the figure 50, which has no date and no clause",
                "workers())) );   | workers())) );\\n  insert( Bar.of(\"E1\", Reason.of(\"eligibility.set_members\")) ); | does more than insert one finding",
                "insert( Points.of(\"II.3.a.1\", | insert( $s ); //               | inserts what is no finding",
                "insert( Points.of(\"II.3.a.1\", | String s; insert( Points.of(\"II.3.a.1\", | does something else than insert its finding",
                "insert( Points.of(\"II.3.a.1\", | insert( Points.of(\"II.3.a.2\", | speaks of II.3.a.2, its @criterion is II.3.a.1",
            })
    void what_else_a_rule_may_not_do_is_named_at_its_line(String was, String is, String said) {
        Altered altered = new Altered().text(SOCIETY, was, is);
        assertThat(altered.problems()).anySatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(WORKERS);
            assertThat(problem.line()).isBetween(13, 17);
            assertThat(problem.what()).isEqualTo(said);
        });
    }

    @Test
    void words_in_comments_and_texts_are_no_constructs() {
        Altered altered = new Altered()
                .text(SOCIETY, "workers != null )", "workers != null ) // salience, 50, System.exit or not")
                .text(
                        SOCIETY,
                        "\"Society: regular workers\"",
                        "\"Society: 50 workers or not, from eval( System.in )\"");
        assertThat(altered.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "null and not null    | workers != null | workers != null, workers == null",
                "null and a bound     | workers != null | workers == null, workers.least >= p.number(\"dossier.photos.count\")",
                "a bound above itself | workers != null | workers.least >= p.number(\"dossier.photos.long_side_cm\"), workers.least < p.number(\"dossier.photos.short_side_cm\")",
                "an empty step        | workers != null | workers.least >= p.number(\"dossier.photos.count\"), workers.least < p.number(\"dossier.photos.angles\")",
            })
    void a_rule_whose_conditions_contradict_each_other_can_never_fire(String what, String was, String is) {
        assertThat(new Altered().text(SOCIETY, was, is).problems())
                .as(what)
                .filteredOn(problem -> problem.what().startsWith("can never fire"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(WORKERS);
                    assertThat(problem.line()).isEqualTo(13);
                    assertThat(problem.what()).startsWith("can never fire: Society.workers cannot be all of ");
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yes and no       | ~/capacity/capacity.drl | outputPerPeriod == true | outputPerPeriod == true, outputPerPeriod == false",
                "one of two kinds | ~/establishment/establishment.drl | type == EstablishmentType.ENTERPRISE | type == EstablishmentType.ENTERPRISE, type == EstablishmentType.HOUSEHOLD",
                "another level    | region/dossier/dossier.drl | when | when\\n  Entry( level == Level.PROVINCE )",
                "a flag never set | ~/eligibility/eligibility.drl | p.flag(\"eligibility.copy_ban.in_force\") == false | p.flag(\"eligibility.unset\") == false",
            })
    void yes_and_no_two_constants_the_folders_level_and_dated_flags_contradict_too(
            String what, String file, String was, String is) {
        Altered altered = new Altered()
                .text(
                        "~/eligibility/eligibility.parameters.yaml",
                        "eligibility.copy_ban.in_force:",
                        "eligibility.unset:\\n  values:\\n    - { from: 2014-10-21, value: true, citation: \"TT 26/2014/TT-BCT, Điều 4(3)\", flag: READ }\\neligibility.copy_ban.in_force:")
                .text(file, was, is);
        List<Problem> never = altered.problems().stream()
                .filter(problem -> problem.what().startsWith("can never fire"))
                .toList();
        assertThat(never).as(what).singleElement().satisfies(problem -> assertThat(problem.path())
                .isEqualTo(Altered.path(file)));
    }

    @Test
    void two_rules_that_award_one_line_must_say_that_they_exclude_each_other() {
        Altered altered = new Altered()
                .text("~/market/market.drl", " @exclusive(\"export countries\")", "")
                .text("~/other/other.drl", "@exclusive(\"ocop stars\")", "@exclusive(\"ocop star\")");
        assertThat(Altered.said(altered.problems()))
                .anyMatch(what -> what.startsWith("awards I.1.a.3, as C26-MKT-I1A3-02 ("))
                .contains("is alone under @exclusive(\"export countries\")")
                .contains("is alone under @exclusive(\"ocop star\")")
                .anyMatch(what -> what.startsWith("awards IV.2, as C26-OTH-IV2-02 ("));
    }

    @Test
    void one_exclusive_name_holds_one_line_only() {
        Altered altered = new Altered()
                .text(SOCIETY, "@criterion(\"II.3.a.1\")", "@criterion(\"II.3.a.1\") @exclusive(\"jobs\")")
                .text(SOCIETY, "@criterion(\"II.3.a.2\")", "@criterion(\"II.3.a.2\") @exclusive(\"jobs\")");
        assertThat(Altered.said(altered.problems()))
                .containsExactly("@exclusive(\"jobs\") holds rules that award II.3.a.1, II.3.a.2");
    }

    @Test
    void a_jurors_line_is_awarded_by_no_rule_and_every_other_line_by_one() {
        Altered altered = new Altered()
                .text("~/frame/model.frame.csv", "II.3.a.1,evidence", "II.3.a.1,juror")
                .text("~/frame/model.frame.csv", "III.1,juror", "III.1,evidence");
        assertThat(altered.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        Altered.path("~/frame/model.frame.csv") + ":"
                                + altered.line("~/frame/model.frame.csv", "III.1,")
                                + " · line III.1 is judged by evidence, and no rule awards it · Maybe a rule, or juror"
                                + " instead of evidence",
                        Altered.path(SOCIETY) + ":15 · " + WORKERS + " · awards II.3.a.1, which only a juror can judge"
                                + " · Maybe evidence instead of juror in model.frame.csv");
    }

    @Test
    void everything_is_said_at_once() {
        Altered altered = new Altered()
                .text(SOCIETY, "workers != null", "workers != null && members != null")
                .text("~/market/market.drl", "insert( Points", "update( $m ); insert( Points")
                .text("~/economy/economy.words.yaml", "economy.tax:", "economy.taxes:")
                .text("edition.yaml", "flag: INF", "flag: HEARD");
        assertThat(altered.problems())
                .extracting(Problem::path)
                .contains(
                        Altered.path(SOCIETY),
                        Altered.path("~/market/market.drl"),
                        Altered.path("~/economy/economy.words.yaml"),
                        Altered.path("edition.yaml"));
    }

    @Test
    void the_kinds_of_facts_are_those_a_nomination_shows() {
        List<Class<?>> shown = new ArrayList<>(List.of(Location.class));
        Cases.of("{}").facts().forEach(fact -> shown.add(fact.getClass()));
        assertThat(CaseKind.NOMINATION.facts()).containsExactlyInAnyOrderElementsOf(shown);
    }
}
