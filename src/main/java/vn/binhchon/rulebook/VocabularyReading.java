package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.ExtraField;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.text.Text;

/** Reads {@code vocabulary.yaml}: how facts, fields, units and values are called. */
final class VocabularyReading {

    private final JsonNode tree;
    private final FileReading file;

    VocabularyReading(JsonNode tree, FileReading file) {
        this.tree = tree;
        this.file = file;
    }

    /** What it holds for cases of one matter: facts that only other cases are made of are left out. */
    Vocabulary read(Matter matter) {
        Set<String> others = ofOthers(matter);
        Map<String, Text> facts = new TreeMap<>();
        Map<String, Vocabulary.Field> fields = new TreeMap<>();
        for (String part : List.of("facts", "lists")) {
            facts(part, others, facts, fields);
        }
        Map<String, Text> values = words("values");
        Map<String, ExtraField> extra = matter == Matter.SELECTION ? new ExtraReading(tree, file).read() : Map.of();
        extra.forEach((name, field) -> {
            values.putIfAbsent(name, field.label());
            field.values().forEach(values::putIfAbsent);
        });
        return new Vocabulary(facts, fields, words("units"), values, retired(), extra);
    }

    private void facts(String part, Set<String> others, Map<String, Text> facts, Map<String, Vocabulary.Field> fields) {
        for (var fact : tree.path(part).properties()) {
            if (others.contains(fact.getKey())) {
                continue;
            }
            facts.put(fact.getKey(), file.words(fact.getValue(), fact.getKey()));
            for (var field : fact.getValue().path("fields").properties()) {
                String name = fact.getKey() + "." + field.getKey();
                JsonNode node = field.getValue();
                JsonNode unit = node.path("unit");
                fields.put(
                        name,
                        new Vocabulary.Field(
                                file.words(node, name),
                                unit.isString() ? unit.stringValue() : null,
                                EditionReading.text(node.path("path")),
                                node.path("made_of")
                                        .valueStream()
                                        .map(EditionReading::text)
                                        .toList()));
            }
        }
    }

    private static Set<String> ofOthers(Matter matter) {
        return Arrays.stream(Matter.values())
                .flatMap(each -> VocabularyReading.facts(each))
                .filter(fact -> VocabularyReading.facts(matter).noneMatch(fact::equals))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    /** The facts of cases of a matter, those of which there may be several among them. */
    private static Stream<Class<?>> facts(Matter matter) {
        Set<Class<?>> facts = CaseKind.factsOf(matter);
        return Stream.concat(
                facts.stream(),
                Arrays.stream(ListedFact.values())
                        .filter(each -> facts.contains(each.holder()))
                        .map(ListedFact::item));
    }

    /** Values marked {@code offered: false}. */
    private Set<String> retired() {
        return tree.path("values").properties().stream()
                .filter(each -> each.getValue().path("offered").isBoolean()
                        && !each.getValue().path("offered").booleanValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, Text> words(String part) {
        Map<String, Text> words = new LinkedHashMap<>();
        for (var entry : tree.path(part).properties()) {
            words.put(entry.getKey(), file.words(entry.getValue(), part + "." + entry.getKey()));
        }
        return words;
    }
}
