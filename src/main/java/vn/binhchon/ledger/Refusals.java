package vn.binhchon.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events that were refused, kept with everything that was wrong with them. */
@Repository
public class Refusals {

    private final JdbcClient sql;

    public Refusals(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The newest refusals first.
     *
     * @param most how many at most
     */
    public List<RefusedEvent> newest(int most) {
        return sql.sql("""
                        select topic, partition, place, reason, problems, source, event, type, subject, original, base64,
                            received from refusal order by received desc, topic, partition, place desc limit ?""")
                .param(most)
                .query((row, number) -> new RefusedEvent(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("place"),
                        row.getString("reason"),
                        row.getString("problems"),
                        row.getString("source"),
                        row.getString("event"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("original"),
                        row.getBoolean("base64"),
                        row.getTimestamp("received").toInstant()))
                .list();
    }

    /** How many there are. */
    public int count() {
        return sql.sql("select count(*) from refusal").query(Integer.class).single();
    }
}
