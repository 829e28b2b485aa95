package vn.binhchon.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.rollout.replay.ProductHistory;

/** The evaluations of a round one by one, for whoever cannot hold them all at once. */
@Repository
public class RoundEvaluations {

    /** What an evaluation is kept under. */
    public record Key(String source, String event, String release) {}

    private final JdbcClient sql;

    RoundEvaluations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every one of the products of a round, in an order that does not hang on when they came. */
    public List<Key> of(String round) {
        return sql.sql("""
                        select v.source, v.id, v.release from evaluation v
                            join event e on e.source = v.source and e.id = v.id
                            join nomination n on n.id = e.nomination
                        where n.round = ?
                        order by n.id collate "C", v.content_hash collate "C", v.source collate "C", v.id collate "C\"""")
                .param(round)
                .query((row, number) -> new Key(row.getString("source"), row.getString("id"), row.getString("release")))
                .list();
    }

    /** Every event on the products of a round, with what it was judged to be. */
    public List<ProductHistory.Version> history(String round) {
        return sql.sql("""
                        select e.nomination, e.happened, e.received, e.source, e.id, v.content_hash, v.release from event e
                            join nomination n on n.id = e.nomination
                            left join evaluation v on v.source = e.source and v.id = e.id
                        where n.round = ?
                        order by n.id collate "C", e.happened, e.received, e.source collate "C", e.id collate "C",
                            v.release collate "C\"""")
                .param(round)
                .query((row, number) -> new ProductHistory.Version(
                        row.getString("nomination"),
                        row.getObject("happened", OffsetDateTime.class),
                        row.getTimestamp("received").toInstant(),
                        row.getString("source"),
                        row.getString("id"),
                        row.getString("content_hash"),
                        row.getString("release")))
                .list();
    }

    /** One evaluation, byte for byte as it was published. */
    public String document(Key key) {
        return sql.sql("select document from evaluation where source = ? and id = ? and release = ?")
                .params(key.source(), key.event(), key.release())
                .query(String.class)
                .single();
    }
}
