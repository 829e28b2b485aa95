package vn.binhchon.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Round;

/** The rounds that were opened. */
@Repository
public class Rounds {

    private final JdbcClient sql;

    public Rounds(JdbcClient sql) {
        this.sql = sql;
    }

    /** One round. */
    public Optional<Round> find(String id) {
        return sql.sql("select body from round where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Rounds::round);
    }

    /** Every round, the newest first. */
    public List<Round> all() {
        return sql
                .sql("select body from round order by law_date desc, title_vi collate \"vi-x-icu\", id")
                .query(String.class)
                .list()
                .stream()
                .map(Rounds::round)
                .toList();
    }

    private static Round round(String body) {
        return Json.MAPPER.readValue(body, Round.class);
    }
}
