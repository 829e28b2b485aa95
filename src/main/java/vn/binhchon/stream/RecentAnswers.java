package vn.binhchon.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhchon.ledger.Answered;

/**
 * Answers that were committed but may not have reached the ledger yet, each with the hash of what was sent. The ledger is asked for
 * some of them by turns, and what it holds is dropped, so that the memory is never much longer than the ledger lags behind and no
 * poll pays for all of that lag.
 */
final class RecentAnswers {

    private final LinkedHashMap<Answered.Key, String> hashes = new LinkedHashMap<>();

    synchronized void add(Map<Answered.Key, String> answered) {
        hashes.putAll(answered);
    }

    /** Those of the events that are remembered. */
    synchronized Map<Answered.Key, String> among(Collection<Answered.Key> keys) {
        Map<Answered.Key, String> among = new HashMap<>();
        for (Answered.Key each : keys) {
            String hash = hashes.get(each);
            if (hash != null) {
                among.put(each, hash);
            }
        }
        return among;
    }

    /** Some to ask the ledger for: those it was not asked for the longest. */
    synchronized List<Answered.Key> some(int most) {
        List<Answered.Key> some = hashes.keySet().stream().limit(most).toList();
        some.forEach(each -> hashes.put(each, hashes.remove(each)));
        return new ArrayList<>(some);
    }

    /** The ledger holds these. */
    synchronized void drop(Collection<Answered.Key> held) {
        hashes.keySet().removeAll(held);
    }

    synchronized int size() {
        return hashes.size();
    }
}
