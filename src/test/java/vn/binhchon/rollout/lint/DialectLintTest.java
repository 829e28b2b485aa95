package vn.binhchon.rollout.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.rulebook.Inspection;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** What rules may say beyond plain comparisons, and what of it is refused before anything is compiled, with a "Maybe". */
@Execution(ExecutionMode.CONCURRENT)
class DialectLintTest {

    private static final String FOLDER = "circular_26_2014/every_level/dialect/";

    @Test
    void the_example_rules_are_clean() throws Exception {
        assertThat(problems(Files.readString(Path.of("src/test/resources/dialect/dialect.drl"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "forall( Certificate( revoked == false ) ) ¦ uses \"forall\" ¦ not X( the opposite )",
                "Certificate( revoked == true ) ¦ uses \"Certificate( … )\" ¦ exists X( … )",
                "exists Market( exported == true ) ¦ uses \"exists\" ¦ compare",
                "exists( Certificate( revoked == true ) and Prize( rank != null ) ) ¦ uses \"exists\" ¦ compare",
                "exists( Certificate( revoked == true ) or Prize( rank != null ) ) ¦ uses \"or\" ¦ two rules",
                "not( not Certificate( revoked == true ) ) ¦ uses \"not\" ¦ compare",
                "$l : java.util.List() from collect( Certificate() ) ¦ uses \"collect\" ¦ a rule needs",
                "accumulate( $c : Certificate(); $n : collectList( $c ); $n != null ) ¦ uses \"collectList( … )\" ¦ sum, count",
                "accumulate( $c : Certificate(), init( int n = 0; ), action( n++; ), result( n ) ) ¦ uses \"accumulate\" ¦ sum, count",
                "accumulate( $m : Market(); $n : count( $m ); $n >= p.whole(\"dialect.two\") ) ¦ uses \"accumulate\" ¦ sum, count",
                "accumulate( $r : Revenue(); $a : min( $r.vnd.least ), $b : max( $r.vnd.least ); $a != null, $b > $a ) ¦ compares two results ¦ each result with a number",
                "accumulate( $c : Certificate(); $n : sum( $c.yearOfIssue ); $n >= p.number(\"dialect.two\") ) ¦ whole numbers only ¦ p.number",
                "Society( workers != null, workers.least / p.number(\"dialect.two\") > p.number(\"dialect.two\") ) ¦ is nothing that a condition can say ¦ p.per(a, b)",
                "Society( workers.least >= p.number(\"dialect.two\") ) ¦ uses workers before it is known to be stated ¦ workers != null",
                "Society( workers != null || workers.least >= p.number(\"dialect.two\") ) ¦ uses workers before it is known to be stated ¦ workers != null",
                "Society( workers != null, -workers.least >= p.number(\"dialect.two\") ) ¦ is nothing that a condition can say ¦ comparisons",
                "Society( (Quantity) workers != null ) ¦ is nothing that a condition can say ¦ comparisons",
                "Society( !( workers != null ) ) ¦ is nothing that a condition can say ¦ comparisons",
                "Dossier( photos != null, photos + photoAngles > p.whole(\"dialect.two\") ) ¦ whole numbers only ¦ p.number",
                "Entry( level in ( Level.PROVINCE, Level.GALAXY ) ) ¦ Level.GALAXY is not in vocabulary.yaml ¦ misspelled",
                "Entry( level == Level.PROVINCE && lowerRoundHeld == true ) ¦ joins two comparisons ¦ a comma",
                "Establishment( name matches \"A.*\" ) ¦ is nothing that a condition can say ¦ comparisons",
                "Society( p.per(workers) >= p.number(\"dialect.two\") ) ¦ does not take that many values ¦ two values",
                "Society( Runtime.getRuntime().exec(\"x\") != null ) ¦ reaches for Runtime ¦ facts of vocabulary.yaml",
                "exists Council.Seat( name == \"A\" ) ¦ Seat.name is not in vocabulary.yaml ¦ misspelled"
            })
    void what_may_not_be_said_is_refused_with_a_way_out(String when, String said, String maybe) {
        assertThat(problems(rule(when))).as(when).anySatisfy(problem -> {
            assertThat(problem.what()).contains(said);
            assertThat(String.valueOf(problem.maybe())).contains(maybe);
        });
    }

    private static String rule(String when) {
        return "package circular_26_2014.every_level.dialect\nimport vn.binhchon.nomination.*\n"
                + "import vn.binhchon.round.*\nimport vn.binhchon.finding.*\nglobal vn.binhchon.edition.Parameters p\n\n"
                + "rule \"Dialect: refused\"\n  @id(\"DX-99\") @criterion(\"W1\")\n"
                + "  @citation(\"TT 26/2014/TT-BCT, Điều 17(1)\")\nwhen\n  " + when
                + "\nthen\n  insert( Caution.of(\"W1\", Reason.of(\"dialect.holds\")) );\nend\n";
    }

    /** What the lint says of the dialect's folder, beside the shipped rules. */
    private static List<Problem> problems(String drl) {
        try {
            SortedMap<String, String> files =
                    new TreeMap<>(ShippedRules.folder().files());
            for (String name : List.of("dialect.parameters.yaml", "dialect.words.yaml")) {
                files.put(FOLDER + name, Files.readString(Path.of("src/test/resources/dialect", name)));
            }
            files.put(FOLDER + "dialect.drl", drl);
            RuleFolder folder = new RuleFolder(files);
            Inspection inspected =
                    Lint.inspect(folder, RulebookReader.editions(folder).get(0));
            return inspected.problems().stream()
                    .filter(each -> each.path().equals(FOLDER + "dialect.drl"))
                    .toList();
        } catch (IOException | RulesRefused e) {
            throw new AssertionError(e);
        }
    }
}
