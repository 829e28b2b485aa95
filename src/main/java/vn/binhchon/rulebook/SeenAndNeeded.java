package vn.binhchon.rulebook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;
import vn.binhchon.edition.UnknownParameter;

/** What a condition sees in its fact and what it needs, worked out from its text once and asked for every case. */
final class SeenAndNeeded {

    private static final Pattern LOOKUP = Pattern.compile("p\\.(?:number|whole|flag|list|day)\\(\"([^\"]+)\"\\)");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?:\\w+\\.)*([A-Z][A-Z0-9_]*)");

    private record Translated(List<?> names, List<?> constants) {}

    private final @Nullable Function<Object, Object> plain;
    private final @Nullable MethodHandle field;
    private final @Nullable String argument;
    private final @Nullable String parameter;
    private final @Nullable Object literal;
    private final Object @Nullable [] constants;
    private final @Nullable ListedType listed;
    private volatile @Nullable Translated translated;

    SeenAndNeeded(ConditionText text, Class<?> fact) {
        Method method = method(text, fact);
        argument = text.argument();
        field = method == null || argument == null ? null : handle(method);
        plain = method == null || argument != null ? null : Accessors.of(method);
        constants = method == null ? null : method.getReturnType().getEnumConstants();
        listed = method == null ? null : ListedType.of(method.getReturnType());
        String operand = text.operand();
        Matcher lookup = LOOKUP.matcher(operand == null ? "" : operand);
        parameter = lookup.matches() ? lookup.group(1) : null;
        literal = operand == null || operand.equals("null") || parameter != null ? null : literal(operand);
    }

    private static @Nullable Method method(ConditionText text, Class<?> fact) {
        if (text.field() == null) {
            return null;
        }
        try {
            return text.argument() == null ? fact.getMethod(text.field()) : fact.getMethod(text.field(), int.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static @Nullable MethodHandle handle(Method method) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
            return handle.asType(
                    handle.type().generic().changeParameterType(0, Object.class).changeReturnType(Object.class));
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    /** The value a fact shows for the field; null when there is none. */
    @Nullable
    Object seen(Object fact, Parameters parameters) {
        MethodHandle asked = field;
        try {
            if (plain != null) {
                return plain.apply(fact);
            }
            return asked == null || argument == null
                    ? null
                    : (Object) asked.invokeExact(fact, (Object) parameters.whole(argument));
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            return null;
        }
    }

    /**
     * The value the condition needs; null when it is only that there be one, or when it is no plain comparison. A list of names
     * becomes a list of constants where the field holds constants.
     */
    @Nullable
    Object needed(Parameters parameters) {
        if (parameter == null) {
            return literal;
        }
        Object needed;
        try {
            needed = parameters.any(parameter);
        } catch (UnknownParameter e) {
            return null;
        }
        return needed instanceof List<?> names && (constants != null || listed != null) ? translated(names) : needed;
    }

    private List<?> translated(List<?> names) {
        Translated known = translated;
        if (known != null && known.names() == names) {
            return known.constants();
        }
        List<?> made = names.stream().<Object>map(this::constant).toList();
        translated = new Translated(names, made);
        return made;
    }

    private Object constant(Object named) {
        String name = String.valueOf(named);
        String own = name.substring(name.lastIndexOf('.') + 1);
        if (listed != null) {
            return listed.value(own);
        }
        return constants == null
                ? named
                : Arrays.stream(constants)
                        .filter(each -> ((Enum<?>) each).name().equals(own))
                        .findFirst()
                        .orElse(named);
    }

    private static Object literal(String operand) {
        if (operand.equals("true") || operand.equals("false")) {
            return Boolean.valueOf(operand);
        }
        Matcher string = STRING.matcher(operand);
        if (string.matches()) {
            return string.group(1);
        }
        return CONSTANT.matcher(operand).matches() ? operand : number(operand);
    }

    private static Object number(String operand) {
        try {
            return new BigDecimal(operand.replaceAll("[BIL]$", ""));
        } catch (NumberFormatException e) {
            return operand;
        }
    }
}
