package vn.binhchon.ledger;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;

/** Who looked at what of a round, in the order in which it was told, each sealed onto the one before as acts are. */
@Repository
public class Viewings {

    private final JdbcClient sql;

    public Viewings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything seen of a round, in its order. */
    public List<Viewing> of(String round) {
        return sql.sql("select place, body, seal from viewing where round = ? order by place")
                .param(round)
                .query((row, number) -> read(round, row.getInt("place"), row.getString("body"), row.getString("seal")))
                .list();
    }

    /** Seals what was told onto what was told before. */
    public void write(String round, JsonNode told) {
        Viewing last = sql.sql("select place, body, seal from viewing where round = ? order by place desc limit 1")
                .param(round)
                .query((row, number) -> read(round, row.getInt("place"), row.getString("body"), row.getString("seal")))
                .optional()
                .orElse(null);
        Viewing next = after(last, round, told);
        sql.sql("insert into viewing (round, place, body, seal) values (?, ?, ?, ?)")
                .params(round, next.place(), next.body(), next.seal())
                .update();
    }

    /** What was told, with its place and seal. */
    public static Viewing after(@Nullable Viewing last, String round, JsonNode told) {
        String before = last == null ? "" : last.seal();
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("place", last == null ? 1 : last.place() + 1);
        body.put("previous", before);
        for (String each : new String[] {"round", "person", "what", "of", "at"}) {
            body.put(each, each.equals("round") ? round : told.path(each).asString(""));
        }
        String text = Json.MAPPER.writeValueAsString(body);
        return read(round, body.path("place").asInt(), text, SealChain.seal(before, text));
    }

    private static Viewing read(String round, int place, String body, String seal) {
        JsonNode said = Json.MAPPER.readTree(body);
        return new Viewing(
                round,
                place,
                said.path("person").asString(""),
                said.path("what").asString(""),
                said.path("of").asString(""),
                said.path("at").asString(""),
                body,
                seal);
    }

    /** The place of the first whose seal is not true; nothing when all are. */
    public static OptionalInt broken(List<Viewing> all) {
        String before = "";
        for (Viewing each : all) {
            if (!SealChain.seal(before, each.body()).equals(each.seal())) {
                return OptionalInt.of(each.place());
            }
            before = each.seal();
        }
        return OptionalInt.empty();
    }
}
