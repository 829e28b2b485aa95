package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The council's meeting as one person follows it.
 *
 * @param marked whether the council may meet: marking is closed, or a complaint waits for it
 * @param hearing whether it meets on complaints
 * @param opened whether it was opened
 * @param quorum what the plan asks for; null where it says nothing
 * @param quorate whether the plan's quorum is there, in words; null while nothing can be said
 * @param motion what is voted on now; null when nothing is
 * @param puts what the person may put to the vote
 * @param results how votes came out
 * @param left products that a secret vote on the list left out
 * @param upNow the product that is up; null when none is, or when the person keeps out of it
 * @param keptOut whether a product is up that the person keeps out of
 * @param without products for which the person's ballot does not count
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
        List<String> without,
        List<Item> agenda,
        List<Prize> prizes) {

    /** A member: whether there, and whether the ballot is in, in words; null while it is not awaited. */
    record Member(
            String id,
            String name,
            String role,
            String state,
            @Nullable String ballot) {}

    /**
     * One product of the agenda.
     *
     * @param product null where the person keeps out of it
     * @param mayPut whether the person may put it to the vote by itself
     * @param recognise what is proposed; the chair's form starts from it
     */
    record Item(
            String id,
            BookView.@Nullable Product product,
            boolean up,
            boolean mayPut,
            boolean recognise,
            boolean sendUp,
            @Nullable String prize) {}

    /** A prize of the plan. */
    record Prize(String code, String name) {}
}
