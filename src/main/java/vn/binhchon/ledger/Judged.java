package vn.binhchon.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which nominations stand as a clause has judged them: a rule that cites it fired, or the row of a table that does gave points. */
@Repository
public class Judged {

    /** One of them. */
    public record Nominee(String id, String product, boolean synthetic) {}

    private final JdbcClient sql;

    public Judged(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many by each clause; a clause that judged none is absent. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        sql.sql("select clause, count(*) from judged_by group by clause").query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /**
     * The newest by each of these clauses, the newest first.
     *
     * @param most how many for one clause
     */
    public Map<String, List<Nominee>> newest(Collection<String> clauses, int most) {
        Map<String, List<Nominee>> newest = new LinkedHashMap<>();
        sql.sql("""
                        select asked.clause, n.id, n.product, n.synthetic
                        from unnest(?::text[]) as asked(clause)
                            cross join lateral (select nomination, happened from judged_by j where j.clause = asked.clause
                                order by j.happened desc, j.nomination limit ?) as j
                            join nomination n on n.id = j.nomination
                        order by j.happened desc, n.id""").params(clauses.toArray(String[]::new), most).query(row -> {
            newest.computeIfAbsent(row.getString(1), clause -> new ArrayList<>())
                    .add(new Nominee(row.getString(2), row.getString(3), row.getBoolean(4)));
        });
        return newest;
    }
}
