package vn.binhchon.edition;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.ListedValue;

/** Finds the values in a record that the lists of a vocabulary do not have. */
public final class UnlistedValues {

    /**
     * A value that its list does not have.
     *
     * @param path where it stands, from the record on: {@code council.members[2].office}
     * @param value the value
     */
    public record Unlisted(String path, ListedValue value) {}

    private final Vocabulary vocabulary;
    private final List<Unlisted> found = new ArrayList<>();

    private UnlistedValues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All of a record, and of the records and lists in it. */
    public static List<Unlisted> in(Record record, Vocabulary vocabulary) {
        UnlistedValues values = new UnlistedValues(vocabulary);
        values.look("", record);
        return values.found;
    }

    private void look(String path, @Nullable Object value) {
        if (value instanceof ListedValue listed) {
            if (!vocabulary.values().containsKey(listed.key())) {
                found.add(new Unlisted(path, listed));
            }
        } else if (value instanceof Record record
                && record.getClass().getPackageName().startsWith("vn.binhchon.")) {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                look(path.isEmpty() ? part.getName() : path + "." + part.getName(), read(part, record));
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(path + "[" + i + "]", list.get(i));
            }
        }
    }

    private static @Nullable Object read(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }
}
