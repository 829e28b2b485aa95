package vn.binhchon.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The council's meeting as one person follows it.
 *
 * @param marked whether the council may meet: marking is closed, or a complaint waits for it
 * @param hearing whether it meets on complaints
 * @param opened whether it was opened
 * @param attends whether the person enters who is there: the chair, or the helper team
 * @param quorum what the plan asks for; null where it says nothing
 * @param quorate whether the plan's quorum is there, in words; null while nothing can be said
 * @param motion what is voted on now; null when nothing is
 * @param puts what the person may put to the vote
 * @param results how votes came out
 * @param left products that a secret vote on the list left out
 * @param upNow the product that is up; null when none is, or when the person keeps out of it
 * @param keptOut whether a product is up that the person keeps out of
 * @param without products for which the person's ballot does not count
 * @param ruling whether the person fills in what was decided
 * @param q what is looked for on the agenda; empty for nothing
 * @param carried what was filled in on other pages of the agenda and is not as proposed, field by field
 */
record MeetingView(
        String round,
        String title,
        boolean synthetic,
        boolean marked,
        boolean decided,
        boolean hearing,
        boolean opened,
        boolean chair,
        boolean attends,
        @Nullable String quorum,
        List<Member> members,
        int present,
        @Nullable String quorate,
        @Nullable MotionView motion,
        List<MotionView.Option> puts,
        List<MotionView.Result> results,
        List<String> left,
        BookView.@Nullable Product upNow,
        boolean keptOut,
        boolean proposed,
        Seen seen,
        List<String> without,
        boolean ruling,
        String q,
        Paged<Item> agenda,
        Map<String, String> carried,
        List<Prize> prizes) {

    /**
     * What stood when the page was made, which its forms carry.
     *
     * @param meeting how often a meeting of the round was opened
     * @param proposal how often the rules were asked for a proposal
     */
    record Seen(int meeting, int proposal) {}

    /**
     * What is asked of the agenda.
     *
     * @param q words to look for
     * @param page from 1
     * @param form what the chair has filled in so far
     */
    record Asked(@Nullable String q, int page, Map<String, String> form) {}

    /** A member: whether there, and whether the ballot is in, in words; null while it is not awaited. */
    record Member(
            String id,
            String name,
            String role,
            String state,
            boolean there,
            @Nullable String ballot) {}

    /**
     * One product of the agenda.
     *
     * @param product null where the person keeps out of it
     * @param mayPut whether the person may put it to the vote by itself
     * @param state what the row is made from
     * @param recognise what the chair has filled in, at first what was voted or proposed
     */
    record Item(
            String id,
            BookView.@Nullable Product product,
            boolean up,
            boolean mayPut,
            String state,
            boolean recognise,
            boolean sendUp,
            @Nullable String prize,
            @Nullable String reason) {}

    /** A prize of the plan. */
    record Prize(String code, String name) {}
}
