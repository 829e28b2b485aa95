package vn.binhchon.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands against a form that was sent, each by the field it is about. */
final class FormFaults {

    /** Nothing. */
    static final FormFaults NONE = new FormFaults(Map.of());

    private final Map<String, String> byPath;

    private FormFaults(Map<String, String> byPath) {
        this.byPath = byPath;
    }

    /** What stands against an act; when its book has not answered yet, that. */
    static FormFaults of(Acting.Answer answer, Words words) {
        Map<String, String> byPath = new LinkedHashMap<>();
        if (answer.state().equals("waiting")) {
            byPath.put("", words.say("form.waiting"));
        }
        answer.faults()
                .forEach(each -> byPath.merge(
                        each.path(),
                        words.text(each.words()),
                        (one, other) -> one.contains(other) ? one : one + " " + other));
        return new FormFaults(byPath);
    }

    /** One thing against one field. */
    static FormFaults one(String path, String words) {
        return new FormFaults(Map.of(path, words));
    }

    /** Whether there is nothing. */
    public boolean none() {
        return byPath.isEmpty();
    }

    /** Everything, in order. */
    public List<String> all() {
        return byPath.values().stream().distinct().toList();
    }

    /** What stands against a field or any part of it; null when nothing does. */
    public @Nullable String at(String path) {
        List<String> here = byPath.entrySet().stream()
                .filter(each -> each.getKey().equals(path)
                        || each.getKey().startsWith(path + "[")
                        || each.getKey().startsWith(path + "."))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return here.isEmpty() ? null : String.join(" ", here);
    }
}
