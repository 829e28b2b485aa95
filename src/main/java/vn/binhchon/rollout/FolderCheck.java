package vn.binhchon.rollout;

import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.RuleFolder;

/** Checks folders one after the other that differ little from each other: what compiles the same is compiled once. */
public final class FolderCheck {

    private final Compilations compilations = new Compilations();

    /** What is found in a folder; see {@link RulesCheck}. */
    public RulesCheck of(RuleFolder folder) {
        return RulesCheck.of(folder, compilations);
    }
}
