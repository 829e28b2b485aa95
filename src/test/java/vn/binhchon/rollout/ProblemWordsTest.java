package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.ProblemWords;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.ShippedRules;

/** What is wrong with a rules folder is said in Vietnamese too. */
class ProblemWordsTest {

    private static final String SOCIETY = ShippedRules.EDITION + "/every_level/society/";

    @Test
    void a_sentence_keeps_what_it_speaks_of() {
        assertThat(ProblemWords.of("share is 1.4, expected 0 to 1"))
                .contains("share (tỷ lệ của điểm tối đa) là 1.4; phải từ 0 đến 1");
        assertThat(ProblemWords.of("row 2 begins at 4, expected 3, where the row before ends"))
                .contains("dòng 2 bắt đầu từ 4; phải là 3, điểm cuối của dòng trước");
    }

    @Test
    void a_sentence_within_a_sentence_is_said_too() {
        assertThat(ProblemWords.of("scenario \"5 is at the edge\": II.3.a.1 is 0.6, expected 1.2"))
                .contains("phép thử \"5 is at the edge\": II.3.a.1 là 0.6; phải là 1.2");
    }

    @Test
    void what_only_a_compiler_says_has_no_vietnamese() {
        assertThat(ProblemWords.of("Rule Compilation error: x")).isEmpty();
    }

    @Test
    void everyday_mistakes_are_all_said_in_vietnamese() {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.computeIfPresent(SOCIETY + "wage.bands.csv", (path, text) -> text.replace("3000000,0.2", "2900000,1.2"));
        files.computeIfPresent(
                SOCIETY + "society.drl", (path, text) -> text.replaceFirst("workers != null", "workers > 5")
                        .replaceFirst("Điều 7\\(1\\)\\(b\\)", "Điều 99"));
        files.put(SOCIETY + "spare.bands.csv", "group,from,below,share,citation\n,,,x,\n");
        List<Problem> problems =
                new ArrayList<>(RulesCheck.of(new RuleFolder(files)).problems());
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.said().vi()).isNotEqualTo(each.what()));
        assertThat(problems)
                .extracting(Problem::path, Problem::line)
                .contains(org.assertj.core.groups.Tuple.tuple(SOCIETY + "wage.bands.csv", 2));
        assertThat(problems.stream().filter(each -> each.what().startsWith("share is 1.2")))
                .as("said once")
                .hasSize(1);
    }
}
