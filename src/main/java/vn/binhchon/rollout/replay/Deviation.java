package vn.binhchon.rollout.replay;

/**
 * A figure of a book that does not follow from the acts before it.
 *
 * @param place the place of the act beside which it is written, from 1
 * @param act the type of that act
 * @param of the product, motion, certificate or person it is about; empty where it is about the act as a whole
 * @param field which figure, as the contract of acts names it
 * @param expected what the acts give; empty where they give nothing
 * @param found what is written; empty where nothing is
 */
public record Deviation(int place, String act, String of, String field, String expected, String found) {

    /** The same, what was expected and found being nobody's to read here. */
    public Deviation withoutFigures() {
        return new Deviation(place, act, of, field, "", "");
    }

    /** {@code place 57 · vn.binhchon.… · che · placings.mean: expected 88.25, found 98.25}. */
    @Override
    public String toString() {
        return "place " + place + " · " + act + (of.isEmpty() ? "" : " · " + of) + " · " + field + ": expected "
                + expected + ", found " + found;
    }
}
