package vn.binhchon.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.binhchon.digest.Sha256;

/**
 * The ledger as a whole: what it holds, by hash, and how it is emptied before it is made anew from the topics. Everything in it is
 * a projection, so both ways it must hold the same.
 */
@Repository
public class LedgerTables {

    /** Rows fetched at a time, so that a large table never stands in memory. */
    private static final int AT_A_TIME = 1_000;

    /** Every table with the columns that order its rows. Left out: how far topics were read, and drafts, which no topic holds. */
    private static final Map<String, String> ORDERED = new TreeMap<>(Map.ofEntries(
            Map.entry("round", "id"),
            Map.entry("event", "source, id"),
            Map.entry("repeat", "source, id"),
            Map.entry("evaluation", "source, id, release"),
            Map.entry("nomination", "id"),
            Map.entry("contact", "key"),
            Map.entry("erasure", "nomination"),
            Map.entry("refusal", "topic, partition, place"),
            Map.entry("act", "round, place"),
            Map.entry("viewing", "round, place"),
            Map.entry("signed_paper", "round, place, kind"),
            Map.entry("certificate", "id"),
            Map.entry("lineage", "entry"),
            Map.entry("judged_by", "clause, happened, nomination"),
            Map.entry("release", "hash"),
            Map.entry("release_act", "place"),
            Map.entry("backtest", "hash"),
            Map.entry("round_release", "round"),
            Map.entry("promotion", "kind, id"),
            Map.entry("promotion_event", "source, id")));

    private final JdbcTemplate sql;

    public LedgerTables(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Each table's rows, SHA-256 in hex over their texts in order. */
    @Transactional(readOnly = true)
    public Map<String, String> hashes() {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(sql.getDataSource()));
        streaming.setFetchSize(AT_A_TIME);
        Map<String, String> hashes = new LinkedHashMap<>();
        ORDERED.forEach((table, order) -> {
            Sha256 digest = new Sha256();
            String columns = order.replaceAll("(\\w+)", "t.$1");
            String rows = "select t::text from " + table + " t order by " + columns;
            streaming.query(rows, row -> {
                digest.add(row.getString(1));
            });
            hashes.put(table, digest.hex());
        });
        return hashes;
    }

    /** Empties every table, and forgets how far topics were read: they are read again from their beginnings. */
    @Transactional
    public void empty() {
        sql.execute("truncate " + String.join(", ", ORDERED.keySet()) + ", projection");
    }
}
