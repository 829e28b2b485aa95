package vn.binhchon.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.replay.JsonDifference;

/** Compares the tables of the ledger, row by row, with those of a second one that was made from the topics. */
@Repository
public class LedgerComparison {

    private final JdbcClient sql;

    public LedgerComparison(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The rows that differ.
     *
     * @param other the schema of the second one
     * @param most how many of each table at most
     */
    public List<RowDifference> with(String other, int most) {
        String own = sql.sql("select current_schema()").query(String.class).single();
        List<RowDifference> differences = new ArrayList<>();
        LedgerTables.ORDERED.forEach((table, keys) -> differences.addAll(rows(own, other, table, keys, most)));
        return differences;
    }

    private List<RowDifference> rows(String own, String other, String table, String keys, int most) {
        List<String> columns = Arrays.asList(keys.split(", "));
        String named = columns.stream()
                .map(each -> "coalesce(held." + each + "::text, told." + each + "::text)")
                .collect(Collectors.joining(", "));
        String same =
                columns.stream().map(each -> "held." + each + " = told." + each).collect(Collectors.joining(" and "));
        String query = "select concat_ws(' · ', " + named + ") as named, row_to_json(held)::text as held,"
                + " row_to_json(told)::text as told from " + own + "." + table + " held full join " + other + "."
                + table
                + " told on " + same + " where held::text is distinct from told::text order by 1 limit ?";
        return sql.sql(query)
                .param(most)
                .query((row, number) ->
                        difference(table, row.getString("named"), row.getString("told"), row.getString("held")))
                .list();
    }

    private static RowDifference difference(String table, String row, @Nullable String told, @Nullable String held) {
        JsonNode should = told == null ? MissingNode.getInstance() : Json.MAPPER.readTree(told);
        JsonNode is = held == null ? MissingNode.getInstance() : Json.MAPPER.readTree(held);
        String name = table.equals("act") ? row + who(told == null ? is : should) : row;
        String where = told == null || held == null ? null : JsonDifference.first(should, is);
        return where == null
                ? new RowDifference(table, name, "", told == null ? "" : told, held == null ? "" : held)
                : new RowDifference(
                        table,
                        name,
                        where,
                        should.at(where).toString(),
                        is.at(where).toString());
    }

    private static String who(JsonNode row) {
        JsonNode act = row.path("body").path("act");
        String nomination = act.path("nomination").asString("");
        return " · " + row.path("type").asString("") + " · " + act.path("by").asString("")
                + (nomination.isEmpty() ? "" : " · " + nomination);
    }
}
