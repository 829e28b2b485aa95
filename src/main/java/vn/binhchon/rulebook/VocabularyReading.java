package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
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
        for (var fact : tree.path("facts").properties()) {
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
        return new Vocabulary(facts, fields, words("units"), words("values"));
    }

    private static Set<String> ofOthers(Matter matter) {
        return Arrays.stream(Matter.values())
                .flatMap(each -> CaseKind.factsOf(each).stream())
                .filter(fact -> !CaseKind.factsOf(matter).contains(fact))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private Map<String, Text> words(String part) {
        Map<String, Text> words = new TreeMap<>();
        for (var entry : tree.path(part).properties()) {
            words.put(entry.getKey(), file.words(entry.getValue(), part + "." + entry.getKey()));
        }
        return words;
    }
}
