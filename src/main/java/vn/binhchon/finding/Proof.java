package vn.binhchon.finding;

import java.util.List;

/** The conditions of a rule held against the facts of one case; looked at when somebody asks, not when the case is judged. */
public interface Proof {

    /** Every condition in the order of the rule file, with the values seen and needed. */
    List<Condition> conditions();

    /** The fields that conditions ask only for there to be a value in, and there is none: {@code Society.workers}. */
    List<String> unproven();
}
