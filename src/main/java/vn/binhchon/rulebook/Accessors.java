package vn.binhchon.rulebook;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of facts as functions, each made once: asked ten times faster than by reflection, for every nomination. */
final class Accessors {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Map<Method, Function<Object, Object>> MADE = new ConcurrentHashMap<>();

    private Accessors() {}

    /** The method, which takes no argument, as a function of what it is asked of; null where it may not be asked. */
    static @Nullable Function<Object, Object> of(Method method) {
        Function<Object, Object> known = MADE.get(method);
        if (known == null) {
            known = made(method);
            if (known != null) {
                MADE.put(method, known);
            }
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Function<Object, Object> made(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            return null;
        }
    }
}
