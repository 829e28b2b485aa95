package vn.binhchon.explanation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Quantity;

/** A fact of a nomination by its name, as the rules see it. */
public final class FactValue {

    private FactValue() {}

    /** Its kind; null where no fact of a nomination is called so. */
    public static @Nullable Class<?> kind(Nomination nomination, String fact) {
        Method reader = reader(nomination, fact);
        return reader == null ? null : reader.getReturnType();
    }

    /** Its value; null where nothing was stated. */
    public static @Nullable Object of(Nomination nomination, String fact) {
        Method reader = reader(nomination, fact);
        try {
            return reader == null ? null : reader.invoke(holder(nomination, fact));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(fact, e);
        }
    }

    /** Its value as a number, of a range the lower end; null where there is none. */
    public static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.least();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static @Nullable Method reader(Nomination nomination, String fact) {
        Object holder = holder(nomination, fact);
        try {
            return holder == null ? null : holder.getClass().getMethod(fact.substring(fact.indexOf('.') + 1));
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static @Nullable Object holder(Nomination nomination, String fact) {
        String kind = fact.substring(0, fact.indexOf('.'));
        return nomination.facts().stream()
                .filter(each -> each.getClass().getSimpleName().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
