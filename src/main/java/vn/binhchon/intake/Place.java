package vn.binhchon.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in an event. Everything in an event is looked at and hardly anything is ever told of: so a place is put into
 * words only when it is.
 *
 * @param in what it stands in; null for the whole
 * @param step the name of a field, or the number of an item, from 0
 */
record Place(@Nullable Place in, Object step) {

    /** The whole. */
    static final Place WHOLE = new Place(null, "");

    /** A field of what stands here. */
    Place field(String name) {
        return new Place(this, name);
    }

    /** An item of what stands here. */
    Place item(int index) {
        return new Place(this, index);
    }

    /** The names of fields and the numbers of items that lead here, the outermost first. */
    List<Object> steps() {
        List<Object> steps = in == null ? new ArrayList<>() : in.steps();
        if (in != null) {
            steps.add(step);
        }
        return steps;
    }

    /** As people and the vocabulary write it; empty for the whole. */
    String path() {
        if (in == null) {
            return "";
        }
        return step instanceof Integer index ? Paths.in(in.path(), index) : Paths.in(in.path(), step.toString());
    }
}
