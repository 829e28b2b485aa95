package vn.binhchon.rulebook;

import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;

/** What the rules are shown of one case: at most one fact of each kind, and the numbers of its day. */
final class Shown {

    private final @Nullable Object[] facts;
    private final Parameters parameters;

    Shown(Case judged, Parameters parameters) {
        CaseKind kind = judged.kind();
        this.facts = new Object[kind.facts().size()];
        this.parameters = parameters;
        for (Object fact : judged.facts()) {
            int place = kind.place(fact.getClass());
            if (place >= 0) {
                facts[place] = fact;
            }
        }
    }

    /** The fact at a place of the kind's list; null when there is none, or no such place. */
    @Nullable
    Object fact(int place) {
        return place < 0 ? null : facts[place];
    }

    Parameters parameters() {
        return parameters;
    }
}
