package vn.binhchon.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Sentences that people read, by key, in both languages. They stand in {@code sentences.properties} (Vietnamese) and
 * {@code sentences_en.properties}; arguments are named, as in {@code Ô {cell}: {value} không phải là số}.
 */
public final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final ResourceBundle VI = bundle(Locale.ROOT);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private Sentences() {}

    /**
     * The sentence of a key in both languages.
     *
     * @param arguments names and values by turns; a {@link Text} is taken in the language of the sentence, numbers are written as
     *     that language writes them, days as dd/MM/yyyy, everything else as it is
     * @throws java.util.MissingResourceException when there is no such key
     * @throws IllegalArgumentException when names and values do not pair up
     */
    public static Text of(String key, Object... arguments) {
        return new Text(
                format(VI.getString(key), Language.VI, arguments), format(EN.getString(key), Language.EN, arguments));
    }

    private static String format(String pattern, Language language, Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("arguments are names and values by turns: " + arguments.length);
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            values.put((String) arguments[i], written(arguments[i + 1], language));
        }
        ULocale locale = language == Language.VI ? new ULocale("vi") : ULocale.ENGLISH;
        return new MessageFormat(pattern, locale).format(values);
    }

    private static String written(Object value, Language language) {
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof Number number) {
            return NumberWords.of(number, language);
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return String.valueOf(value);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
