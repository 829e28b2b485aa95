package vn.binhchon.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.calendar.WorkingDays;
import vn.binhchon.edition.Edition;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.CalendarReader;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.FolderBounds;
import vn.binhchon.rulebook.Inspection;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;

/**
 * What came through the one way from a rules folder: read, linted, compiled. Proving takes longer, and is for {@link RulesCheck}.
 *
 * @param rulebooks in the order of their first days
 * @param workingDays the calendar all of them share
 */
public record Gate(List<Rulebook> rulebooks, WorkingDays workingDays) {

    /**
     * Lets a folder pass.
     *
     * @throws RulesRefused with everything that is wrong with it
     */
    public static Gate pass(RuleFolder folder) throws RulesRefused {
        return pass(folder, Compilations.ofProgram());
    }

    /**
     * The same, compiling only what is not known.
     *
     * @param compilations what was compiled before
     * @throws RulesRefused with everything that is wrong with it
     */
    public static Gate pass(RuleFolder folder, Compilations compilations) throws RulesRefused {
        return pass(folder, compilations, edition -> Lint.inspect(folder, edition));
    }

    /**
     * Lets a release pass again that passed before: only what could do harm is looked for, so that a check that came later keeps no
     * older release from judging what it judged.
     *
     * @throws RulesRefused with everything that is wrong with it
     */
    static Gate passAgain(RuleFolder folder, Compilations compilations) throws RulesRefused {
        return pass(folder, compilations, edition -> Lint.again(folder, edition));
    }

    private static Gate pass(RuleFolder folder, Compilations compilations, Function<Edition, Inspection> lint)
            throws RulesRefused {
        FolderBounds.require(folder);
        List<Problem> problems = new ArrayList<>();
        List<Rulebook> rulebooks = List.of();
        try {
            rulebooks = RulebookReader.read(folder, lint, compilations);
        } catch (RulesRefused e) {
            problems.addAll(e.problems());
        }
        WorkingDays days = calendar(folder, problems);
        if (days == null || !problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        return new Gate(rulebooks, days);
    }

    /** The calendar; null, with its problems added to the others, when it cannot be read. */
    static @Nullable WorkingDays calendar(RuleFolder folder, List<Problem> problems) {
        try {
            return CalendarReader.read(folder);
        } catch (RulesRefused e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
