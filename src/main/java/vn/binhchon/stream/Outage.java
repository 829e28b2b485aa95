package vn.binhchon.stream;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.binhchon.intake.Refused;

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

    /** What may find an event to be another's. */
    interface Check {
        void run() throws Refused;
    }

    /**
     * Checks at a door what is checked again where the event is judged: without the database nobody is kept waiting at the door.
     *
     * @throws Refused when the check fails
     */
    static void unless(Check check) throws Refused {
        try {
            check.run();
        } catch (RuntimeException fault) {
            if (!means(fault)) {
                throw fault;
            }
        }
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        return thrown.getCause() == thrown ? null : thrown.getCause();
    }
}
