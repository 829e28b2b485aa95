package vn.binhchon.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.binhchon.intake.Json;

/**
 * The boxes of secret ballots. A named ballot is an act in the round's book; of a secret one the box holds who voted, and how often each
 * answer was given. The sums leave the box only once its vote is closed.
 */
@Repository
public class BallotBoxes {

    private final JdbcClient sql;

    public BallotBoxes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A box.
     *
     * @param closed whether it takes no more ballots
     * @param voted ids of those whose ballots are in it, in the order of the ids
     * @param sums how often each answer was given; only for the count
     */
    public record Box(boolean closed, List<String> voted, Map<String, Integer> sums) {

        static final Box EMPTY = new Box(false, List.of(), Map.of());
    }

    /** The box of one putting of a motion; an empty one before the first ballot. */
    public Box box(String round, String put) {
        return sql.sql("select closed, voted, sums from ballot_box where round = ? and put = ?")
                .params(round, put)
                .query(BallotBoxes::box)
                .optional()
                .orElse(Box.EMPTY);
    }

    /**
     * Takes a ballot into the box.
     *
     * @param answers each answer it gives: yes, no or abstain, or the products chosen
     * @return false when the box is closed, or the member has voted
     */
    @Transactional
    public boolean cast(String round, String put, String member, Collection<String> answers) {
        sql.sql("insert into ballot_box (round, put) values (?, ?) on conflict do nothing")
                .params(round, put)
                .update();
        Box box = locked(round, put);
        if (box.closed() || box.voted().contains(member)) {
            return false;
        }
        TreeSet<String> voted = new TreeSet<>(box.voted());
        voted.add(member);
        Map<String, Integer> sums = new TreeMap<>(box.sums());
        answers.stream().distinct().forEach(each -> sums.merge(each, 1, Integer::sum));
        sql.sql("update ballot_box set voted = ?, sums = ? where round = ? and put = ?")
                .params(voted.toArray(String[]::new), Json.MAPPER.writeValueAsString(sums), round, put)
                .update();
        return true;
    }

    /** Ends the vote and opens the box. */
    @Transactional
    public Box close(String round, String put) {
        sql.sql("""
                insert into ballot_box (round, put, closed) values (?, ?, true)
                on conflict (round, put) do update set closed = true""").params(round, put).update();
        return locked(round, put);
    }

    /** Empties a closed box: its count is in the book, or its vote is void. It stays closed, for ballots that come late. */
    public void empty(String round, String put) {
        sql.sql("update ballot_box set voted = '{}', sums = '{}' where round = ? and put = ? and closed")
                .params(round, put)
                .update();
    }

    private Box locked(String round, String put) {
        return sql.sql("select closed, voted, sums from ballot_box where round = ? and put = ? for update")
                .params(round, put)
                .query(BallotBoxes::box)
                .single();
    }

    private static Box box(ResultSet row, int number) throws SQLException {
        Map<String, Integer> sums = new TreeMap<>();
        Json.MAPPER
                .readTree(row.getString("sums"))
                .properties()
                .forEach(each -> sums.put(each.getKey(), each.getValue().asInt()));
        return new Box(
                row.getBoolean("closed"),
                List.of((String[]) row.getArray("voted").getArray()),
                sums);
    }
}
