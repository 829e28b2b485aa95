package vn.binhchon.rulebook;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.edition.Changes;
import vn.binhchon.edition.Changes.Form;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.text.Text;

/** Reads {@code changes.yaml}: what an establishment can change, in words, and what it cannot. */
final class ChangesReading {

    /** The file, below the folder of its edition. Releases from before it was known hold none. */
    static final String FILE = "changes.yaml";

    private static final Set<String> KNOWN = Set.of("vi", "en", "each", "one", "whole", "percent", "within");

    private final FileReading file;
    private final Vocabulary vocabulary;

    ChangesReading(FileReading file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    Changes read(JsonNode tree) {
        Map<String, Changes.Can> can = new TreeMap<>();
        for (var entry : tree.path("can").properties()) {
            can.put(known(entry.getKey()), can(entry.getKey(), entry.getValue()));
        }
        Map<String, Text> cannot = new TreeMap<>();
        for (JsonNode why : tree.path("cannot")) {
            Text words = file.words(why, "cannot");
            for (JsonNode fact : why.path("facts")) {
                String name = known(EditionReading.text(fact));
                if (can.containsKey(name) || cannot.put(name, words) != null) {
                    file.problem(name + " stands here twice", "keep one of the two");
                }
            }
        }
        return new Changes(can, cannot);
    }

    private Changes.Can can(String fact, JsonNode node) {
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> file.problem(fact + " has " + key, "one of " + String.join(", ", KNOWN)));
        Set<Form> forms = EnumSet.noneOf(Form.class);
        for (Form form : Form.values()) {
            if (form != Form.PLAIN && node.has(key(form))) {
                forms.add(form);
            }
        }
        if (forms.size() > 1) {
            file.problem(fact + " is to be written in two ways: " + forms, "keep one of the two");
        }
        Form form = forms.isEmpty() ? Form.PLAIN : forms.iterator().next();
        JsonNode said = node.path(key(form));
        return new Changes.Can(
                file.sentence(node, fact),
                form,
                form == Form.PLAIN || form == Form.PERCENT ? null : plain(said),
                form == Form.PERCENT ? known(EditionReading.text(said)) : null,
                node.has("within") ? known(EditionReading.text(node.path("within"))) : null);
    }

    private static String key(Form form) {
        return form.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A tree of plain texts, numbers and maps. */
    private static @Nullable Object plain(JsonNode node) {
        return JsonMapper.shared().convertValue(node, Object.class);
    }

    private String known(String fact) {
        if (!vocabulary.fields().containsKey(fact)) {
            file.problem(fact + " is no fact of vocabulary.yaml", null);
        }
        return fact;
    }
}
