package vn.binhchon.stream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.round.Round;

/**
 * Finds the round a nomination names. A round that was opened before the nomination was sent is always found, even where the
 * ledger lags: before a round is called unknown, the ledger is awaited.
 */
@Component
public class RoundLookup {

    private final Rounds rounds;
    private final CaughtUp caughtUp;

    RoundLookup(Rounds rounds, CaughtUp caughtUp) {
        this.rounds = rounds;
        this.caughtUp = caughtUp;
    }

    /** A view for one batch of events, which asks for each round once. */
    public Batch batch() {
        return new Batch();
    }

    /** What is known of rounds while one batch is judged. */
    public final class Batch {

        private final Map<String, @Nullable Round> seen = new HashMap<>();

        /** The round of this id; null when none was opened. */
        public @Nullable Round find(String id) {
            if (!seen.containsKey(id)) {
                seen.put(id, lookup(id));
            }
            return seen.get(id);
        }

        private @Nullable Round lookup(String id) {
            Round known = rounds.find(id).orElse(null);
            if (known != null) {
                return known;
            }
            caughtUp.await(Topics.ROUNDS);
            return rounds.find(id).orElse(null);
        }
    }
}
