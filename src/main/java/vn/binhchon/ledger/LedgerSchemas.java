package vn.binhchon.ledger;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A second ledger beside the one that is in use, in a schema of its own, and the exchange of the two. Whatever becomes of the second,
 * the first stays as it is until the one transaction that takes its place.
 */
@Repository
public class LedgerSchemas {

    /** Where a new ledger is made. */
    public static final String BESIDE = "ledger_rebuild";

    /** Where the tables go that a new ledger differs from. */
    public static final String BEFORE = "ledger_before";

    private static final String PROGRESS = "projection";

    private static final String FURTHER = "select 1 from " + PROGRESS + " used left join " + BESIDE + "." + PROGRESS
            + " beside using (topic, partition) where used.next_offset > coalesce(beside.next_offset, 0)";

    private final JdbcTemplate sql;
    private final PlatformTransactionManager transactions;
    private final Flyway flyway;

    public LedgerSchemas(JdbcTemplate sql, PlatformTransactionManager transactions, Flyway flyway) {
        this.sql = sql;
        this.transactions = transactions;
        this.flyway = flyway;
    }

    /** Makes an empty ledger beside; one that an earlier attempt left there goes first. */
    public void make() {
        drop(BESIDE);
        sql.execute("create schema " + BESIDE);
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(BESIDE)
                .defaultSchema(BESIDE)
                .load()
                .migrate();
    }

    /** Transactions in which every table is that of the ledger beside. */
    public TransactionTemplate beside() {
        return new Beside();
    }

    private final class Beside extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        Beside() {
            super(transactions);
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
            return super.execute(status -> {
                sql.execute("set local search_path to " + BESIDE);
                return action.doInTransaction(status);
            });
        }
    }

    /**
     * Puts the ledger beside into the place of the one in use, unless that has got further meanwhile.
     *
     * @param readable whether the one in use can be asked how far it is
     * @return false when the ledger beside has to read on first
     */
    public boolean swap(boolean readable) {
        drop(BEFORE);
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            String used = String.valueOf(sql.queryForObject("select current_schema()", String.class));
            sql.execute("lock table " + PROGRESS + " in access exclusive mode");
            if (readable && !sql.queryForList(FURTHER).isEmpty()) {
                return false;
            }
            sql.execute("create schema " + BEFORE);
            for (String table : LedgerTables.withProgress()) {
                sql.execute("alter table " + used + "." + table + " set schema " + BEFORE);
                sql.execute("alter table " + BESIDE + "." + table + " set schema " + used);
            }
            return true;
        }));
    }

    /** Drops what is left of a schema that nobody reads. */
    public void drop(String schema) {
        sql.execute("drop schema if exists " + schema + " cascade");
    }
}
