package vn.binhchon.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhchon.digest.Sha256;

/**
 * The ledger as a whole: what it holds, by hash. Everything in it is a projection: made anew from the topics it must hold the same.
 */
@Repository
public class LedgerTables {

    /** Rows fetched at a time, so that a large table never stands in memory. */
    private static final int AT_A_TIME = 1_000;

    /** Every table with the columns that order its rows. Left out: how far topics were read, and drafts, which no topic holds. */
    static final Map<String, String> ORDERED = new TreeMap<>(Map.ofEntries(
            Map.entry("round", "id"),
            Map.entry("event", "source, id"),
            Map.entry("repeat", "source, id"),
            Map.entry("evaluation", "source, id, release"),
            Map.entry("nomination", "id"),
            Map.entry("contact", "key"),
            Map.entry("erasure", "nomination"),
            Map.entry("refusal", "topic, partition, place"),
            Map.entry("act", "round, place"),
            Map.entry("dispute", "topic, partition, place"),
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
            Map.entry("told_event", "source, id")));

    private static final Logger LOG = LoggerFactory.getLogger(LedgerTables.class);

    private final JdbcTemplate sql;
    private final TransactionTemplate one;

    public LedgerTables(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.one = new TransactionTemplate(transactions);
    }

    /** Every table that is made from the topics, and how far they were read. */
    static List<String> withProgress() {
        List<String> tables = new ArrayList<>(ORDERED.keySet());
        tables.add("projection");
        return tables;
    }

    /** Each table's rows, SHA-256 in hex over their texts in order. */
    @Transactional(readOnly = true)
    public Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        ORDERED.keySet().forEach(table -> hashes.put(table, hash(table)));
        return hashes;
    }

    /** What it holds and how far it has read; tables that cannot be read are named instead. */
    public LedgerSnapshot snapshot() {
        Map<String, Long> progress = new HashMap<>();
        Map<String, String> hashes = new TreeMap<>();
        Set<String> unreadable = new TreeSet<>();
        unless(
                unreadable,
                "projection",
                () -> sql.query("select topic, partition, next_offset from projection", (RowCallbackHandler) row ->
                        progress.put(LedgerSnapshot.partition(row.getString(1), row.getInt(2)), row.getLong(3))));
        for (String table : ORDERED.keySet()) {
            unless(unreadable, table, () -> hashes.put(table, hash(table)));
        }
        return new LedgerSnapshot(unreadable.contains("projection") ? Map.of() : progress, hashes, unreadable);
    }

    private void unless(Set<String> unreadable, String table, Runnable read) {
        try {
            // Each for itself: a failed statement spoils the whole of its transaction.
            one.executeWithoutResult(status -> read.run());
        } catch (DataAccessResourceFailureException e) {
            throw e; // the database is away, which says nothing about the table
        } catch (DataAccessException e) {
            LOG.warn(
                    "Table {} cannot be read: {}",
                    table,
                    String.valueOf(e.getMostSpecificCause().getMessage()));
            unreadable.add(table);
        }
    }

    private String hash(String table) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(sql.getDataSource()));
        streaming.setFetchSize(AT_A_TIME);
        Sha256 digest = new Sha256();
        String columns = String.valueOf(ORDERED.get(table)).replaceAll("(\\w+)", "t.$1");
        streaming.query("select t::text from " + table + " t order by " + columns, row -> {
            digest.add(row.getString(1));
        });
        return digest.hex();
    }
}
