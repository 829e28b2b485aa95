package vn.binhchon.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.Nomination;

/** What was stated of persons, and what of it was erased. Its writers hold the transaction in which the offsets are written too. */
@Repository
public class Contacts {

    private static final String STANDING = """
            select n.id, c.owner, c.address from nomination n join contact c on c.source = n.source and c.event = n.event
            where not exists (select 1 from erasure e where e.nomination = n.id) and\s""";

    private final JdbcClient sql;

    public Contacts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * That a person's words were erased.
     *
     * @param nomination of which nomination
     * @param person who did it
     * @param reason why
     */
    public record Erasure(String nomination, String person, String reason, Instant at) {}

    /** A statement of an event, under the key it has on its topic. */
    public record Stated(String key, String nomination, String source, String event, Contact contact) {}

    /**
     * What stands beside the facts of a nomination: that of the event that stands; of facts judged before contacts were kept apart,
     * what they say themselves; {@link Contact#NONE} when nothing was stated or it was erased.
     */
    public Contact of(Nomination nomination) {
        if (!erased(List.of(nomination.id())).isEmpty()) {
            return Contact.NONE;
        }
        return sql.sql(STANDING + "n.id = ?")
                .param(nomination.id())
                .query((row, number) -> new Contact(row.getString("owner"), row.getString("address")))
                .optional()
                .orElseGet(() -> Contact.of(nomination.establishment()));
    }

    /** What stands in a round, by nomination; those of which nothing is known are not in it. */
    public Map<String, Contact> ofRound(String round) {
        Map<String, Contact> all = new TreeMap<>();
        sql.sql(STANDING + "n.round = ?").param(round).query(row -> {
            all.put(row.getString("id"), new Contact(row.getString("owner"), row.getString("address")));
        });
        return all;
    }

    /** The keys of everything stated of a nomination. */
    public List<String> keys(String nomination) {
        return sql.sql("select key from contact where nomination = ? order by key")
                .param(nomination)
                .query(String.class)
                .list();
    }

    /** Which of these nominations were erased. */
    public Set<String> erased(Collection<String> nominations) {
        return new HashSet<>(sql.sql("select nomination from erasure where nomination = any(?)")
                .param(nominations.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The erasure of a nomination; nothing when none was. */
    public Optional<Erasure> erasure(String nomination) {
        return sql.sql("select nomination, person, reason, at from erasure where nomination = ?")
                .param(nomination)
                .query((row, number) -> new Erasure(
                        row.getString("nomination"),
                        row.getString("person"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Keeps a statement once. */
    public void write(Stated stated) {
        sql.sql("""
                        insert into contact (key, nomination, source, event, owner, address) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(LedgerWriter.row(
                        stated.key(),
                        stated.nomination(),
                        stated.source(),
                        stated.event(),
                        LedgerWriter.storable(stated.contact().owner()),
                        LedgerWriter.storable(stated.contact().address())))
                .update();
    }

    /** Forgets what is under a key. */
    public void forget(String key) {
        sql.sql("delete from contact where key = ?").param(key).update();
    }

    /** Keeps that a nomination's were erased; the last time counts, as on the topic, where that is all that stays. */
    public void write(Erasure erasure) {
        sql.sql("""
                        insert into erasure (nomination, person, reason, at) values (?, ?, ?, ?)
                        on conflict (nomination) do update set person = excluded.person, reason = excluded.reason,
                            at = excluded.at""")
                .params(
                        erasure.nomination(),
                        erasure.person(),
                        erasure.reason(),
                        erasure.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
