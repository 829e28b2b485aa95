package vn.binhchon.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredChanges;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/**
 * A cell under a column, understood as what the column holds.
 *
 * @param place the cell, such as B4
 * @param said as it was written; what is stored of it is {@link StoredText}
 * @param value a BigDecimal, LocalDate, Boolean or String by the column's kind; null where it is not understood
 * @param unit the unit of a number; empty for none
 * @param fault why it cannot be taken; null when it can
 */
public record SheetEntry(
        String place,
        String said,
        @Nullable Object value,
        String unit,
        @Nullable Text fault) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d([.,]\\d+)?[Ee]\\+?\\d+");
    private static final Pattern SHORTENED = Pattern.compile("-?[\\d.,]+E[+-]?\\d+");
    private static final BigDecimal MOST_EXACT = new BigDecimal("1E15");
    private static final Set<String> DONG = Set.of("dong", "d", "vnd", "₫", "vnđ");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a",
            "0",
            "n.a",
            "n.a.",
            "#n/a",
            "khong",
            "khong co",
            "khong ro",
            "chua co",
            "chua ro",
            "null",
            "none",
            "nil",
            "tbd",
            "xxx",
            "trong",
            "de trong",
            "dang cap nhat",
            "chua cap nhat",
            "bo trong");
    /** “As above”: a person reads the row before, a program would take the sign for a name. */
    private static final Set<String> DITTO =
            Set.of("nt", "-nt-", "- nt -", "n.t", "nhu tren", "như trên", "〃", "″", "\"", "''", "“", "”", "ditto");

    private static final Set<String> PEOPLE = Set.of("nguoi", "ld", "lao dong");

    /** A cell as its column understands it. */
    static SheetEntry of(SheetField field, SheetCell cell, TabQuestions questions) {
        if (cell.fault() != null) {
            return faulty(cell, cell.fault());
        }
        return switch (field.kind()) {
            case TEXT ->
                isDitto(cell.text())
                        ? faulty(cell, Sentences.of("sheet.cell.ditto", "value", cell.text()))
                        : field.needed() && isPlaceholder(cell.text())
                                ? faulty(cell, Sentences.of("sheet.cell.placeholder", "value", cell.text()))
                                : text(cell);
            case CHOICE -> differs(cell) ? shownOtherwise(cell) : understood(cell, cell.text());
            case TRUTH -> truth(cell);
            case DAY -> day(cell);
            case NUMBER -> number(field, cell, questions);
        };
    }

    /** The value as it was understood, in Vietnamese writing, with its unit. */
    public String shown() {
        if (value instanceof BigDecimal number) {
            return (unit.isEmpty() && number.precision() - number.scale() < 5
                    ? number.toPlainString().replace('.', ',')
                    : NumberWords.of(number, Language.VI) + (unit.isEmpty() ? "" : " " + unit));
        }
        return value instanceof LocalDate day ? SHOWN.format(day) : StoredText.of(said);
    }

    /** How a text is read that is stored otherwise than it was written, and why; null where it is stored as it is. */
    public @Nullable Text readAs() {
        List<Text> changes = value instanceof String ? StoredChanges.of(said) : List.of();
        return changes.isEmpty()
                ? null
                : Sentences.of(
                        "sheet.cell.read-as", "read", StoredText.of(said), "changes", Text.joined("; ", changes));
    }

    private static SheetEntry understood(SheetCell cell, Object value) {
        return new SheetEntry(cell.place(), value instanceof String text ? text : cell.text(), value, "", null);
    }

    static SheetEntry faulty(SheetCell cell, Text fault) {
        return new SheetEntry(cell.place(), cell.text(), null, "", fault);
    }

    private static SheetEntry text(SheetCell cell) {
        BigDecimal number = cell.number();
        if (number != null && number.abs().compareTo(MOST_EXACT) >= 0) {
            return faulty(cell, Sentences.of("sheet.cell.digits-lost", "value", cell.text()));
        }
        if (cell.kind() == SheetCell.Kind.TEXT
                && SCIENTIFIC.matcher(StoredText.of(cell.text())).matches()) {
            return faulty(cell, Sentences.of("sheet.cell.scientific", "value", cell.text()));
        }
        return switch (cell.kind()) {
            case DAY, TIME -> faulty(cell, Sentences.of("sheet.cell.day-in-text", "value", cell.text()));
            default ->
                differs(cell)
                        ? shownOtherwise(cell)
                        : understood(cell, isShortened(cell) ? plain(number) : cell.text());
        };
    }

    /** Whether a text only says that there is none, or has no letter and no figure. */
    private static boolean isDitto(String text) {
        String said = text.strip();
        return DITTO.contains(said.toLowerCase(Locale.ROOT)) || DITTO.contains(Folded.of(said));
    }

    private static boolean isPlaceholder(String text) {
        String folded = Folded.of(text).strip();
        return PLACEHOLDERS.contains(folded) || folded.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString().replace('.', ',');
    }

    /** Whether a number is shown as one with an exponent: under a column of texts its digits are what was meant. */
    private static boolean isShortened(SheetCell cell) {
        return cell.number() != null && SHORTENED.matcher(cell.text()).matches();
    }

    /** Whether a number shows other digits than it holds; blanks and dashes among them, as in telephone numbers, are no difference. */
    private static boolean differs(SheetCell cell) {
        return cell.number() != null
                && cell.unit() == null
                && !isShortened(cell)
                && !digits(cell.text()).equals(digits(plain(cell.number())));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "").replaceFirst("^0+", "");
    }

    private static SheetEntry shownOtherwise(SheetCell cell) {
        return faulty(
                cell,
                Sentences.of(
                        "sheet.cell.shown-otherwise",
                        "value",
                        cell.text(),
                        "number",
                        Objects.requireNonNull(held(cell))));
    }

    /** The number that a cell holds as Excel writes it when the cell is opened: 0.12 for what is shown as 12 %. */
    static @Nullable BigDecimal held(SheetCell cell) {
        BigDecimal number = cell.number();
        return number != null && cell.kind() == SheetCell.Kind.PERCENT ? number.movePointLeft(2) : number;
    }

    /** The figure that a cell shows where it holds another, and nothing but this keeps it from being taken; else null. */
    static @Nullable ShownFigure shownFigure(SheetField field, SheetCell cell) {
        boolean asked = field.kind() == SheetField.Kind.NUMBER
                && cell.fault() == null
                && cell.spread() == SheetCell.Spread.OWN
                && cell.number() != null
                && cell.unit() == null
                && (cell.kind() != SheetCell.Kind.PERCENT || field.unit().equals("%"));
        ShownFigure shown = asked ? ShownFigure.vietnamese(cell.text()) : null;
        return shown != null && fits(field.unit(), shown.words()) ? shown : null;
    }

    private static SheetEntry truth(SheetCell cell) {
        if (cell.value() instanceof Boolean truth) {
            return understood(cell, truth);
        }
        return switch (Folded.of(cell.text())) {
            case "true", "dung" -> understood(cell, true);
            case "false", "sai" -> understood(cell, false);
            default -> understood(cell, cell.text());
        };
    }

    private static SheetEntry day(SheetCell cell) {
        DayCell read = DayCell.of(cell);
        return read.day() == null ? faulty(cell, Objects.requireNonNull(read.fault())) : understood(cell, read.day());
    }

    private static SheetEntry number(SheetField field, SheetCell cell, TabQuestions questions) {
        if (cell.spread() == SheetCell.Spread.DOWN) {
            return faulty(cell, Sentences.of("sheet.cell.merged-number", "value", cell.text()));
        }
        BigDecimal number = cell.number();
        if (number != null) {
            ShownFigure shown = shownFigure(field, cell);
            if (shown != null) {
                return sided(field, cell, shown, questions);
            }
            String unit = cell.unit();
            boolean percent = cell.kind() == SheetCell.Kind.PERCENT;
            boolean fits = unit != null
                    && fits(field.unit(), unit)
                    && (!percent || field.unit().equals("%"));
            return fits ? new SheetEntry(cell.place(), cell.text(), number, field.unit(), null) : shownOtherwise(cell);
        }
        if (cell.kind() != SheetCell.Kind.TEXT) {
            return faulty(cell, Sentences.of("sheet.cell.no-number", "value", cell.text()));
        }
        String stored = StoredText.of(cell.text());
        boolean percent = field.unit().equals("%") && stored.endsWith("%");
        String said = percent ? stored.substring(0, stored.length() - 1) : stored;
        Figure figure = Figure.of(said, questions.answers());
        Text mixed = questions.mixed();
        if (mixed != null && figure.doubt() == Figure.Doubt.NONE && said.matches(".*\\d[.,]\\d.*")) {
            return faulty(cell, Sentences.of("sheet.cell.mixed", "value", cell.text(), "cells", mixed));
        }
        return switch (figure.doubt()) {
            case NONE -> new SheetEntry(cell.place(), cell.text(), figure.number(), field.unit(), null);
            case COMMA, DOT -> faulty(cell, ambiguous("sheet.cell.ambiguous", cell, said));
            case UNIT -> faulty(cell, Sentences.of("sheet.cell.unit", "value", cell.text(), "unit", unit(field)));
            case NO_NUMBER -> faulty(cell, Sentences.of("sheet.cell.no-number", "value", cell.text()));
        };
    }

    /** A sentence on a figure that can be read two ways, with both. */
    static Text ambiguous(String key, SheetCell cell, String said) {
        String bare = said.replaceAll("[^\\d.,]", "");
        return Sentences.of(
                key,
                "cell",
                cell.place(),
                "value",
                cell.text(),
                "thousands",
                new BigDecimal(bare.replaceAll("\\D", "")),
                "decimal",
                new BigDecimal(bare.replace(',', '.')).stripTrailingZeros());
    }

    /** A number that is shown as another: the one that a person has chosen. */
    private static SheetEntry sided(SheetField field, SheetCell cell, ShownFigure shown, TabQuestions questions) {
        BigDecimal number = Objects.requireNonNull(cell.number());
        Answer side = questions.side(cell, shown);
        return side == null
                ? faulty(
                        cell,
                        Sentences.of(
                                "sheet.cell.shown-or-held",
                                "value",
                                cell.text(),
                                "number",
                                Objects.requireNonNull(held(cell))))
                : new SheetEntry(
                        cell.place(), cell.text(), side == Answer.SHOWN ? shown.number() : number, field.unit(), null);
    }

    private static String unit(SheetField field) {
        return field.unit().isEmpty() ? field.title() : field.unit();
    }

    /** Whether the words that a format puts around a number say the unit of its column, or nothing. */
    static boolean fits(String unit, String shown) {
        String said = Folded.of(shown).replaceAll("[^\\p{L}\\p{Sc}%0-9 ]", "").strip();
        if (said.isEmpty()) {
            return true;
        }
        String own = Folded.of(unit);
        return said.equals(own)
                || (own.equals("dong") && DONG.contains(said))
                || (own.equals("nguoi") && PEOPLE.contains(said));
    }
}
