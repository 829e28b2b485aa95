package vn.binhchon.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Json;

/** Every event on a round or on industrial promotion that was taken, by its source and id. */
@Repository
public class ToldEvents {

    /**
     * An event that was taken.
     *
     * @param inputHash names what it said
     * @param data what it said; null for an event without data
     */
    public record Told(
            String subject,
            String type,
            OffsetDateTime happened,
            String inputHash,
            @Nullable JsonNode data) {}

    private final JdbcClient sql;

    public ToldEvents(JdbcClient sql) {
        this.sql = sql;
    }

    /** One event; empty when none of its name was taken. */
    public Optional<Told> find(String source, String id) {
        return sql.sql("""
                        select subject, type, happened, input_hash, data from told_event
                        where source = ? and id = ? and subject is not null""")
                .params(source, id)
                .query((row, number) -> new Told(
                        row.getString("subject"),
                        row.getString("type"),
                        row.getObject("happened", OffsetDateTime.class),
                        row.getString("input_hash"),
                        read(row.getString("data"))))
                .optional();
    }

    private static @Nullable JsonNode read(@Nullable String data) {
        return data == null ? null : Json.MAPPER.readTree(data);
    }

    /** Keeps an event; the first of its name stands. */
    public void write(AcceptedEvent event) {
        sql.sql("""
                        insert into told_event (source, id, input_hash, subject, type, happened, data)
                        values (?, ?, ?, ?, ?, ?, ?::json)
                        on conflict (source, id) do update set input_hash = excluded.input_hash, subject = excluded.subject,
                            type = excluded.type, happened = excluded.happened, data = excluded.data
                        where told_event.subject is null""")
                .params(Arrays.<@Nullable Object>asList(
                        event.source(),
                        event.id(),
                        event.inputHash(),
                        event.subject(),
                        event.type(),
                        event.happened().withOffsetSameInstant(ZoneOffset.UTC),
                        event.data() == null ? null : event.data().toString()))
                .update();
    }
}
