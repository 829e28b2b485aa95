package vn.binhchon.rollout;

import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/** Checks folders one after the other that differ little from each other: what compiles the same is compiled once. */
public final class FolderCheck {

    private final Compilations compilations = new Compilations();

    /** What is found in a folder; see {@link RulesCheck}. */
    public RulesCheck of(RuleFolder folder) {
        return RulesCheck.of(folder, compilations);
    }

    /**
     * The folder ready to judge by.
     *
     * @throws RulesRefused with everything that is wrong with it
     */
    public LoadedRules load(RuleFolder folder) throws RulesRefused {
        return LoadedRules.of(folder, compilations);
    }
}
