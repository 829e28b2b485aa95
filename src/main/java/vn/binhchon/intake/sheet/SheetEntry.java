package vn.binhchon.intake.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
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

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T](00?|12):00(:00(\\.0+)?)?( ?(AM|SA))?$");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d([.,]\\d+)?[Ee]\\+?\\d+");
    private static final BigDecimal MOST_EXACT = new BigDecimal("1E15");
    private static final Set<String> DONG = Set.of("dong", "d", "vnd", "₫", "vnđ");
    private static final Set<String> PEOPLE = Set.of("nguoi", "ld", "lao dong");

    /** A cell as its column understands it. */
    static SheetEntry of(SheetField field, SheetCell cell, SheetAnswers answers) {
        if (cell.fault() != null) {
            return faulty(cell, cell.fault());
        }
        return switch (field.kind()) {
            case TEXT -> text(cell);
            case CHOICE ->
                understood(
                        cell,
                        cell.number() == null ? cell.text() : cell.number().toPlainString());
            case TRUTH -> truth(cell);
            case DAY -> day(cell);
            case NUMBER -> number(field, cell, answers);
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
        Text all = new Text(
                String.join("; ", changes.stream().map(Text::vi).toList()),
                String.join("; ", changes.stream().map(Text::en).toList()));
        return changes.isEmpty()
                ? null
                : Sentences.of("sheet.cell.read-as", "read", StoredText.of(said), "changes", all);
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
            default -> understood(cell, cell.text());
        };
    }

    private static SheetEntry truth(SheetCell cell) {
        if (cell.value() instanceof Boolean truth) {
            return understood(cell, truth);
        }
        return switch (Folded.of(cell.text())) {
            case "true", "dung" -> understood(cell, true);
            case "false", "sai" -> understood(cell, false);
            default ->
                understood(
                        cell,
                        cell.number() == null ? cell.text() : cell.number().toPlainString());
        };
    }

    private static SheetEntry day(SheetCell cell) {
        if (cell.day() != null) {
            return understood(cell, cell.day());
        }
        BigDecimal number = cell.number();
        if (number != null) {
            boolean serial =
                    number.compareTo(new BigDecimal(20_000)) > 0 && number.compareTo(new BigDecimal(80_000)) < 0;
            return faulty(
                    cell,
                    serial
                            ? Sentences.of(
                                    "sheet.cell.number-for-day",
                                    "value",
                                    cell.text(),
                                    "day",
                                    DateUtil.getLocalDateTime(number.doubleValue())
                                            .toLocalDate())
                            : Sentences.of("sheet.cell.no-day", "value", cell.text()));
        }
        LocalDate day = day(StoredText.of(cell.text()));
        return day == null
                ? faulty(cell, Sentences.of("sheet.cell.no-day", "value", cell.text()))
                : understood(cell, day);
    }

    private static @Nullable LocalDate day(String text) {
        String bare = MIDNIGHT.matcher(text.strip().replaceFirst("^'", "")).replaceFirst("");
        try {
            return bare.matches("\\d{4}-.*")
                    ? LocalDate.parse(bare, ISO)
                    : LocalDate.parse(bare.replaceAll(" ?[-./] ?", "/"), DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static SheetEntry number(SheetField field, SheetCell cell, SheetAnswers answers) {
        if (cell.spread() == SheetCell.Spread.DOWN) {
            return faulty(cell, Sentences.of("sheet.cell.merged-number", "value", cell.text()));
        }
        BigDecimal number = cell.number();
        if (number != null) {
            String unit = cell.unit();
            boolean percent = cell.kind() == SheetCell.Kind.PERCENT;
            boolean fits = unit != null
                    && fits(field.unit(), unit)
                    && (!percent || field.unit().equals("%"));
            return fits
                    ? new SheetEntry(cell.place(), cell.text(), number, field.unit(), null)
                    : faulty(cell, Sentences.of("sheet.cell.shown-otherwise", "value", cell.text(), "number", number));
        }
        if (cell.kind() != SheetCell.Kind.TEXT) {
            return faulty(cell, Sentences.of("sheet.cell.no-number", "value", cell.text()));
        }
        String stored = StoredText.of(cell.text());
        boolean percent = field.unit().equals("%") && stored.endsWith("%");
        String said = percent ? stored.substring(0, stored.length() - 1) : stored;
        Figure figure = Figure.of(said, answers);
        return switch (figure.doubt()) {
            case NONE -> new SheetEntry(cell.place(), cell.text(), figure.number(), field.unit(), null);
            case COMMA, DOT ->
                faulty(
                        cell,
                        Sentences.of(
                                "sheet.cell.ambiguous",
                                "value",
                                cell.text(),
                                "thousands",
                                new BigDecimal(said.replaceAll("[^\\d]", "")),
                                "decimal",
                                new BigDecimal(said.strip()
                                                .replaceAll("[^\\d.,]", "")
                                                .replace(',', '.'))
                                        .stripTrailingZeros()));
            case UNIT -> faulty(cell, Sentences.of("sheet.cell.unit", "value", cell.text(), "unit", unit(field)));
            case NO_NUMBER -> faulty(cell, Sentences.of("sheet.cell.no-number", "value", cell.text()));
        };
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
