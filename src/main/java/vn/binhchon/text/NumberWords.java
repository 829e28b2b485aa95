package vn.binhchon.text;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;

/** Numbers as people of each language write them, without loss of digits: 1.234,5 in Vietnamese, 1,234.5 in English. */
public final class NumberWords {

    private static final ULocale VIETNAMESE = new ULocale("vi");
    private static final int MOST_DIGITS = 12;

    private NumberWords() {}

    /** The number in words of a language. */
    public static String of(Number number, Language language) {
        NumberFormat format = NumberFormat.getInstance(locale(language));
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(number instanceof BigDecimal ? number : new BigDecimal(number.toString()));
    }

    /** The locale by which a language writes. */
    public static ULocale locale(Language language) {
        return language == Language.VI ? VIETNAMESE : ULocale.ENGLISH;
    }
}
