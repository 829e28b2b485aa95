package vn.binhchon.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Band;
import vn.binhchon.nomination.ListedValue;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.nomination.Quantity;

/**
 * The numbers and tables of an edition as they stand on the case's day for the case's group: the {@code p} of every rule file.
 * Each method throws {@link UnknownParameter} for a name the rulebook does not have, or that has no value on that day.
 */
public final class Parameters {

    private final Edition edition;
    private final LocalDate day;
    private final @Nullable ProductGroup group;

    /** The numbers of a day; {@code group} null for a case that is of none, which sees the rows for every group only. */
    public Parameters(Edition edition, LocalDate day, @Nullable ProductGroup group) {
        this.edition = edition;
        this.day = day;
        this.group = group;
    }

    /** A number in the unit its file gives. */
    public BigDecimal number(String key) {
        return value(key, BigDecimal.class);
    }

    /** A whole number. */
    public int whole(String key) {
        return number(key).intValueExact();
    }

    /** A yes or no. */
    public boolean flag(String key) {
        return value(key, Boolean.class);
    }

    /**
     * Whether a list of names holds this one: a constant or listed value by its name, or by its name with that of its list where the
     * name alone stands in several; a text as it is; never for null.
     */
    public boolean admits(String key, @Nullable Object choice) {
        if (choice instanceof Collection<?> several) {
            return several.stream().anyMatch(each -> admits(key, each));
        }
        if (choice == null) {
            return false;
        }
        List<?> names = list(key);
        return names.contains(name(choice)) || names.contains(Vocabulary.key(choice));
    }

    /** A list of names. */
    public List<?> list(String key) {
        return value(key, List.class);
    }

    /**
     * The row of a band table that the quantity's least figure falls into; the row below where the dossier says “gần” or the like, for
     * then the figure itself is not reached. Nothing is below the first row.
     */
    public Band band(String table, Quantity quantity) {
        if (ofLess(quantity.word())) {
            BandTable bands = edition.bands().get(table);
            Band below = bands == null ? null : bands.bandBelow(group, quantity.least());
            if (below != null) {
                return below;
            }
        }
        return band(table, quantity.least());
    }

    /** Whether a word beside a figure says that it is not reached, by the list of the day; no word does where the rules have no list. */
    private boolean ofLess(@Nullable String word) {
        Parameter words = edition.parameters().get(Edition.WORDS_OF_LESS);
        return word != null
                && words != null
                && Dated.on(day, words.values()) != null
                && admits(Edition.WORDS_OF_LESS, word);
    }

    /** The row of a band table that a count falls into. */
    public Band band(String table, int count) {
        return band(table, BigDecimal.valueOf(count));
    }

    /** The row of a band table that a figure falls into. */
    public Band band(String table, BigDecimal figure) {
        BandTable bands = edition.bands().get(table);
        Band band = bands == null ? null : bands.band(group, figure);
        if (band == null) {
            throw new UnknownParameter(
                    bands == null
                            ? "no table " + table + ".bands.csv"
                            : "table " + table + " has no row for " + figure.toPlainString());
        }
        return band;
    }

    /** The row of a choice table for an enum constant or a text. */
    public Band choice(String table, Object choice) {
        ChoiceTable choices = edition.choices().get(table);
        ChoiceTable.Row row = choices == null ? null : choices.rows().get(name(choice));
        if (row == null) {
            throw new UnknownParameter(
                    choices == null
                            ? "no table " + table + ".choices.csv"
                            : "table " + table + " has no row for " + name(choice));
        }
        return new Band(table, null, null, row.share(), null, row.citation());
    }

    /** A day. */
    public LocalDate day(String key) {
        return value(key, LocalDate.class);
    }

    /** One amount for each of another, as revenue per worker; null where one of them is not stated, or there is none of the other. */
    public @Nullable BigDecimal per(@Nullable Object amount, @Nullable Object each) {
        return ExactFigures.quotient(ExactFigures.of(amount), ExactFigures.of(each));
    }

    /** A part in percent of the whole; null where one of them is not stated, or the whole is nothing. */
    public @Nullable BigDecimal share(@Nullable Object part, @Nullable Object whole) {
        BigDecimal of = ExactFigures.of(part);
        return ExactFigures.quotient(of == null ? null : of.movePointRight(2), ExactFigures.of(whole));
    }

    /** How many items a list has; null where it is not stated. */
    public @Nullable BigDecimal size(@Nullable List<?> list) {
        return list == null ? null : BigDecimal.valueOf(list.size());
    }

    /** The whole years from one day to another, negative when the other is earlier; null where one is not stated. */
    public @Nullable BigDecimal years(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : BigDecimal.valueOf(ChronoUnit.YEARS.between(from, to));
    }

    /** The days from one day to another, negative when the other is earlier; null where one is not stated. */
    public @Nullable BigDecimal days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    /** How many of these are stated to be so; what is not stated does not count. */
    public BigDecimal yes(@Nullable Boolean one, @Nullable Boolean other) {
        return ExactFigures.yes(one, other);
    }

    /** How many of these are stated to be so; what is not stated does not count. */
    public BigDecimal yes(@Nullable Boolean one, @Nullable Boolean other, @Nullable Boolean third) {
        return ExactFigures.yes(one, other, third);
    }

    /** How many of these are stated to be so; what is not stated does not count. */
    public BigDecimal yes(
            @Nullable Boolean one, @Nullable Boolean other, @Nullable Boolean third, @Nullable Boolean fourth) {
        return ExactFigures.yes(one, other, third, fourth);
    }

    /** How many of these are stated to be so; what is not stated does not count. */
    public BigDecimal yes(
            @Nullable Boolean one,
            @Nullable Boolean other,
            @Nullable Boolean third,
            @Nullable Boolean fourth,
            @Nullable Boolean fifth) {
        return ExactFigures.yes(one, other, third, fourth, fifth);
    }

    /** The value of a key on the case's day, whatever its kind. */
    public Object any(String key) {
        return value(key, Object.class);
    }

    private <T> T value(String key, Class<T> kind) {
        Parameter parameter = edition.parameters().get(key);
        Dated<Object> dated = parameter == null ? null : Dated.on(day, parameter.values());
        if (dated == null) {
            throw new UnknownParameter(parameter == null ? "no number " + key : key + " has no value on " + day);
        }
        if (dated.value() == Unknown.NOT_FOUND) {
            throw new UnknownParameter(key + " is not known since " + dated.from() + ": " + dated.citation());
        }
        if (!kind.isInstance(dated.value())) {
            throw new UnknownParameter(key + " is " + dated.value() + ", expected a " + kind.getSimpleName());
        }
        return kind.cast(dated.value());
    }

    private static String name(Object choice) {
        return choice instanceof Enum<?> constant
                ? constant.name()
                : choice instanceof ListedValue listed ? listed.name() : choice.toString();
    }
}
