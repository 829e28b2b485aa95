package vn.binhchon.rulebook;

import org.drools.model.SingleConstraint;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/** A compiled condition that can be asked of what the rules are shown. */
interface Ask {

    /** Whether it holds. */
    boolean of(Shown shown) throws Exception;

    /** One of the values a condition or consequence is handed. */
    interface Value {
        @Nullable
        Object of(Shown shown);
    }

    /** The condition as Drools compiled it, handed these values. */
    @SuppressWarnings("unchecked")
    static Ask of(SingleConstraint constraint, Value[] values) {
        if (constraint instanceof SingleConstraint1<?>) {
            Predicate1<Object> wrapped = constraint.getPredicate1();
            // One call less for each condition: what Drools wraps for printing is asked itself.
            Predicate1<Object> predicate =
                    wrapped instanceof Predicate1.Impl<Object> each ? (Predicate1<Object>) each.getLambda() : wrapped;
            Value only = values[0];
            return shown -> predicate.test(only.of(shown));
        }
        if (constraint instanceof SingleConstraint2<?, ?>) {
            Predicate2<Object, Object> wrapped = constraint.getPredicate2();
            Predicate2<Object, Object> predicate = wrapped instanceof Predicate2.Impl<Object, Object> each
                    ? (Predicate2<Object, Object>) each.getLambda()
                    : wrapped;
            Value one = values[0];
            Value other = values[1];
            return shown -> predicate.test(one.of(shown), other.of(shown));
        }
        PredicateN predicate = constraint.getPredicate();
        return shown -> predicate.test(all(values, shown));
    }

    /** All the values. */
    static @Nullable Object[] all(Value[] values, Shown shown) {
        @Nullable Object[] all = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = values[i].of(shown);
        }
        return all;
    }
}
