package vn.binhchon.desk;

import java.util.Optional;
import java.util.function.Supplier;

/** Looks, for ten seconds at the most, whether what a page has sent has come into the ledger. */
final class Looking {

    private static final int LOOKS = 200;
    private static final long PAUSE_MILLIS = 50;

    private Looking() {}

    /** What is there as soon as it is there; empty when it does not come in time. */
    static <T> Optional<T> until(Supplier<Optional<T>> there) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<T> found = there.get();
            if (found.isPresent()) {
                return found;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
