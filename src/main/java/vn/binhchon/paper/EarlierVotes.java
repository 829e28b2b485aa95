package vn.binhchon.paper;

import java.util.List;
import java.util.stream.Stream;
import vn.binhchon.keeping.VoteCount;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.round.Meeting;
import vn.binhchon.text.Sentences;

/** Votes of a meeting that count no more, because something else was proposed after them: minutes tell them all the same. */
final class EarlierVotes {

    private EarlierVotes() {}

    /**
     * Adds them, oldest first.
     *
     * @param state the round as it was when the meeting decided
     * @param since votes before the act of this place belong to another meeting
     * @param tables how many tables of ballots stand before them
     */
    static void into(RoundState state, int since, int tables, List<Block> blocks) {
        int before = tables;
        for (TakenAct each : state.acts()) {
            if (each.place() > since && each.outcome().proposal() != null) {
                RoundState then = state.upTo(each.place() - 1);
                Meeting meeting = then.book().sitting();
                List<String> lost = meeting.motions().stream()
                        .filter(motion -> !motion.equals(Meeting.CHOICE))
                        .toList();
                if (!lost.isEmpty()) {
                    blocks.add(Paper.plain(Sentences.of("minutes.earlier", "time", RoundState.time(each.happened()))
                            .vi()));
                    VoteCount votes = new VoteCount(then.book(), then.plan().plan());
                    lost.stream()
                            .flatMap(motion -> Stream.ofNullable(votes.tally(motion)))
                            .forEach(tally -> blocks.add(CouncilMinutes.tally(tally, then)));
                    before += new MeetingRecord(then, meeting).into(lost, before, blocks);
                }
            }
        }
    }
}
