package vn.binhchon.rollout.lint;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.finding.Verdict;
import vn.binhchon.nomination.ListedValue;
import vn.binhchon.round.Phase;
import vn.binhchon.rulebook.CaseKind;
import vn.binhchon.rulebook.ListedFact;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.text.Sentences;

/** The vocabulary has words for every fact, field, constant and unit there is, and for none that there is not. */
final class VocabularyComplete implements Check {

    private static final Pattern LISTED = Pattern.compile("([A-Z]\\w*)\\.[A-Z][A-Z0-9_]{0,59}");
    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Vocabulary vocabulary = draft.edition().vocabulary();
        String text = draft.folder().files().getOrDefault("vocabulary.yaml", "");
        Set<String> fields = new LinkedHashSet<>();
        Set<Class<?>> constants = new LinkedHashSet<>();
        Set<Class<?>> facts = CaseKind.factsOf(draft.edition().matter());
        for (Class<?> fact : facts) {
            for (Method field : fact.getDeclaredMethods()) {
                if (isField(field)) {
                    fields.add(fact.getSimpleName() + "." + field.getName());
                    constants(field.getGenericReturnType(), facts, constants);
                }
            }
            missing(vocabulary.facts().keySet(), fact.getSimpleName(), () -> Places.key(text, "facts"), problems);
        }
        noSuchConstant(vocabulary, text, problems);
        Set<String> ofSeveral = new LinkedHashSet<>();
        for (ListedFact listed : ListedFact.values()) {
            if (facts.contains(listed.holder())) {
                for (Method field : listed.item().getDeclaredMethods()) {
                    ofSeveral.add(listed.item().getSimpleName() + "." + field.getName());
                }
            }
        }
        fields.forEach(field -> missing(
                vocabulary.fields().keySet(), field, () -> Places.key(text, "facts", field.split("\\.")[0]), problems));
        for (String field : vocabulary.fields().keySet()) {
            if (!fields.contains(field) && !ofSeveral.contains(field)) {
                problems.accept(
                        problem(place(text, field), "lists " + field + ", which no fact has", "it is misspelled"));
            }
            String unit = vocabulary.fields().get(field).unit();
            if (unit != null && !vocabulary.units().containsKey(unit)) {
                problems.accept(problem(
                        place(text, field), "gives " + field + " the unit " + unit + ", which has no words", null));
            }
        }
        constants.stream()
                .filter(Class::isEnum)
                .flatMap(VocabularyComplete::names)
                .forEach(each ->
                        missing(vocabulary.values().keySet(), each, () -> Places.key(text, "values"), problems));
    }

    /** A value that no program type has: with words alone it would be taken, and meant by nothing. */
    private static void noSuchConstant(Vocabulary vocabulary, String text, Consumer<Problem> problems) {
        Set<Class<?>> types = valuesOfAll();
        Set<String> known = types.stream()
                .filter(Class::isEnum)
                .flatMap(VocabularyComplete::names)
                .collect(Collectors.toSet());
        Set<String> lists = types.stream()
                .filter(ListedValue.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        for (String value : vocabulary.values().keySet()) {
            if (value.contains(".") && !known.contains(value) && !ofList(value, lists)) {
                problems.accept(new Problem(
                        "vocabulary.yaml",
                        Places.key(text, "values", value),
                        null,
                        Sentences.of("rules.vocabulary.constant", "name", value),
                        Sentences.of("rules.vocabulary.constant.maybe")));
            }
        }
    }

    /** Whether it is a value of one of the lists that are data, by a name that events can have. */
    private static boolean ofList(String value, Set<String> lists) {
        Matcher matcher = LISTED.matcher(value);
        return matcher.matches() && lists.contains(matcher.group(1));
    }

    /** The classes of values that the facts of every matter have, and of what is made of them. */
    private static Set<Class<?>> valuesOfAll() {
        Set<Class<?>> types = new LinkedHashSet<>(Set.of(Verdict.class, Phase.class));
        for (Matter matter : Matter.values()) {
            Set<Class<?>> facts = CaseKind.factsOf(matter);
            facts.forEach(fact -> Arrays.stream(fact.getDeclaredMethods())
                    .filter(VocabularyComplete::isField)
                    .forEach(field -> constants(field.getGenericReturnType(), facts, types)));
        }
        return types;
    }

    private static Stream<String> names(Class<?> type) {
        String name = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
        return Arrays.stream(type.getEnumConstants()).map(each -> name + "." + ((Enum<?>) each).name());
    }

    private static boolean isField(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !OF_EVERY_RECORD.contains(method.getName())
                && Arrays.stream(method.getParameterTypes()).allMatch(handed -> handed == int.class);
    }

    private static void constants(Type type, Set<Class<?>> facts, Set<Class<?>> constants) {
        if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(each -> constants(each, facts, constants));
        } else if (type instanceof Class<?> one && (one.isEnum() || ListedValue.class.isAssignableFrom(one))) {
            constants.add(one);
        } else if (type instanceof Class<?> one && one.isRecord() && !facts.contains(one)) {
            for (RecordComponent part : one.getRecordComponents()) {
                constants(part.getGenericType(), facts, constants);
            }
        }
    }

    private static int place(String text, String field) {
        return Places.key(text, "facts", field.split("\\.")[0], field.split("\\.")[1]);
    }

    private static void missing(Set<String> known, String name, IntSupplier line, Consumer<Problem> problems) {
        if (!known.contains(name)) {
            problems.accept(problem(line.getAsInt(), "has no words for " + name, name + ": { vi: …, en: … }"));
        }
    }

    private static Problem problem(int line, String what, @Nullable String maybe) {
        return new Problem("vocabulary.yaml", line, null, what, maybe);
    }
}
