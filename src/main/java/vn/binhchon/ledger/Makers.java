package vn.binhchon.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.season.Maker;

/** Where the makers of a round's products are. */
@Repository
public class Makers {

    private final JdbcClient sql;

    public Makers(JdbcClient sql) {
        this.sql = sql;
    }

    /** The makers of the nominations that stand in a round, by nomination. */
    public Map<String, Maker> of(String round) {
        Map<String, Maker> makers = new TreeMap<>();
        sql.sql("""
                        select id, facts -> 'establishment' ->> 'province' as province,
                            facts -> 'establishment' ->> 'district' as district, facts -> 'establishment' ->> 'commune' as commune
                        from nomination where round = ? and not withdrawn""").param(round).query(row -> {
            makers.put(
                    row.getString("id"),
                    new Maker(
                            row.getString("id"),
                            row.getString("province"),
                            row.getString("district"),
                            row.getString("commune")));
        });
        return makers;
    }
}
