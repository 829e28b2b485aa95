package vn.binhchon.api;

import java.util.List;
import vn.binhchon.intake.Defect;

/** A question that cannot be answered, with everything that is wrong with it. */
class BadQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    BadQuery(List<Defect> defects) {
        super(defects.toString());
        this.defects = List.copyOf(defects);
    }

    List<Defect> defects() {
        return defects;
    }
}
