package vn.binhchon.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.ScenarioReader;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;

/**
 * What was found in a draft, for the page that shows it.
 *
 * @param state green or red
 * @param words the same as a sentence
 * @param release what it would be as a release; null when it cannot be read
 * @param problems everything wrong in the folder with the draft in it
 * @param proofs the scenarios beside the file that is open
 * @param sum how many of them hold, as a sentence; null where there are none
 */
record DraftChecked(
        String state,
        String words,
        @Nullable String release,
        List<SaidProblem> problems,
        List<Ran> proofs,
        @Nullable String sum) {

    /** One scenario that was run. */
    record Ran(String path, int line, String name, boolean holds) {}

    static DraftChecked of(Candidate candidate, String path, Words words) {
        var check = candidate.check();
        int rules = check == null ? 0 : check.rules();
        int scenarios = check == null ? 0 : check.scenarios();
        String seconds =
                words.number(BigDecimal.valueOf(candidate.milliseconds(), 3).setScale(1, RoundingMode.HALF_UP));
        String said = candidate.green()
                ? words.say("edit.green", rules, scenarios, seconds)
                : words.say("edit.red", candidate.problems().size(), seconds);
        List<Ran> proofs = rules == 0 ? List.of() : beside(candidate.folder(), candidate.problems(), path);
        long held = proofs.stream().filter(Ran::holds).count();
        return new DraftChecked(
                candidate.green() ? "green" : "red",
                said,
                candidate.release(),
                SaidProblem.all(candidate.problems(), words),
                proofs,
                proofs.isEmpty() ? null : words.say("edit.proofs.sum", held, proofs.size()));
    }

    /** The scenarios of the folder a file lies in; they were all run with the rest. */
    private static List<Ran> beside(@Nullable RuleFolder folder, List<Problem> problems, String path) {
        String place = path.substring(0, path.lastIndexOf('/') + 1);
        List<Ran> ran = new ArrayList<>();
        if (folder != null && !place.isEmpty()) {
            ScenarioReader.readable(folder).stream()
                    .filter(each -> each.path().startsWith(place) && each.path().indexOf('/', place.length()) < 0)
                    .forEach(each -> ran.add(new Ran(
                            each.path(),
                            each.line(),
                            each.name(),
                            problems.stream()
                                    .noneMatch(problem ->
                                            problem.path().equals(each.path()) && problem.line() == each.line()))));
        }
        return ran;
    }
}
