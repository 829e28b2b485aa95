package vn.binhchon.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** A time as the ledger keeps it: PostgreSQL rounds to microseconds, an event may say nanoseconds. */
public final class KeptTime {

    private KeptTime() {}

    /** The instant that a row holds for a time, rounded to the nearest microsecond. */
    public static Instant of(OffsetDateTime time) {
        return time.toInstant().plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }
}
