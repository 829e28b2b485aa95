package vn.binhchon.rulebook;

import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Condition;

/** One condition of a rule, evaluated on the facts of a case without the rule engine. */
interface ConditionRow {

    /** As the rule file has it. */
    ConditionText text();

    /** The kind of fact it looks at, and its field; it holds nothing seen. */
    Condition bare();

    /** Whether it holds. */
    boolean holds(Shown shown);

    /** It with what was seen and needed. */
    Condition against(Shown shown);

    /** Whether it asks only that there be a value. */
    default boolean onlyThatThereBeOne() {
        return "!=".equals(text().operator()) && "null".equals(text().operand()) && text().field() != null;
    }

    /** The value of its field; null when there is none, or when it looks at more than one field. */
    default @Nullable Object seen(Shown shown) {
        return null;
    }
}
