package vn.binhchon.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refused events that may still be answered: nobody sent them again, mended, since. */
@Repository
public class ParkedLetters {

    private final JdbcClient sql;

    public ParkedLetters(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A refused event, by its last refusal.
     *
     * @param times how often it was refused, under the same source and id
     */
    public record Parked(RefusedEvent last, int times) {}

    /** How many wait, by the reason of their last refusal; those of most first. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        sql.sql("""
                        select reason, count(*) as many
                        from (select distinct on (source, event) source, event, reason from refusal
                              where source is not null and event is not null
                              order by source, event, received desc, place desc) last
                        where not exists (select 1 from event e where e.source = last.source and e.id = last.event)
                        group by reason order by many desc, reason""").query(row -> {
            reasons.put(row.getString("reason"), row.getInt("many"));
        });
        return reasons;
    }

    /**
     * Those last refused for one reason, in the order in which they came.
     *
     * @param reason a {@code RefusalReason} in lower case
     * @param most how many at most
     */
    public List<Parked> of(String reason, int most) {
        return sql.sql("""
                        select topic, partition, place, reason, problems, source, event, type, subject, original, base64,
                            received, times
                        from (select distinct on (source, event) r.*, count(*) over (partition by source, event) as times
                              from refusal r where source is not null and event is not null
                              order by source, event, received desc, place desc) last
                        where reason = ?
                          and not exists (select 1 from event e where e.source = last.source and e.id = last.event)
                        order by received, place limit ?""")
                .params(reason, most)
                .query((row, number) -> new Parked(Refusals.refused(row, number), row.getInt("times")))
                .list();
    }
}
