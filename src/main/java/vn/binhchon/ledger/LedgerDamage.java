package vn.binhchon.ledger;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What of the ledger cannot be read from its disk, as it was found by a check or by somebody who needed it. */
@Component
public class LedgerDamage {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDamage.class);

    /** SQLSTATE: data corrupted, index corrupted, anything that cannot be, and an input or output error. */
    private static final Set<String> DAMAGE = Set.of("XX000", "XX001", "XX002", "58030");

    private static final String IN_USE = "?";

    private final Map<String, String> found = new ConcurrentSkipListMap<>();

    /** Notes a failure where it tells of damage. */
    public boolean note(Throwable failure) {
        SQLException said = said(failure);
        if (said != null) {
            put(IN_USE, String.valueOf(said.getMessage()));
        }
        return said != null;
    }

    /** Whether a failure tells of damage. */
    static boolean tells(Throwable failure) {
        return said(failure) != null;
    }

    private static @Nullable SQLException said(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause() == each ? null : each.getCause()) {
            if (each instanceof SQLException said && DAMAGE.contains(String.valueOf(said.getSQLState()))) {
                return said;
            }
        }
        return null;
    }

    /** Takes what a whole check found in the place of what was known. */
    void replace(Map<String, String> damages) {
        found.keySet().retainAll(damages.keySet());
        damages.forEach(this::put);
    }

    private void put(String what, String said) {
        if (found.put(what, said) == null) {
            LOG.error("ALARM: damaged data in the ledger, {}: {}", what, said);
        }
    }

    /** By table or index, what the database says of it. */
    public Map<String, String> found() {
        return new TreeMap<>(found);
    }
}
