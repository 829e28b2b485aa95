package vn.binhchon.rollout.lint;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.rulebook.CaseKind;
import vn.binhchon.rulebook.ListedFact;

/** What kinds of values the fields of facts are, and whether a case may leave them unstated. */
final class FactTypes {

    private static final Map<String, Class<?>> FACTS = Stream.concat(
                    Arrays.stream(CaseKind.values()).flatMap(kind -> kind.facts().stream()),
                    Arrays.stream(ListedFact.values()).map(ListedFact::item))
            .distinct()
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private FactTypes() {}

    /** Whether fields, one within the other, come to an exact decimal. */
    static boolean decimal(String kind, List<String> names) {
        Class<?> type = type(kind, names);
        return type == BigDecimal.class;
    }

    /** Whether a case may leave the first of these fields unstated, and something is asked of its value. */
    static boolean mayBeUnstated(String kind, List<String> names) {
        Method first = names.isEmpty() ? null : method(FACTS.get(kind), names.get(0));
        return first != null && first.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    /** Whether it is a quantity as it was reported. */
    static boolean quantity(String kind, List<String> names) {
        return type(kind, names) == Quantity.class;
    }

    private static @Nullable Class<?> type(String kind, List<String> names) {
        Class<?> type = FACTS.get(kind);
        for (String name : names) {
            Method method = method(type, name);
            type = method == null ? null : method.getReturnType();
        }
        return type;
    }

    private static @Nullable Method method(@Nullable Class<?> type, String name) {
        return type == null
                ? null
                : Arrays.stream(type.getMethods())
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElse(null);
    }
}
