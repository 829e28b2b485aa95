package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The complaints of a round as one person sees them.
 *
 * @param until until when complaints are taken, in words; null before the announcement
 * @param mayFile whether the person may enter a complaint or an answer
 * @param next the id offered for the next one
 * @param products what may be complained about
 * @param criteria what may be contested
 * @param prizes prizes of the plan
 */
record ComplaintsView(
        @Nullable String until,
        boolean mayFile,
        boolean mayAmend,
        String next,
        List<MotionView.Option> products,
        List<MotionView.Option> criteria,
        List<MeetingView.Prize> prizes,
        List<One> complaints) {

    /**
     * One complaint.
     *
     * @param product null where the person keeps out of it
     * @param state open, stands, pending or amended
     * @param dates when it was filed and has to be answered, in words
     * @param answer what was answered; null while it is open
     * @param means the mean before and after, in words; null unless it was scored again
     * @param rulings what is to be ruled anew; empty unless the council has to
     */
    record One(
            String id,
            @Nullable String product,
            @Nullable String criterion,
            @Nullable String text,
            String state,
            String dates,
            @Nullable String answer,
            @Nullable String means,
            List<Row> rulings) {}

    /**
     * A product to be ruled anew.
     *
     * @param product null where the person keeps out of it
     * @param decided what was decided before, in words
     * @param proposed what is proposed since, in words
     * @param vote how the vote came out; null while nobody has voted
     * @param state what the row is made from
     */
    record Row(
            String id,
            @Nullable String product,
            String decided,
            String proposed,
            @Nullable String vote,
            String state,
            boolean recognise,
            boolean sendUp,
            @Nullable String prize,
            @Nullable String reason) {}
}
