package vn.binhchon.intake.sheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;

/**
 * A figure that somebody typed as text. “150,000” is a hundred and fifty thousand to one writer and a hundred and fifty to another: it has
 * no number until its writer has said which.
 *
 * @param number null while in doubt
 * @param doubt what keeps it from being a number
 */
record Figure(@Nullable BigDecimal number, Doubt doubt) {

    enum Doubt {
        NONE,
        COMMA,
        DOT,
        UNIT,
        NO_NUMBER
    }

    private static final int LONGEST = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");
    private static final Pattern BY_BLANKS = Pattern.compile("\\d{1,3}( \\d{3})+([.,]\\d+)?");
    private static final Pattern BY_DOTS = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}|\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern BY_COMMAS = Pattern.compile("\\d{1,3}(,\\d{3}){2,}|\\d{1,3}(,\\d{3})+\\.\\d+");
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("\\d+([.,]\\d+)?");

    static Figure of(String text, SheetAnswers answers) {
        String said = BLANKS.matcher(text).replaceAll(" ").strip().replaceFirst("^'", "");
        if (said.length() > LONGEST) {
            return new Figure(null, Doubt.NO_NUMBER);
        }
        boolean bracketed = said.startsWith("(") && said.endsWith(")");
        String inside = bracketed ? said.substring(1, said.length() - 1).strip() : said;
        boolean negative = bracketed || inside.matches("[-\\u2010-\\u2015\\u2212].*");
        String bare = inside.replaceFirst(bracketed ? "^$" : "^[+\\-\\u2010-\\u2015\\u2212] ?", "");
        Figure figure = unsigned(bare, answers);
        return negative && figure.number() != null ? new Figure(figure.number().negate(), Doubt.NONE) : figure;
    }

    /** The mark before the fraction by the way a figure is written; null where it shows none, or may be either. */
    static @Nullable Character decimalMark(String text) {
        String bare = BLANKS.matcher(text).replaceAll("").replaceAll("[^\\d.,]", "");
        if (BY_DOTS.matcher(bare).matches()) {
            return ',';
        }
        if (BY_COMMAS.matcher(bare).matches()) {
            return '.';
        }
        boolean fraction =
                DECIMAL.matcher(bare).matches() && !EITHER.matcher(bare).matches();
        return !fraction
                ? null
                : bare.indexOf(',') > 0 ? (Character) ',' : bare.indexOf('.') > 0 ? (Character) '.' : null;
    }

    private static Figure unsigned(String bare, SheetAnswers answers) {
        if (BY_BLANKS.matcher(bare).matches()) {
            return sure(bare.replace(" ", "").replace(',', '.'));
        }
        if (BY_DOTS.matcher(bare).matches()) {
            return sure(bare.replace(".", "").replace(',', '.'));
        }
        if (BY_COMMAS.matcher(bare).matches()) {
            return sure(bare.replace(",", ""));
        }
        if (EITHER.matcher(bare).matches()) {
            boolean comma = bare.indexOf(',') > 0;
            Answer mark = answers.mark(comma);
            return mark == null
                    ? new Figure(null, comma ? Doubt.COMMA : Doubt.DOT)
                    : sure(mark == Answer.THOUSANDS ? bare.replaceAll("[.,]", "") : bare.replace(',', '.'));
        }
        if (DECIMAL.matcher(bare).matches()) {
            return sure(bare.replace(',', '.'));
        }
        return new Figure(
                null,
                bare.matches("\\d.*\\p{L}.*") || bare.matches("\\d[\\d., ]*[%₫$€].*") ? Doubt.UNIT : Doubt.NO_NUMBER);
    }

    private static Figure sure(String plain) {
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        return new Figure(number.scale() < 0 ? number.setScale(0) : number, Doubt.NONE);
    }
}
