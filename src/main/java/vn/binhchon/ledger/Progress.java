package vn.binhchon.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the topics have been projected into the ledger. */
@Repository
public class Progress {

    private final JdbcClient sql;

    public Progress(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next offset to project; 0 for a partition never seen. */
    public long next(String topic, int partition) {
        return sql.sql("select next_offset from projection where topic = ? and partition = ?")
                .params(topic, partition)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The next offset of every partition of a topic that was ever projected. */
    public Map<Integer, Long> next(String topic) {
        Map<Integer, Long> next = new HashMap<>();
        sql.sql("select partition, next_offset from projection where topic = ?")
                .param(topic)
                .query(row -> {
                    next.put(row.getInt(1), row.getLong(2));
                });
        return next;
    }

    /**
     * Moves on within the caller's transaction.
     *
     * @return false when somebody else has moved this partition meanwhile: the caller must roll back
     */
    public boolean move(String topic, int partition, long from, long to) {
        return sql.sql("""
                                insert into projection (topic, partition, next_offset) values (?, ?, ?)
                                on conflict (topic, partition) do update set next_offset = excluded.next_offset
                                where projection.next_offset = ?""").params(topic, partition, to, from).update() == 1;
    }
}
