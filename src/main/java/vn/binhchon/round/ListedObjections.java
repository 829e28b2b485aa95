package vn.binhchon.round;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.binhchon.edition.UnlistedValues;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Objects to values that the lists of the rules in force do not have. */
public final class ListedObjections {

    private ListedObjections() {}

    /** One objection for each such value of an act or round. */
    public static List<Objection> of(Record said, Vocabulary vocabulary) {
        return UnlistedValues.in(said, vocabulary).stream()
                .map(each -> objection(each, vocabulary))
                .toList();
    }

    private static Objection objection(UnlistedValues.Unlisted unlisted, Vocabulary vocabulary) {
        String list = unlisted.value().getClass().getSimpleName();
        List<String> names = vocabulary.list(list).stream()
                .filter(each -> !vocabulary.retired().contains(list + "." + each))
                .toList();
        List<Text> words = names.stream()
                .map(each -> vocabulary.values().get(list + "." + each))
                .toList();
        String said = unlisted.value().name().toLowerCase(Locale.ROOT);
        return new Objection(
                unlisted.path(),
                said,
                "one of "
                        + names.stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                Sentences.of("value.unlisted", "value", said, "list", Text.joined("; ", words)),
                null);
    }
}
