package vn.binhchon.stream;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what passes, a broker or a database that is away, from what is wrong with an event: no event is refused for the former. */
final class Outage {

    private Outage() {}

    /** Whether the same may go well once everything is up again. */
    static boolean means(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = cause(each)) {
            if (each instanceof CaughtUp.LedgerBehind
                    || each instanceof PinnedRules.NotLoaded
                    || each instanceof KafkaException
                    || each instanceof DataAccessResourceFailureException
                    || each instanceof TransientDataAccessException
                    || each instanceof RecoverableDataAccessException
                    || each instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        return thrown.getCause() == thrown ? null : thrown.getCause();
    }
}
