package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The council's meeting as one person follows it.
 *
 * @param opened whether it was opened
 * @param quorum what the plan asks for; null where it says nothing
 * @param tally the votes, once everybody present has voted; null before
 * @param upNow the product that is up; null when none is, or when the person keeps out of it
 * @param keptOut whether a product is up that the person keeps out of
 * @param mayVote whether the person is there and has not voted
 * @param without products for which the person's ballot does not count
 */
record MeetingView(
        String round,
        String title,
        boolean synthetic,
        boolean marked,
        boolean decided,
        boolean opened,
        boolean chair,
        @Nullable String quorum,
        List<Member> members,
        int present,
        int voted,
        @Nullable Tally tally,
        BookView.@Nullable Product upNow,
        boolean keptOut,
        boolean proposed,
        boolean mayVote,
        @Nullable String own,
        List<String> without,
        List<Item> agenda,
        List<Prize> prizes) {

    /** A member. */
    record Member(String id, String name, String role, boolean present, boolean voted) {}

    /** Votes on the list. */
    record Tally(int yes, int no, int abstain, int base) {}

    /**
     * One product of the agenda.
     *
     * @param product null where the person keeps out of it
     * @param recognise what is proposed; the chair's form starts from it
     */
    record Item(
            String id,
            BookView.@Nullable Product product,
            boolean up,
            boolean recognise,
            boolean sendUp,
            @Nullable String prize) {}

    /** A prize of the plan. */
    record Prize(String code, String name) {}
}
