package vn.binhchon.rollout;

import java.util.List;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;

/** The one way from a rules folder to rulebooks: read, lint, compile. Proving takes longer, and is for {@link RulesCheck}. */
public final class Gate {

    private Gate() {}

    /**
     * Lets a folder pass.
     *
     * @return its rulebooks, in the order of their first days
     * @throws RulesRefused with everything that is wrong with it
     */
    public static List<Rulebook> pass(RuleFolder folder) throws RulesRefused {
        return RulebookReader.read(folder, edition -> Lint.inspect(folder, edition));
    }
}
