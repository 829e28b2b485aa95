package vn.binhchon.keeping;

import java.util.List;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Outcome;

/**
 * What becomes of an act: taken, with what was worked out for it, or objected to.
 *
 * @param objections everything that stands against it; empty when it is taken
 * @param outcome what was worked out; nothing when it is objected to
 */
public record Kept(List<Objection> objections, Outcome outcome) {

    /** Taken, when nothing stands against it. */
    static Kept unless(List<Objection> objections, Outcome outcome) {
        return new Kept(List.copyOf(objections), objections.isEmpty() ? outcome : Outcome.NONE);
    }

    /** Whether it is taken. */
    public boolean taken() {
        return objections.isEmpty();
    }
}
