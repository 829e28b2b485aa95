package vn.binhchon.rollout.lint;

import java.util.function.Consumer;
import vn.binhchon.rulebook.Problem;

/** One thing that must hold of the texts of an edition. */
interface Check {

    /** Looks, and names every place where it does not hold. */
    void look(Draft draft, Consumer<Problem> problems);
}
