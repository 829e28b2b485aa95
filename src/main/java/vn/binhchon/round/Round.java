package vn.binhchon.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Level;
import vn.binhchon.text.Text;

/**
 * A selection round (kỳ bình chọn) as its organiser opened it.
 *
 * @param id names the round for good
 * @param title what people call it
 * @param level the level it is held at
 * @param jurisdiction the unit that holds it
 * @param year the year it counts for
 * @param date the day whose law applies
 * @param lowerRoundHeld whether the level below held a round; null when not stated
 * @param synthetic true for a made-up round, which every page and export says
 * @param source where it is reported; null when the organiser itself says so
 * @param note a remark; null when none
 * @param scoreFrame the round's own score frame; null while it goes by the model
 * @param plan what the round's own plan settles; null when nothing was said
 * @param council who decides; null while not named
 * @param jury who marks; null while not named
 */
public record Round(
        String id,
        Text title,
        Level level,
        String jurisdiction,
        int year,
        LocalDate date,
        @Nullable Boolean lowerRoundHeld,
        boolean synthetic,
        @Nullable String source,
        @Nullable String note,
        @Nullable OwnFrame scoreFrame,
        @Nullable Plan plan,
        @Nullable Council council,
        @Nullable Jury jury) {

    /**
     * The round's own maxima (TT 26/2014/TT-BCT, Điều 16(1)).
     *
     * @param maxima line to the maxima of groups 1 to 4, points
     */
    public record OwnFrame(Map<String, List<BigDecimal>> maxima) {}

    /** The same with another score frame. */
    public Round marking(@Nullable OwnFrame frame) {
        return new Round(
                id,
                title,
                level,
                jurisdiction,
                year,
                date,
                lowerRoundHeld,
                synthetic,
                source,
                note,
                frame,
                plan,
                council,
                jury);
    }

    /** A product entered in this round is entered here. */
    public Entry entry() {
        return new Entry(level, jurisdiction, date, lowerRoundHeld);
    }
}
