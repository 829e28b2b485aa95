package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Problem;

/**
 * Something wrong with a rules folder, in its reader's language.
 *
 * @param path file below the rules folder
 * @param line line from 1; 0 when the whole file is meant
 * @param rule id or name of the rule; null when none is meant
 * @param what what is wrong
 * @param maybe what may help; null when nothing is known to
 * @param english the sentence as the check says it; null where the reader has it already
 */
record SaidProblem(
        String path,
        int line,
        @Nullable String rule,
        String what,
        @Nullable String maybe,
        @Nullable String english) {

    /** Each of them, in their order. */
    static List<SaidProblem> all(List<Problem> problems, Words words) {
        return problems.stream().map(each -> of(each, words)).toList();
    }

    static SaidProblem of(Problem problem, Words words) {
        String what = problem.what();
        String said = words.text(problem.said());
        String help = problem.help() == null ? null : words.text(problem.help());
        return new SaidProblem(
                problem.path(), problem.line(), problem.rule(), said, help, said.equals(what) ? null : what);
    }
}
