package vn.binhchon.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Band;
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

    /** Whether a list of names holds this one: an enum constant by its name, a text as it is; never for null. */
    public boolean admits(String key, @Nullable Object choice) {
        return choice != null && list(key).contains(name(choice));
    }

    /** A list of names. */
    public List<?> list(String key) {
        return value(key, List.class);
    }

    /** The row of a band table that the quantity's least figure falls into. */
    public Band band(String table, Quantity quantity) {
        return band(table, quantity.least());
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
        return choice instanceof Enum<?> constant ? constant.name() : choice.toString();
    }
}
