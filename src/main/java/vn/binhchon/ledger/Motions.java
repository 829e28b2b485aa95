package vn.binhchon.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;

/**
 * The motion that is up in each meeting, and the box of a secret ballot. A named ballot is an act in the round's book; of a secret one the
 * box holds who voted, and how often each answer was given. The sums leave it only once the vote is closed.
 */
@Repository
public class Motions {

    private final JdbcClient sql;

    public Motions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A motion that is up.
     *
     * @param put names this putting of it
     * @param motion what is voted on, as an act names it
     * @param putOn the state of the round it was put on; once that is another, the motion is void
     * @param closed whether no more votes are taken, though the count is not in the book yet
     * @param voted ids of those whose secret ballots are in the box, in the order of the ids
     */
    public record Motion(UUID put, String motion, String putOn, boolean secret, boolean closed, List<String> voted) {}

    /** The motion that is up in a round; nothing when none is. */
    public Optional<Motion> up(String round) {
        return sql.sql("select put, motion, put_on, secret, closed, voted from motion where round = ?")
                .param(round)
                .query(Motions::motion)
                .optional();
    }

    /**
     * Puts a motion.
     *
     * @return false when another is up
     */
    public boolean put(String round, String motion, String putOn, boolean secret) {
        return sql.sql("""
                        insert into motion (round, put, motion, put_on, secret) values (?, ?, ?, ?, ?)
                        on conflict (round) do nothing""")
                        .params(round, UUID.randomUUID(), motion, putOn, secret)
                        .update()
                == 1;
    }

    /**
     * Takes a secret ballot into the box.
     *
     * @param answers each answer it gives: yes, no or abstain, or the products chosen
     * @return false when the motion is not up any more, or the member has voted
     */
    @Transactional
    public boolean cast(String round, UUID put, String member, Collection<String> answers) {
        Optional<Motion> up =
                sql.sql("""
                        select put, motion, put_on, secret, closed, voted from motion
                        where round = ? and put = ? and secret and not closed for update""").params(round, put).query(Motions::motion).optional();
        if (up.isEmpty() || up.get().voted().contains(member)) {
            return false;
        }
        TreeSet<String> voted = new TreeSet<>(up.get().voted());
        voted.add(member);
        Map<String, Integer> sums = sums(round, put);
        answers.stream().distinct().forEach(each -> sums.merge(each, 1, Integer::sum));
        sql.sql("update motion set voted = ?, sums = ? where round = ? and put = ?")
                .params(voted.toArray(String[]::new), Json.MAPPER.writeValueAsString(sums), round, put)
                .update();
        return true;
    }

    /** Ends the vote and opens the box: how often each answer was given. */
    @Transactional
    public Map<String, Integer> close(String round, UUID put) {
        sql.sql("update motion set closed = true where round = ? and put = ?")
                .params(round, put)
                .update();
        return sums(round, put);
    }

    /** Takes a motion away: its vote is in the book, or void. */
    public void remove(String round, UUID put) {
        sql.sql("delete from motion where round = ? and put = ?")
                .params(round, put)
                .update();
    }

    private Map<String, Integer> sums(String round, UUID put) {
        Map<String, Integer> sums = new TreeMap<>();
        sql.sql("select sums from motion where round = ? and put = ?")
                .params(round, put)
                .query(String.class)
                .optional()
                .ifPresent(text -> {
                    JsonNode read = Json.MAPPER.readTree(text);
                    read.properties()
                            .forEach(each ->
                                    sums.put(each.getKey(), each.getValue().asInt()));
                });
        return sums;
    }

    private static Motion motion(ResultSet row, int number) throws SQLException {
        return new Motion(
                row.getObject("put", UUID.class),
                row.getString("motion"),
                row.getString("put_on"),
                row.getBoolean("secret"),
                row.getBoolean("closed"),
                List.of((String[]) row.getArray("voted").getArray()));
    }
}
