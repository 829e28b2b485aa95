package vn.binhchon.ledger;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.intake.EventTypes;

/** Which events were answered already. */
@Repository
public class Answered {

    /** What names an event for good. */
    public record Key(String source, String id) {}

    private final JdbcClient sql;

    public Answered(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of the events that were answered, each with the hash of what was sent. */
    public Map<Key, String> among(Collection<Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Key> asked = List.copyOf(keys);
        Map<Key, String> answered = new HashMap<>();
        sql.sql("""
                        select source, id, input_hash from event
                        where (source, id) in (select * from unnest(?::text[], ?::text[]))""")
                .params(
                        asked.stream().map(Key::source).toArray(String[]::new),
                        asked.stream().map(Key::id).toArray(String[]::new))
                .query(row -> {
                    answered.put(new Key(row.getString(1), row.getString(2)), row.getString(3));
                });
        return answered;
    }

    /**
     * An event that was answered.
     *
     * @param inputHash names what it said
     */
    public record Told(String nomination, String type, OffsetDateTime happened, String inputHash) {}

    /** One event; empty when none of its name was answered. */
    public Optional<Told> event(Key key) {
        return sql.sql("select nomination, type, happened, input_hash from event where source = ? and id = ?")
                .params(key.source(), key.id())
                .query((row, number) -> new Told(
                        row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class), row.getString(4)))
                .optional();
    }

    /** The text of the evaluation of an event, its facts among it; empty when it has none. */
    public Optional<String> document(Key key) {
        return sql.sql("select document from evaluation where source = ? and id = ? limit 1")
                .params(key.source(), key.id())
                .query(String.class)
                .optional();
    }

    /** The newest event of each of these nominations of which anything was taken. */
    public Map<String, LastWord> lastWords(Collection<String> nominations) {
        Map<String, LastWord> words = new HashMap<>();
        if (nominations.isEmpty()) {
            return words;
        }
        sql.sql("""
                        select id, source, event, happened, withdrawn, exists (
                            select 1 from event e where e.nomination = n.id and e.type <> ?) as entered
                        from nomination n where id = any(?::text[])""")
                .params(EventTypes.WITHDRAWN, nominations.toArray(String[]::new))
                .query(row -> {
                    words.put(
                            row.getString("id"),
                            new LastWord(
                                    row.getString("source"),
                                    row.getString("event"),
                                    row.getObject("happened", OffsetDateTime.class),
                                    row.getBoolean("withdrawn"),
                                    row.getBoolean("entered")));
                });
        return words;
    }
}
