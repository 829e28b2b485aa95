package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands against a form that was sent, each by the field it is about. */
final class FormFaults {

    /** Nothing. */
    static final FormFaults NONE = new FormFaults(Map.of());

    private final Map<String, List<String>> byPath;

    private FormFaults(Map<String, List<String>> byPath) {
        this.byPath = byPath;
    }

    /** What stands against an act; when its book has not answered yet, that. */
    static FormFaults of(Acting.Answer answer, Words words) {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        if (answer.state().equals("waiting")) {
            byPath.put("", List.of(words.say("form.waiting")));
        }
        answer.faults().forEach(each -> byPath.computeIfAbsent(each.path(), path -> new ArrayList<>())
                .add(words.text(each.words())));
        return new FormFaults(byPath);
    }

    /** One thing against one field. */
    static FormFaults one(String path, String words) {
        return new FormFaults(Map.of(path, List.of(words)));
    }

    /** Whether there is nothing. */
    public boolean none() {
        return byPath.isEmpty();
    }

    /** Everything, in order. */
    public List<String> all() {
        return byPath.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** What stands against a field or any part of it; null when nothing does. */
    public @Nullable String at(String path) {
        List<String> here = byPath.entrySet().stream()
                .filter(each -> each.getKey().equals(path)
                        || each.getKey().startsWith(path + "[")
                        || each.getKey().startsWith(path + "."))
                .flatMap(each -> each.getValue().stream())
                .distinct()
                .toList();
        return here.isEmpty() ? null : String.join(" ", here);
    }
}
