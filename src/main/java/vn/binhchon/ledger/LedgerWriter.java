package vn.binhchon.ledger;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Round;

/** Writes what the topics say besides answers. Its caller holds the transaction in which the offsets are written too. */
@Repository
public class LedgerWriter {

    private final JdbcClient sql;

    public LedgerWriter(JdbcClient sql) {
        this.sql = sql;
    }

    /** Counts one more arrival of an event that was answered, whether its answer is here already or not. */
    public void repeated(String source, String id) {
        sql.sql("""
                        insert into repeat (source, id, times) values (?, ?, 1)
                        on conflict (source, id) do update set times = repeat.times + 1""").params(source, id).update();
    }

    /** Keeps a refused event. */
    public void refused(RefusedEvent refused) {
        sql.sql("""
                        insert into refusal (topic, partition, place, reason, problems, source, event, type, subject,
                            original, base64, received)
                        values (?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(row(
                        refused.topic(),
                        refused.partition(),
                        refused.place(),
                        refused.reason(),
                        storable(refused.problems()),
                        storable(refused.source()),
                        storable(refused.event()),
                        storable(refused.type()),
                        storable(refused.subject()),
                        storable(refused.original()),
                        refused.base64(),
                        Timestamp.from(refused.received())))
                .update();
    }

    /** Keeps a refused event without what was sent, also where it was kept with that. */
    public void blackened(RefusedEvent refused) {
        refused(refused);
        sql.sql("""
                        update refusal set problems = ?::json, original = null, base64 = false
                        where topic = ? and partition = ? and place = ?""")
                .params(refused.problems(), refused.topic(), refused.partition(), refused.place())
                .update();
    }

    /** PostgreSQL's text holds no U+0000; the topic keeps the original whole. */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "\u2400");
    }

    /**
     * Keeps a round; of all events on it, which are of one sender, the newest stands.
     *
     * @param source whose event says so
     */
    public void opened(Round round, String source, OffsetDateTime happened) {
        OffsetDateTime at = happened.withOffsetSameInstant(ZoneOffset.UTC);
        sql.sql("""
                        insert into round (id, title_vi, title_en, level, jurisdiction, year, law_date, synthetic, body, happened)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
                        on conflict (id) do update set title_vi = excluded.title_vi, title_en = excluded.title_en,
                            level = excluded.level, jurisdiction = excluded.jurisdiction, year = excluded.year,
                            law_date = excluded.law_date, synthetic = excluded.synthetic, body = excluded.body,
                            happened = excluded.happened
                        where excluded.happened >= round.happened""")
                .params(row(
                        round.id(),
                        round.title().vi(),
                        round.title().en(),
                        round.level().name(),
                        round.jurisdiction(),
                        round.year(),
                        round.date(),
                        round.synthetic(),
                        Json.MAPPER.writeValueAsString(round),
                        at))
                .update();
        sql.sql("""
                        update round set source = coalesce(source, ?), opened = least(coalesce(opened, ?), ?)
                        where id = ?""").params(source, at, at, round.id()).update();
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
