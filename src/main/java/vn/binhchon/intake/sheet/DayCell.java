package vn.binhchon.intake.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/**
 * A cell under a column of days.
 *
 * @param day null where it is none
 * @param fault why it cannot be taken; null when it can
 */
record DayCell(@Nullable LocalDate day, @Nullable Text fault) {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T](00?|12):00(:00(\\.0+)?)?( ?(AM|SA))?$");

    /** Small numbers under a format of days are shown as days of 1900; a slip of a key makes years such as 2919. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2099;

    static DayCell of(SheetCell cell) {
        if (cell.day() != null) {
            return likely(cell.day());
        }
        String said = cell.text();
        BigDecimal number = cell.number();
        if (number != null) {
            boolean serial =
                    number.compareTo(new BigDecimal(20_000)) > 0 && number.compareTo(new BigDecimal(80_000)) < 0;
            return faulty(
                    serial
                            ? Sentences.of(
                                    "sheet.cell.number-for-day",
                                    "value",
                                    said,
                                    "day",
                                    DateUtil.getLocalDateTime(number.doubleValue())
                                            .toLocalDate())
                            : Sentences.of("sheet.cell.no-day", "value", said));
        }
        String stored = StoredText.of(said);
        LocalDate day = parsed(stored, DAY);
        if (day != null) {
            return likely(day);
        }
        LocalDate monthFirst = parsed(stored, MONTH_FIRST);
        return faulty(
                monthFirst == null
                        ? Sentences.of("sheet.cell.no-day", "value", said)
                        : Sentences.of("sheet.cell.month-first-day", "value", said, "day", SHOWN.format(monthFirst)));
    }

    /** What to say of a day that may be written with the month first, as another in its column is. */
    static Text eitherWay(SheetCell cell) {
        String stored = StoredText.of(cell.text());
        LocalDate day = parsed(stored, DAY);
        LocalDate other = parsed(stored, MONTH_FIRST);
        String one = day == null ? cell.text() : SHOWN.format(day);
        return Sentences.of(
                "sheet.cell.month-first",
                "value",
                cell.text(),
                "day",
                one,
                "other",
                other == null ? one : SHOWN.format(other));
    }

    private static DayCell likely(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? faulty(Sentences.of(
                        "sheet.cell.day-range",
                        "day",
                        SHOWN.format(day),
                        "first",
                        String.valueOf(FIRST_YEAR),
                        "last",
                        String.valueOf(LAST_YEAR)))
                : new DayCell(day, null);
    }

    private static DayCell faulty(Text fault) {
        return new DayCell(null, fault);
    }

    private static @Nullable LocalDate parsed(String text, DateTimeFormatter form) {
        String bare = MIDNIGHT.matcher(text.strip().replaceFirst("^'", "")).replaceFirst("");
        try {
            return bare.matches("\\d{4}-.*")
                    ? LocalDate.parse(bare, ISO)
                    : LocalDate.parse(bare.replaceAll(" ?[-./] ?", "/"), form);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
