package vn.binhchon.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every table to its last row, and every index where the server has {@code amcheck}. Where it has {@code ledger_checks.evict},
 * as the one-machine start makes it, pages are read from the disk and not from memory; the server compares each with its checksum.
 */
@Repository
public class LedgerScrub {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerScrub.class);

    private static final String RELATIONS = """
            select c.oid::regclass::text as name, c.oid::bigint as oid, c.relkind::text = 'i' as index,
                coalesce(has_function_privilege(to_regprocedure('ledger_checks.bt_index_check(regclass)'), 'execute'), false) as checks,
                coalesce(has_function_privilege(to_regprocedure('ledger_checks.evict(regclass)'), 'execute'), false) as evicts
            from pg_class c left join pg_am m on m.oid = c.relam
            where c.relnamespace = current_schema()::regnamespace and (c.relkind = 'r' or (c.relkind = 'i' and m.amname = 'btree'))
            order by c.relkind desc, c.relname""";

    private record Relation(String name, long oid, boolean index, boolean checks, boolean evicts) {}

    private final JdbcTemplate sql;
    private final TransactionTemplate one;
    private final LedgerDamage damage;

    public LedgerScrub(JdbcTemplate sql, PlatformTransactionManager transactions, LedgerDamage damage) {
        // Without the patience of everyday statements: a large table takes longer.
        this.sql = new JdbcTemplate(Objects.requireNonNull(sql.getDataSource()));
        this.one = new TransactionTemplate(transactions);
        this.damage = damage;
    }

    /**
     * Reads everything and notes what cannot be read.
     *
     * @param millisLeft how much time is left, asked before each table
     * @return whether it came to the end
     */
    public boolean run(LongSupplier millisLeft) {
        Map<String, String> damages = new TreeMap<>();
        boolean whole = true;
        try {
            for (Relation each : relations()) {
                long left = millisLeft.getAsLong();
                if (left <= 0) {
                    return false;
                }
                whole &= read(each, left, damages);
            }
        } catch (DataAccessResourceFailureException | TransactionException away) {
            LOG.debug("The database is away; read again later", away);
            return false;
        }
        damage.replace(damages);
        return whole;
    }

    private List<Relation> relations() {
        return sql.query(
                RELATIONS,
                (row, number) -> new Relation(
                        row.getString("name"),
                        row.getLong("oid"),
                        row.getBoolean("index"),
                        row.getBoolean("checks"),
                        row.getBoolean("evicts")));
    }

    private boolean read(Relation relation, long millis, Map<String, String> damages) {
        if (relation.index() && !relation.checks()) {
            return true;
        }
        try {
            one.executeWithoutResult(status -> {
                sql.execute("set local statement_timeout = " + millis);
                if (relation.evicts()) {
                    sql.execute("select ledger_checks.evict(" + relation.oid() + "::regclass)");
                }
                sql.execute(
                        relation.index()
                                ? "select ledger_checks.bt_index_check(" + relation.oid() + "::regclass)"
                                : "select count(t::text) from " + relation.name() + " t");
            });
            return true;
        } catch (DataAccessResourceFailureException away) {
            throw away;
        } catch (TransientDataAccessException outOfTime) {
            return false;
        } catch (DataAccessException e) {
            String said = String.valueOf(e.getMostSpecificCause().getMessage());
            if (!LedgerDamage.tells(e)) {
                LOG.warn("{} could not be read: {}", relation.name(), said);
                return false;
            }
            damages.put(relation.name(), said);
            return true;
        }
    }
}
