package vn.binhchon.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Contradiction.Reason;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;

/** The books of rounds, and the certificates they gave. */
@Repository
public class Books {

    /** Where a product of one round became an entry of the round above. */
    public record Lineage(String entry, String entryRound, String nomination, String round, String certificate) {}

    private final JdbcClient sql;

    public Books(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Keeps an act once, if it follows on those that stand; its caller holds the transaction in which the offsets are written too.
     *
     * @return what it says against those that stand; nothing when it follows on them, or is one of them
     */
    public Optional<Contradiction> write(TakenAct act) {
        String at = act.round() + "/" + act.place();
        String standing = sql.sql("select seal from act where round = ? and place = ?")
                .params(act.round(), act.place())
                .query(String.class)
                .optional()
                .orElse(null);
        if (standing != null) {
            return standing.equals(act.seal())
                    ? Optional.empty()
                    : Optional.of(new Contradiction(at, Reason.PLACE_TAKEN, standing, act.seal()));
        }
        End end = end(act.round()).orElse(new End(0, ""));
        if (act.place() != end.acts() + 1) {
            return Optional.of(
                    new Contradiction(at, Reason.GAP, String.valueOf(end.acts() + 1), String.valueOf(act.place())));
        }
        String sealed = SealChain.seal(end.seal(), act.body());
        if (!sealed.equals(act.seal())) {
            return Optional.of(new Contradiction(at, Reason.NOT_SEALED, sealed, act.seal()));
        }
        boolean first = sql.sql("""
                                insert into act (round, place, source, id, type, actor, happened, received, input_hash, body, seal)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?) on conflict do nothing""")
                        .params(row(
                                act.round(),
                                act.place(),
                                act.source(),
                                act.id(),
                                act.type(),
                                act.act().by(),
                                act.happened().withOffsetSameInstant(ZoneOffset.UTC),
                                Timestamp.from(act.received()),
                                act.inputHash(),
                                act.body(),
                                act.seal()))
                        .update()
                == 1;
        if (!first) {
            return Optional.of(new Contradiction(at, Reason.EVENT_TAKEN, "a new event", act.source() + " " + act.id()));
        }
        act.outcome().certificates().forEach(this::write);
        return Optional.empty();
    }

    private void write(Registered each) {
        sql.sql("""
                        insert into certificate (id, round, nomination, product, establishment, level, prize, issued_on,
                            valid_until, decision, authority, revoked_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set prize = excluded.prize, issued_on = excluded.issued_on,
                            valid_until = excluded.valid_until, decision = excluded.decision,
                            authority = excluded.authority, revoked_on = excluded.revoked_on""")
                .params(row(
                        each.id(),
                        each.round(),
                        each.nomination(),
                        each.product(),
                        each.establishment(),
                        each.level().name(),
                        each.prize(),
                        each.issuedOn(),
                        each.validUntil(),
                        each.decision(),
                        each.authority(),
                        each.revokedOn()))
                .update();
    }

    /** Keeps what went up where. */
    public void write(Lineage each) {
        sql.sql("insert into lineage (entry, entry_round, nomination, round, certificate) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(row(each.entry(), each.entryRound(), each.nomination(), each.round(), each.certificate()))
                .update();
    }

    /** The acts of a round in their order. */
    public List<TakenAct> acts(String round) {
        return sql.sql("select * from act where round = ? order by place")
                .param(round)
                .query(Books::act)
                .list();
    }

    /** The acts of a round in their order, from one place on. */
    public List<TakenAct> actsFrom(String round, int place) {
        return sql.sql("select * from act where round = ? and place >= ? order by place")
                .params(round, place)
                .query(Books::act)
                .list();
    }

    /** An act of which only round and place are told. */
    public record Sealed(String round, int place) {}

    /** The acts whose seal begins so; hexadecimal digits, in small letters. */
    public List<Sealed> sealed(String beginning) {
        return sql.sql("select round, place from act where seal >= ? and seal < ? order by round, place")
                .params(beginning, beginning + "g")
                .query((row, number) -> new Sealed(row.getString("round"), row.getInt("place")))
                .list();
    }

    /** The act that an event carried. */
    public Optional<TakenAct> act(String source, String id) {
        return sql.sql("select * from act where source = ? and id = ?")
                .params(source, id)
                .query(Books::act)
                .optional();
    }

    /** The book of a round as its acts leave it; nothing while none was taken. */
    public Optional<Book> book(String round) {
        return book(acts(round));
    }

    /** The book that a round's acts, in their order, make; nothing when there are none. */
    public static Optional<Book> book(List<TakenAct> acts) {
        if (acts.isEmpty()) {
            return Optional.empty();
        }
        Round pinned = acts.get(0).outcome().round();
        if (pinned == null) {
            throw new IllegalStateException("the first act of " + acts.get(0).round() + " does not hold the round");
        }
        Book book = new Book(pinned);
        acts.forEach(each -> book.apply(each.act(), each.outcome()));
        return Optional.of(book);
    }

    /** The certificates that some nominations have earned, the oldest first. */
    public List<Registered> certificates(String nomination) {
        return sql.sql("select * from certificate where nomination = ? order by issued_on, id")
                .param(nomination)
                .query(Books::certificate)
                .list();
    }

    /** The certificates of a round. */
    public List<Registered> certificatesOf(String round) {
        return sql.sql("select * from certificate where round = ? order by id")
                .param(round)
                .query(Books::certificate)
                .list();
    }

    /** One certificate. */
    public Optional<Registered> certificate(String id) {
        return sql.sql("select * from certificate where id = ?")
                .param(id)
                .query(Books::certificate)
                .optional();
    }

    /** Every certificate, the newest first. */
    public List<Registered> certificates() {
        return sql.sql("select * from certificate order by issued_on desc, id")
                .query(Books::certificate)
                .list();
    }

    /** The rounds whose results were announced, each with its day. */
    public Map<String, LocalDate> published() {
        Map<String, LocalDate> published = new LinkedHashMap<>();
        sql.sql("select round, body -> 'act' ->> 'on' as day from act where type = ? order by happened desc, round")
                .param(ActTypes.type(Act.ResultsPublished.class))
                .query(row -> {
                    published.putIfAbsent(row.getString("round"), LocalDate.parse(row.getString("day")));
                });
        return published;
    }

    /** What went up from a nomination, or led to it. */
    public List<Lineage> lineage(String nomination) {
        return sql.sql("select * from lineage where nomination = :id or entry = :id order by entry")
                .params(Map.of("id", nomination))
                .query((row, number) -> new Lineage(
                        row.getString("entry"),
                        row.getString("entry_round"),
                        row.getString("nomination"),
                        row.getString("round"),
                        row.getString("certificate")))
                .list();
    }

    /** The last word of a round's book: how many acts it holds, and the seal of the last. */
    public record End(int acts, String seal) {}

    /** Where the book of a round ends; nothing while it holds no act. */
    public Optional<End> end(String round) {
        return sql.sql("select place, seal from act where round = ? order by place desc limit 1")
                .param(round)
                .query((row, number) -> new End(row.getInt("place"), row.getString("seal")))
                .optional();
    }

    private static TakenAct act(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        String body = row.getString("body");
        JsonNode tree = Json.MAPPER.readTree(body);
        return new TakenAct(
                row.getString("round"),
                row.getInt("place"),
                row.getString("source"),
                row.getString("id"),
                type,
                row.getObject("happened", OffsetDateTime.class),
                row.getTimestamp("received").toInstant(),
                row.getString("input_hash"),
                ActTypes.act(type, tree.path("act")),
                Json.MAPPER.treeToValue(tree.path("outcome"), Outcome.class),
                body,
                row.getString("seal"));
    }

    private static Registered certificate(ResultSet row, int number) throws SQLException {
        var revoked = row.getDate("revoked_on");
        return new Registered(
                row.getString("id"),
                row.getString("round"),
                row.getString("nomination"),
                row.getString("product"),
                row.getString("establishment"),
                Level.valueOf(row.getString("level")),
                row.getString("prize"),
                row.getDate("issued_on").toLocalDate(),
                row.getDate("valid_until").toLocalDate(),
                row.getString("decision"),
                row.getString("authority"),
                revoked == null ? null : revoked.toLocalDate());
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
