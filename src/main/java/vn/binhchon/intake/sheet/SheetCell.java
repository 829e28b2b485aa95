package vn.binhchon.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/**
 * A cell as a person sees it, with what it holds.
 *
 * @param place its own place, such as B4; of a merged cell the place of the whole
 * @param text as it is shown, in Vietnamese writing
 * @param value a BigDecimal for NUMBER and PERCENT (5.5 for 5.5 %), a LocalDate for DAY, a Boolean for TRUTH, else null
 * @param unit the words that the cell's format puts around a number, empty for none; null where shown and held number differ
 * @param fault why it cannot be taken; null when it can
 * @param spread whether it stands here only because cells are merged, and which way
 */
public record SheetCell(
        String place,
        Kind kind,
        String text,
        @Nullable Object value,
        @Nullable String unit,
        @Nullable Text fault,
        Spread spread) {

    /** What a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        PERCENT,
        DAY,
        TIME,
        TRUTH,
        FORMULA
    }

    /** How a merged cell reaches a place. */
    public enum Spread {
        OWN,
        DOWN,
        ACROSS
    }

    static SheetCell blank(String place) {
        return new SheetCell(place, Kind.BLANK, "", null, "", null, Spread.OWN);
    }

    static SheetCell text(String place, String text) {
        return new SheetCell(place, StoredText.blank(text) ? Kind.BLANK : Kind.TEXT, text, null, "", null, Spread.OWN);
    }

    static SheetCell faulty(String place, Kind kind, String text, Text fault) {
        return new SheetCell(place, kind, text, null, "", fault, Spread.OWN);
    }

    SheetCell spread(Spread way) {
        return new SheetCell(place, kind, text, value, unit, fault, way);
    }

    SheetCell withFault(Text words) {
        return new SheetCell(place, kind, text, value, unit, words, spread);
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The number; null where it holds none. */
    public @Nullable BigDecimal number() {
        return value instanceof BigDecimal number ? number : null;
    }

    /** The day; null where it holds none. */
    public @Nullable LocalDate day() {
        return value instanceof LocalDate day ? day : null;
    }
}
