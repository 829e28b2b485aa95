package vn.binhchon.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.binhchon.explanation.Wording;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;
import vn.binhchon.text.Text;
import vn.binhchon.text.VietnamTime;

/** How a page speaks in its reader's language: sentences, numbers, days, and times of the clock in Vietnam. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(VietnamTime.ZONE);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;
    private final Locale locale;
    private final Language language;

    Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.language = locale.getLanguage().equals("en") ? Language.EN : Language.VI;
    }

    Language language() {
        return language;
    }

    /** A sentence of {@code messages.properties}. */
    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A sentence of {@code messages.properties}; null where there is none. */
    @Nullable
    String sayIfKnown(String key, Object... values) {
        return messages.getMessage(key, values, null, locale);
    }

    /** The words for a code, such as an event's type; the code itself where there are none. */
    String name(String prefix, String code) {
        String words = messages.getMessage(prefix + code, null, code, locale);
        return words == null ? code : words;
    }

    String text(Text text) {
        return text.in(language);
    }

    /** One of two wordings. */
    String either(String vi, String en) {
        return language == Language.VI ? vi : en;
    }

    /** One of two wordings of which either may be lacking. */
    @Nullable
    String known(@Nullable String vi, @Nullable String en) {
        String wanted = language == Language.VI ? vi : en;
        return wanted != null ? wanted : language == Language.VI ? en : vi;
    }

    String number(Number number) {
        return NumberWords.of(number, language);
    }

    /** What a field of a form says, as people write it here: a number with its decimal sign, a day, any other text as it is. */
    String typed(String value) {
        if (DAY.matcher(value).matches()) {
            try {
                return day(LocalDate.parse(value));
            } catch (DateTimeParseException noDay) {
                return value;
            }
        }
        return PlanForm.number(value) instanceof BigDecimal number ? number(number) : value;
    }

    String day(LocalDate day) {
        return Wording.day(day);
    }

    String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The time of day, for what was done just now. */
    String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** How much of a whole, 0 to 100, for the length of a bar. */
    static int percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? 0 : (int) Math.round(part.doubleValue() / whole.doubleValue() * 100);
    }
}
