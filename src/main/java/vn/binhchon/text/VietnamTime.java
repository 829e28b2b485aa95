package vn.binhchon.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The one clock face of days: an instant falls on the day it has in Vietnam, whatever offset it was written with. */
public final class VietnamTime {

    /** Vietnam's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZONE);

    private VietnamTime() {}

    /** The minute in Vietnam, as people write it: 08:05 05/07/2026. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The day in Vietnam. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The day in Vietnam. */
    public static LocalDate day(OffsetDateTime time) {
        return day(time.toInstant());
    }

    /** The moment at which a day begins in Vietnam. */
    public static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }
}
