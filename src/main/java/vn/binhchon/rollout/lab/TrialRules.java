package vn.binhchon.rollout.lab;

import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.Reading;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;

/** Makes folders ready for trials: read, linted, compiled behind the wall, and compiled once where only figures differ. */
public final class TrialRules {

    private final Compilations compilations = Compilations.ofProgram();

    /**
     * An evaluator by this folder.
     *
     * @throws RulesRefused with everything that is wrong with it
     */
    public synchronized Evaluator of(RuleFolder folder) throws RulesRefused {
        Reading reading = RulebookReader.draft(folder, edition -> Lint.inspect(folder, edition), compilations);
        if (!reading.problems().isEmpty()) {
            throw new RulesRefused(reading.problems());
        }
        return new Evaluator(reading.rulebooks());
    }
}
