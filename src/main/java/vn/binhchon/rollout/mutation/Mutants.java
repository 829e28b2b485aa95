package vn.binhchon.rollout.mutation;

import java.util.ArrayList;
import java.util.List;
import vn.binhchon.rulebook.RuleFolder;

/** All mutants of an edition, in the order of its files. */
final class Mutants {

    private Mutants() {}

    static List<Mutant> of(RuleFolder folder, String edition) {
        List<Mutant> mutants = new ArrayList<>();
        folder.files().forEach((path, text) -> {
            if (!path.startsWith(edition + "/")) {
                return;
            }
            if (path.endsWith(".parameters.yaml")
                    || path.endsWith("/way.yaml")
                    || path.equals(edition + "/settings.yaml")) {
                mutants.addAll(NumberMutants.of(path, text));
            } else if (path.endsWith(".bands.csv")) {
                mutants.addAll(TableMutants.bands(path, text));
            } else if (path.endsWith(".choices.csv")) {
                mutants.addAll(TableMutants.choices(path, text));
            } else if (path.endsWith("/model.frame.csv")) {
                mutants.addAll(TableMutants.frame(path, text));
            } else if (path.endsWith(".drl")) {
                mutants.addAll(RuleMutants.of(path, text, mutants.size()));
            }
        });
        return mutants;
    }
}
