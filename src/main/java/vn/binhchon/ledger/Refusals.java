package vn.binhchon.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events that were refused, kept with everything that was wrong with them. */
@Repository
public class Refusals {

    private final JdbcClient sql;

    public Refusals(JdbcClient sql) {
        this.sql = sql;
    }

    private static final String COLUMNS = """
            select topic, partition, place, reason, problems, source, event, type, subject, original, base64, received
            from refusal\s""";

    /**
     * The newest refusals first.
     *
     * @param most how many at most
     */
    public List<RefusedEvent> newest(int most) {
        return sql.sql(COLUMNS + "order by received desc, topic, partition, place desc limit ?")
                .param(most)
                .query(Refusals::refused)
                .list();
    }

    /** The last refusal of an event; nothing when it was never refused. */
    public Optional<RefusedEvent> last(String source, String event) {
        return sql.sql(COLUMNS + "where source = ? and event = ? order by received desc, place desc limit 1")
                .params(source, event)
                .query(Refusals::refused)
                .optional();
    }

    /** The refusal at a place of a topic. */
    public Optional<RefusedEvent> find(String topic, int partition, long place) {
        return sql.sql(COLUMNS + "where topic = ? and partition = ? and place = ?")
                .params(topic, partition, place)
                .query(Refusals::refused)
                .optional();
    }

    /** Every refusal of events on one subject, the newest first. */
    public List<RefusedEvent> of(String subject) {
        return sql.sql(COLUMNS + "where subject = ? order by received desc, topic, partition, place desc")
                .param(subject)
                .query(Refusals::refused)
                .list();
    }

    static RefusedEvent refused(ResultSet row, int number) throws SQLException {
        return new RefusedEvent(
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
                row.getTimestamp("received").toInstant());
    }

    /** How many there are. */
    public int count() {
        return sql.sql("select count(*) from refusal").query(Integer.class).single();
    }
}
