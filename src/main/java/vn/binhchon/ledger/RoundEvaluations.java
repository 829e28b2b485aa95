package vn.binhchon.ledger;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evaluations of a round one by one, for whoever cannot hold them all at once. */
@Repository
public class RoundEvaluations {

    /** What an evaluation is kept under. */
    public record Key(String source, String event, String release) {}

    private final JdbcClient sql;

    RoundEvaluations(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Those that stand in a round, and those its book names; in an order that does not hang on when they came.
     *
     * @param named content hashes of evaluations that stood when the book named them
     */
    public List<Key> of(String round, Set<String> named) {
        return sql.sql("""
                        select v.source, v.id, v.release from evaluation v
                            join event e on e.source = v.source and e.id = v.id
                            join nomination n on n.id = e.nomination
                        where n.round = :round and (v.content_hash in (:named)
                            or (not n.withdrawn and v.source = n.source and v.id = n.event and v.release = n.release))
                        order by n.id collate "C", v.content_hash collate "C\"""")
                .param("round", round)
                .param("named", named.isEmpty() ? Set.of("") : named)
                .query((row, number) -> new Key(row.getString("source"), row.getString("id"), row.getString("release")))
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
