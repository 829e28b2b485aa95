package vn.binhchon.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.support.Told;

/** Which source was the first to send a round or something of promotion. */
@Repository
public class FirstSources {

    private final JdbcClient sql;

    public FirstSources(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose a round is; empty for one that was never opened. */
    public Optional<String> ofRound(String round) {
        return sql.sql("select source from round where id = ? and source is not null")
                .param(round)
                .query(String.class)
                .optional();
    }

    /** When a round was first opened, by the time of its event. */
    public Optional<Instant> opened(String round) {
        return sql.sql("select coalesce(opened, happened) from round where id = ?")
                .param(round)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The source that first sent a request, a programme, a scheme or a report; empty for an unknown id. */
    public Optional<String> ofPromotion(Told.Kind kind, String id) {
        return sql.sql("select source from promotion where kind = ? and id = ?")
                .params(kind.name().toLowerCase(Locale.ROOT), id)
                .query(String.class)
                .optional();
    }
}
