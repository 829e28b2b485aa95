package vn.binhchon.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of topics that contradict what the ledger holds: kept apart, whole, until somebody has looked at them. */
@Repository("disputeTable")
public class Disputes {

    /**
     * One of them.
     *
     * @param topic where it lies
     * @param place its offset
     * @param body the record's text; null where it has none
     * @param received when the broker took it
     */
    public record Dispute(
            String topic,
            int partition,
            long place,
            Contradiction says,
            @Nullable String body,
            Instant received) {

        /** {@code topic/partition/offset}, by which it can be left out of the ledger. */
        public String at() {
            return topic + "/" + partition + "/" + place;
        }
    }

    private final JdbcClient sql;
    private final List<String> leftOut;

    /**
     * Those in one ledger.
     *
     * @param leftOut records, as {@code topic/partition/offset}, that somebody found to be forged: the ledger does without them
     */
    public Disputes(JdbcClient sql, @Value("${binhchon.ledger.without:}") List<String> leftOut) {
        this.sql = sql;
        this.leftOut = List.copyOf(leftOut);
    }

    /** Records that the ledger does without, as {@code topic/partition/offset}. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** Keeps it once; its caller holds the transaction in which the offsets are written too. */
    public void write(Dispute each) {
        sql.sql("""
                        insert into dispute (topic, partition, place, subject, reason, expected, found, body, received)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(LedgerWriter.row(
                        each.topic(),
                        each.partition(),
                        each.place(),
                        each.says().subject(),
                        each.says().reason().name(),
                        each.says().expected(),
                        each.says().found(),
                        LedgerWriter.storable(each.body()),
                        Timestamp.from(each.received())))
                .update();
    }

    /** How many there are. */
    public long count() {
        return sql.sql("select count(*) from dispute").query(Long.class).single();
    }

    /** The oldest of them. */
    public List<Dispute> oldest(int most) {
        return sql.sql("select * from dispute order by received, topic, partition, place limit ?")
                .param(most)
                .query((row, number) -> new Dispute(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("place"),
                        new Contradiction(
                                row.getString("subject"),
                                Contradiction.Reason.valueOf(row.getString("reason")),
                                row.getString("expected"),
                                row.getString("found")),
                        row.getString("body"),
                        row.getTimestamp("received").toInstant()))
                .list();
    }
}
