package vn.binhchon.ledger;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the ledger holds and how far it has read, at one moment.
 *
 * @param progress the next offset by topic and partition, as {@code topic/partition}; empty when it could not be read
 * @param hashes each table's rows by hash, those that could be read
 * @param unreadable tables that could not be read to the end
 */
public record LedgerSnapshot(Map<String, Long> progress, Map<String, String> hashes, Set<String> unreadable) {

    public LedgerSnapshot {
        progress = Map.copyOf(progress);
        hashes = Map.copyOf(hashes);
        unreadable = Set.copyOf(unreadable);
    }

    /** The key of a partition in {@link #progress}. */
    public static String partition(String topic, int partition) {
        return topic + "/" + partition;
    }

    /** The tables that do not hold the same as in another. */
    public Set<String> differing(LedgerSnapshot other) {
        Set<String> tables = new TreeSet<>(unreadable);
        new TreeMap<>(hashes).forEach((table, hash) -> {
            if (!hash.equals(other.hashes().get(table))) {
                tables.add(table);
            }
        });
        return tables;
    }
}
