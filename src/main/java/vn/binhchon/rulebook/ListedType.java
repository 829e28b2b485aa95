package vn.binhchon.rulebook;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.ListedValue;

/** A class of values whose list is data: any name makes one. */
record ListedType(Constructor<?> constructor) {

    /** That of a field's class; null for a class of another kind. */
    static @Nullable ListedType of(Class<?> type) {
        if (!ListedValue.class.isAssignableFrom(type)) {
            return null;
        }
        try {
            return new ListedType(type.getConstructor(String.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not made of a name", e);
        }
    }

    /** The value of a name. */
    Object value(String name) {
        try {
            return constructor.newInstance(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getDeclaringClass() + " of " + name, e);
        }
    }
}
