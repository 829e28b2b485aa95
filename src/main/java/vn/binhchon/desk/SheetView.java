package vn.binhchon.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a juror marks one product beside its dossier.
 *
 * @param place which of the juror's products it is, from 1
 * @param next the product after it; null at the end
 * @param byHead whether marks go to the four heads and not to their lines
 * @param open whether marks may be typed: marking is open, the sheet not handed in, the juror not kept out
 * @param rules how the round lets jurors see the rules' points, in words
 * @param faults what stands against the sheet, by field; the empty field is the sheet as a whole
 */
record SheetView(
        String round,
        String title,
        boolean synthetic,
        String person,
        String nomination,
        String product,
        String groupName,
        int place,
        int of,
        @Nullable String before,
        @Nullable String next,
        boolean byHead,
        boolean open,
        boolean handedIn,
        @Nullable String recused,
        String total,
        List<Head> heads,
        List<Stated> dossier,
        String remarks,
        boolean rulesShown,
        String rules,
        @Nullable String rulesTotal,
        Map<String, String> faults) {

    /** The page of the grid on which the product stands. */
    public int gridPage() {
        return Paged.holding(place - 1);
    }

    /** One head: its lines, or itself where marks go to heads. */
    record Head(String code, String label, String max, String sum, List<Line> lines) {}

    /**
     * One field.
     *
     * @param mark what stands in it
     * @param evidence what the dossier states that bears on it
     * @param ruled the points the rules propose; null where the juror may not see them, or no rule speaks
     */
    record Line(
            String code,
            String label,
            String max,
            String mark,
            boolean juror,
            List<Facts.Fact> evidence,
            @Nullable String ruled,
            @Nullable String why) {}

    /** What the dossier says of the product and its maker. */
    record Stated(String label, String value) {}
}
