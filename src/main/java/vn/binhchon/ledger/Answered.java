package vn.binhchon.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
}
