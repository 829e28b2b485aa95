package vn.binhchon.ledger;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the id of a round or a nomination that was written in capitals. */
@Repository
public class KnownIds {

    private final JdbcClient sql;

    public KnownIds(JdbcClient sql) {
        this.sql = sql;
    }

    /** The id in small letters where that is known and the one written is not; otherwise as written. */
    public String meant(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        if (small.equals(written)) {
            return written;
        }
        List<String> known = sql.sql("""
                        select id from nomination where id in (:written, :small)
                        union select id from round where id in (:written, :small)""")
                .param("written", written)
                .param("small", small)
                .query(String.class)
                .list();
        return known.contains(written) || !known.contains(small) ? written : small;
    }
}
