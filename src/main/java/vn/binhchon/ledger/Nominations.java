package vn.binhchon.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.backtest.Kept;

/** The nominations as they stand, their events and their evaluations. */
@Repository
public class Nominations {

    /** One nomination in a list; figures are null where it was withdrawn before it was ever judged. */
    public record Row(
            String id,
            @Nullable String round,
            boolean withdrawn,
            @Nullable String product,
            @Nullable String establishment,
            @Nullable String place,
            @Nullable Integer group,
            boolean synthetic,
            boolean barred,
            @Nullable BigDecimal total,
            @Nullable BigDecimal missing,
            @Nullable String release) {}

    /** One event of a nomination's life. */
    public record Event(
            String source,
            String id,
            String type,
            OffsetDateTime happened,
            Instant received,
            int repeats,
            boolean stands,
            @Nullable BigDecimal total,
            @Nullable String contentHash) {}

    /** How many nominations of a round stand, and how many of them reach the threshold unbarred. */
    public record Count(@Nullable String round, int standing, int reaching, int barred, int withdrawn) {}

    /** A withdrawal may name what nobody entered: such a name is no nomination. */
    private static final String ENTERED = """
            (release is not null or exists (select 1 from event e join evaluation v on v.source = e.source and v.id = e.id
                where e.nomination = nomination.id))\s""";

    private static final String COLUMNS = """
            select id, round, withdrawn, product, establishment, place, product_group, synthetic, barred, total, missing,
                release from nomination where\s""" + ENTERED + "and ";

    private final JdbcClient sql;

    public Nominations(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Those of a round in order of score: standing before withdrawn, unbarred before barred, more points before fewer, then by
     * product name in Vietnamese order.
     *
     * @param round the round's id; null for those that name none
     */
    public List<Row> ranked(@Nullable String round) {
        String where = round == null ? "round is null " : "round = ? ";
        String order = "order by withdrawn, barred, total desc nulls last, product collate \"vi-x-icu\", id";
        var query = sql.sql(COLUMNS + where + order);
        return (round == null ? query : query.param(round))
                .query(Nominations::row)
                .list();
    }

    /** How many facts without evidence each nomination of a round has; a nomination never judged is absent. */
    public Map<String, Integer> unproven(String round) {
        Map<String, Integer> unproven = new HashMap<>();
        sql.sql("select id, unproven from nomination where round = ? and unproven is not null")
                .param(round)
                .query(row -> {
                    unproven.put(row.getString(1), row.getInt(2));
                });
        return unproven;
    }

    /** Changes whenever a nomination of a round does: what a page shows is old once it is another. */
    public String mark(String round) {
        return sql.sql("""
                        select count(*) || '.' || coalesce(sum(arrival), 0) || '.' || coalesce(extract(epoch from max(happened)), 0)
                            || '.' || coalesce(sum(total), 0) || '.' || coalesce(left(min(release), 8) || left(max(release), 8), '')
                        from nomination where round = ?""").param(round).query(String.class).single();
    }

    /** One nomination as it stands. */
    public Optional<Row> find(String id) {
        return sql.sql(COLUMNS + "id = ?").param(id).query(Nominations::row).optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("round"),
                row.getBoolean("withdrawn"),
                row.getString("product"),
                row.getString("establishment"),
                row.getString("place"),
                row.getObject("product_group", Integer.class),
                row.getBoolean("synthetic"),
                row.getBoolean("barred"),
                row.getBigDecimal("total"),
                row.getBigDecimal("missing"),
                row.getString("release"));
    }

    /** The events of a nomination, the newest first. */
    public List<Event> history(String id) {
        return sql.sql("""
                        select e.source, e.id, e.type, e.happened, e.received, coalesce(r.times, 0) as repeats,
                            (n.source = e.source and n.event = e.id) as stands,
                            v.content_hash, (v.document -> 'card' ->> 'total')::numeric as total
                        from event e join nomination n on n.id = e.nomination
                            left join repeat r on r.source = e.source and r.id = e.id
                            left join lateral (select * from evaluation w where w.source = e.source and w.id = e.id
                                order by (w.release = n.release) desc nulls last limit 1) v on true
                        where e.nomination = ? order by e.happened desc, e.received desc, e.id""")
                .param(id)
                .query((row, number) -> new Event(
                        row.getString("source"),
                        row.getString("id"),
                        row.getString("type"),
                        row.getObject("happened", OffsetDateTime.class),
                        row.getTimestamp("received").toInstant(),
                        row.getInt("repeats"),
                        row.getBoolean("stands"),
                        row.getBigDecimal("total"),
                        row.getString("content_hash")))
                .list();
    }

    /** An evaluation as it is kept: its text byte for byte as it was published, and whether the nomination was withdrawn since. */
    public record Document(String document, String contentHash, boolean withdrawn) {}

