package vn.binhchon.intake.sheet;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The figure that a number cell shows, which its format may round, shorten or scale.
 *
 * @param number as it is shown
 * @param words what stands around it, without blanks and signs
 */
record ShownFigure(BigDecimal number, String words) {

    private static final Pattern FIGURE = Pattern.compile("[(+-]? ?[(-]?[\\d.,]*\\d[\\d.,]*(E[+-]?\\d+)?\\)?");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Whether it is nearly what the cell holds: less than one, or a hundredth of it, apart. */
    boolean isRounded(SheetCell cell) {
        BigDecimal held = Objects.requireNonNull(cell.number());
        BigDecimal apart = held.subtract(number).abs();
        return apart.compareTo(BigDecimal.ONE) < 0 || apart.multiply(HUNDRED).compareTo(held.abs()) <= 0;
    }

    /** The figure in a text as the Vietnamese write it, 1.234,5; null where there is none. */
    static @Nullable ShownFigure vietnamese(String shown) {
        return of(shown.replace('.', '\0').replace(',', '.').replace('\0', ','));
    }

    /** The figure in a text as the English write it, 1,234.5; null where there is none. */
    static @Nullable ShownFigure of(String shown) {
        Matcher figure = FIGURE.matcher(shown);
        if (!figure.find()) {
            return null;
        }
        String words = (shown.substring(0, figure.start()) + shown.substring(figure.end())).strip();
        boolean negative = figure.group().matches("[+ ]*[(-].*") || words.endsWith("-");
        try {
            BigDecimal seen = new BigDecimal(figure.group().replaceAll("^[^\\d.]+|[),]", ""));
            return new ShownFigure(negative ? seen.negate() : seen, words.replaceAll("[()\\s-]", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
