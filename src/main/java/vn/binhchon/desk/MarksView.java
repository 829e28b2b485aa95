package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a juror's products at once, as a grid.
 *
 * @param heads the four heads with their maxima
 * @param asked what is looked for
 * @param rows the products, of many as many as a page holds
 * @param many whether there are more than a page holds
 * @param spread how the juror's own totals lie, in steps of ten points; nobody else's are among them
 */
record MarksView(
        String round,
        String title,
        boolean synthetic,
        String person,
        boolean open,
        int handedIn,
        int of,
        int percent,
        List<Head> heads,
        Asked asked,
        Paged<Row> rows,
        boolean many,
        List<Step> spread) {

    /**
     * What a juror asks of the grid.
     *
     * @param q words to look for; empty for nothing
     * @param waiting whether only those that are still to be handed in
     * @param page from 1
     */
    record Asked(String q, boolean waiting, int page) {}

    /** One head. */
    record Head(String code, String label, String max) {}

    /**
     * One product.
     *
     * @param editable whether its heads may be typed here: no sheet yet, or a draft that marks heads
     * @param state none, draft, in or out
     * @param was the state the row is made from, as a form carries it
     */
    record Row(
            String nomination,
            String product,
            String establishment,
            int group,
            boolean editable,
            String state,
            List<String> marks,
            @Nullable String total,
            String was) {}

    /** How many totals lie between two tens. */
    record Step(String between, int count, int percent) {}
}