    /** The evaluation that stands; the last one before a withdrawal. */
    public Optional<Document> kept(String id) {
        return sql.sql("""
                        select v.document, v.content_hash, n.withdrawn
                        from evaluation v join event e on e.source = v.source and e.id = v.id
                            join nomination n on n.id = e.nomination
                        where e.nomination = ?
                        order by e.happened desc, e.received desc, e.id desc, (v.release = n.release) desc nulls last
                        limit 1""")
                .param(id)
                .query((row, number) -> new Document(row.getString(1), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    /** The evaluation that stands; the last one before a withdrawal. */
    public Optional<Reasoned> judged(String id) {
        return kept(id).map(kept -> read(kept.document()));
    }

    private static Reasoned read(String document) {
        return Reasoned.read(Json.MAPPER.readTree(document));
    }

    /** An evaluation that stood once, and when its event was sent. */
    public record Version(String event, OffsetDateTime happened, Reasoned judged) {}

    /** What each event of a nomination was judged to be, the oldest first; of many events the newest only. */
    public List<Version> versions(String id, int most) {
        List<Version> newest = sql.sql("""
                        select e.id, e.happened, v.document
                        from event e join nomination n on n.id = e.nomination
                            join lateral (select * from evaluation w where w.source = e.source and w.id = e.id
                                order by (w.release = n.release) desc nulls last limit 1) v on true
                        where e.nomination = ? order by e.happened desc, e.received desc, e.id desc limit ?""")
                .params(id, most)
                .query((row, number) -> new Version(
                        row.getString("id"),
                        row.getObject("happened", OffsetDateTime.class),
                        read(row.getString("document"))))
                .list();
        List<Version> oldest = new ArrayList<>(newest);
        Collections.reverse(oldest);
        return oldest;
    }

    /** The evaluations that stand in a round, in the order of their nominations' ids; those withdrawn are not among them. */
    public List<Reasoned> standing(String round) {
        return documents(round).stream().map(Nominations::read).toList();
    }

    /** The same, each byte for byte as it was published. */
    public List<String> documents(String round) {
        return sql.sql("""
                        select v.document from nomination n
                            join evaluation v on v.source = n.source and v.id = n.event and v.release = n.release
                        where n.round = ? and not n.withdrawn order by n.id collate "C\"""").param(round).query(String.class).list();
    }

    /** What a line of the frame gives on average of what it could, over the nominations of a round that stand. */
    public record Lost(String line, BigDecimal max, BigDecimal points) {}

    /** The lines judged by evidence on which a round loses most, the most first; reads every evaluation of the round. */
    public List<Lost> lost(String round, int most) {
        return sql.sql("""
                        select line ->> 'line' as code,
                            round(avg((line ->> 'max')::numeric), 2) as max,
                            round(avg((line ->> 'points')::numeric), 2) as points
                        from nomination n join evaluation v on v.source = n.source and v.id = n.event and v.release = n.release
                            cross join lateral json_array_elements(v.document -> 'card' -> 'lines') as each(line)
                        where n.round = ? and not n.withdrawn and line ->> 'judge' = 'evidence'
                        group by 1
                        order by avg((line ->> 'max')::numeric) - avg((line ->> 'points')::numeric) desc, 1 limit ?""")
                .params(round, most)
                .query((row, number) ->
                        new Lost(row.getString("code"), row.getBigDecimal("max"), row.getBigDecimal("points")))
                .list();
    }

    /** Counts by round; under null those that name none. */
    public List<Count> counts() {
        return sql.sql("""
                        select round, count(*) filter (where not withdrawn) as standing,
                            count(*) filter (where not withdrawn and not barred and missing = 0) as reaching,
                            count(*) filter (where not withdrawn and barred) as barred,
                            count(*) filter (where withdrawn) as withdrawn
                        from nomination where\s""" + ENTERED + "group by round")
                .query((row, number) -> new Count(
                        row.getString("round"),
                        row.getInt("standing"),
                        row.getInt("reaching"),
                        row.getInt("barred"),
                        row.getInt("withdrawn")))
                .list();
    }

    /** How many events were answered, and how many times one of them came again. */
    public record Arrivals(int answered, int repeats) {}

    /**
     * Facts and verdicts of what stands, in the order of ids.
     *
     * @param after begin behind this id; empty for the beginning
     * @param most how many at most
     * @param rounds of these rounds; of all where none is named
     */
    public List<Kept> kept(String after, int most, Collection<String> rounds) {
        return sql.sql("""
                        select id, round, facts, verdict from nomination
                        where id collate "C" > ? and not withdrawn and facts is not null
                            and (? or round = any(?::text[])) order by id collate "C" limit ?""")
                .params(after, rounds.isEmpty(), rounds.toArray(String[]::new), most)
                .query((row, number) -> new Kept(
                        row.getString("id"), row.getString("round"), row.getString("facts"), row.getString("verdict")))
                .list();
    }

    /** How many {@link #kept} there are. */
    public int countKept(Collection<String> rounds) {
        return sql.sql("""
                        select count(*) from nomination where not withdrawn and facts is not null
                            and (? or round = any(?::text[]))""")
                .params(rounds.isEmpty(), rounds.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Everything that was answered. */
    public Arrivals arrivals() {
        return sql.sql("""
                        select (select count(*) from event) as answered,
                            (select coalesce(sum(times), 0) from repeat) as repeats""")
                .query((row, number) -> new Arrivals(row.getInt("answered"), row.getInt("repeats")))
                .single();
    }
}
