package vn.binhchon.ledger;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.explanation.Explained;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.round.Round;

/** Writes the projection. Its caller holds the transaction in which the offsets are written too. */
@Repository
public class LedgerWriter {

    private final JdbcClient sql;

    public LedgerWriter(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps an answer once: the same event again changes nothing but the count of its repeats. */
    public void answered(Answer answer) {
        boolean first = sql.sql("""
                                insert into event (source, id, nomination, type, happened, received, input_hash)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(row(
                                answer.source(),
                                answer.id(),
                                answer.nomination(),
                                answer.type(),
                                answer.happened(),
                                Timestamp.from(answer.received()),
                                answer.inputHash()))
                        .update()
                == 1;
        if (!first) {
            repeated(answer.source(), answer.id());
            return;
        }
        Explained explained = answer.explained();
        if (explained != null) {
            sql.sql("insert into evaluation (source, id, release, document, content_hash) values (?, ?, ?, ?::json, ?)")
                    .params(row(
                            answer.source(),
                            answer.id(),
                            explained.release(),
                            answer.document(),
                            explained.contentHash()))
                    .update();
            stands(answer, explained);
        } else {
            withdrawn(answer);
        }
    }

    private void stands(Answer answer, Explained explained) {
        Establishment maker = explained.nomination().establishment();
        boolean newest = sql.sql("""
                        insert into nomination (id, round, source, event, happened, arrival, withdrawn, product, establishment,
                            place, product_group, synthetic, barred, total, missing, release, unproven)
                        values (?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set round = excluded.round, source = excluded.source,
                            event = excluded.event, happened = excluded.happened, arrival = excluded.arrival,
                            withdrawn = false, product = excluded.product, establishment = excluded.establishment,
                            place = excluded.place, product_group = excluded.product_group,
                            synthetic = excluded.synthetic, barred = excluded.barred, total = excluded.total,
                            missing = excluded.missing, release = excluded.release, unproven = excluded.unproven
                        where (excluded.happened, excluded.arrival) >= (nomination.happened, nomination.arrival)""")
                        .params(row(
                                answer.nomination(),
                                explained.nomination().round(),
                                answer.source(),
                                answer.id(),
                                answer.happened(),
                                answer.arrival(),
                                explained.nomination().product().name(),
                                maker.name(),
                                place(maker),
                                explained.group(),
                                explained.nomination().synthetic(),
                                explained.barred(),
                                explained.card().total(),
                                explained.card().missing(),
                                explained.release(),
                                explained.unproven()))
                        .update()
                == 1;
        if (newest) {
            judged(answer, explained.restsOn().toArray(String[]::new));
        }
    }

    /** The clauses by which a nomination stands judged, in the place of those before. */
    private void judged(Answer answer, String... clauses) {
        sql.sql("delete from judged_by where nomination = ?")
                .param(answer.nomination())
                .update();
        sql.sql("insert into judged_by (clause, happened, nomination) select unnest(?::text[]), ?, ?")
                .params(clauses, answer.happened(), answer.nomination())
                .update();
    }

    private void withdrawn(Answer answer) {
        boolean newest = sql.sql("""
                        insert into nomination (id, source, event, happened, arrival, withdrawn, synthetic, barred)
                        values (?, ?, ?, ?, ?, true, false, false)
                        on conflict (id) do update set source = excluded.source, event = excluded.event,
                            happened = excluded.happened, arrival = excluded.arrival, withdrawn = true
                        where (excluded.happened, excluded.arrival) >= (nomination.happened, nomination.arrival)""")
                        .params(row(
                                answer.nomination(), answer.source(), answer.id(), answer.happened(), answer.arrival()))
                        .update()
                == 1;
        if (newest) {
            judged(answer);
        }
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

    /** PostgreSQL's text holds no U+0000; the topic keeps the original whole. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "\u2400");
    }

    /** Keeps a round; the newest event on it stands. */
    public void opened(Round round, OffsetDateTime happened) {
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
                        happened.withOffsetSameInstant(ZoneOffset.UTC)))
                .update();
    }

    private static @Nullable String place(Establishment maker) {
        String place = maker.commune() != null ? maker.commune() : maker.district();
        if (place == null) {
            return maker.province();
        }
        return maker.province() == null ? place : place + ", " + maker.province();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
