package vn.binhchon.paper;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.keeping.VoteCount;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Act;
import vn.binhchon.round.Council;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Presence;
import vn.binhchon.text.Sentences;

/** What minutes say of a meeting that sat: who was there from when to when, and each named ballot as it was cast. */
final class MeetingRecord {

    private final RoundState state;
    private final Meeting meeting;
    private final List<String> atOpening = new ArrayList<>();
    private final Map<String, String> movements = new LinkedHashMap<>();

    /**
     * The record of one meeting.
     *
     * @param state the round as it was when the meeting decided
     * @param meeting the meeting
     */
    MeetingRecord(RoundState state, Meeting meeting) {
        this.state = state;
        this.meeting = meeting;
        for (TakenAct each : state.acts()) {
            if (each.act() instanceof Act.MeetingOpened opened) {
                atOpening.clear();
                atOpening.addAll(opened.present());
                movements.clear();
            } else if (each.act() instanceof Act.MemberArrived arrived) {
                moved(arrived.member(), "minutes.arrived", each.happened());
            } else if (each.act() instanceof Act.MemberLeft left) {
                moved(left.member(), "minutes.left", each.happened());
            }
        }
    }

    private void moved(String member, String key, OffsetDateTime at) {
        movements.merge(member, say(key, "time", RoundState.time(at)), (one, other) -> one + "; " + other);
    }

    /** The papers of a round are in Vietnamese. */
    private static String say(String key, Object... arguments) {
        return Sentences.of(key, arguments).vi();
    }

    /** How many were there when the meeting was opened. */
    int atOpening() {
        return atOpening.size();
    }

    /** Whether anybody came or went while it sat. */
    boolean changed() {
        return !movements.isEmpty();
    }

    /** How a member took part, with the times of coming and going. */
    String there(String member) {
        String moved = movements.get(member);
        String how = atOpening.contains(member) || meeting.present().contains(member) || moved != null
                ? "minutes.present"
                : meeting.written().contains(member) ? "minutes.written" : "minutes.absent";
        return moved == null ? say(how) : say(how) + " (" + moved + ")";
    }

    /** Each vote of which ballots are named, and of a meeting that members joined or left who was there for each vote. Answers how many tables. */
    int into(List<Block> blocks) {
        return into(meeting.motions(), 0, blocks);
    }

    /** The same of some motions. {@code before} tables of ballots stand before these; answers how many these are. */
    int into(Collection<String> of, int before, List<Block> blocks) {
        List<String> motions = new ArrayList<>(of);
        motions.sort((one, other) -> Boolean.compare(other.equals(Meeting.LIST), one.equals(Meeting.LIST)));
        int tables = 0;
        for (String motion : motions) {
            if (changed()) {
                blocks.add(Paper.plain(presence(motion)));
            }
            if (!meeting.ballots(motion).isEmpty()) {
                if (!motion.equals(Meeting.LIST)) {
                    blocks.add(Paper.plain(say("minutes.ballots", "motion", motion(motion))));
                }
                tables++;
                blocks.add(table(motion, before + tables));
            }
        }
        return tables;
    }

    private String presence(String motion) {
        Presence then = meeting.presence(motion);
        List<Council.Seat> members = state.book().council().members();
        List<String> absent = members.stream()
                .filter(each ->
                        !then.present().contains(each.id()) && !then.written().contains(each.id()))
                .map(Council.Seat::name)
                .toList();
        return say(
                absent.isEmpty() ? "minutes.all-there" : "minutes.there",
                "motion",
                motion(motion),
                "present",
                then.present().size(),
                "seats",
                members.size(),
                "absent",
                String.join(", ", absent));
    }

    /** What was voted on, in words. */
    private String motion(String motion) {
        String product = Meeting.productOf(motion);
        return product == null
                ? say("motion.named." + motion)
                : say("motion.named.product", "product", state.entrant(product).product());
    }

    private Table table(String motion, int number) {
        List<Row> rows = new ArrayList<>();
        for (Act.BallotCast each : meeting.ballots(motion)) {
            rows.add(new Row(false, Arrays.asList(rows.size() + 1, state.person(each.by()), said(each))));
        }
        for (String each : new VoteCount(state.book(), state.plan().plan(), meeting).voters(motion)) {
            if (meeting.ballot(motion, each) == null) {
                rows.add(new Row(false, Arrays.asList(rows.size() + 1, state.person(each), say("minutes.unvoted"))));
            }
        }
        boolean list = motion.equals(Meeting.LIST);
        return new Table(
                number == 1 ? "Phiếu" : "Phiếu " + number,
                "",
                List.of(
                        new Column("TT", 10),
                        new Column(say("minutes.member"), 50),
                        new Column(say(list ? "minutes.opinion-on-list" : "minutes.opinion"), 40)),
                rows);
    }

    private @Nullable String said(Act.BallotCast ballot) {
        if (ballot.vote() == null) {
            List<String> chosen = Objects.requireNonNullElse(ballot.chosen(), List.of());
            return chosen.isEmpty()
                    ? say("minutes.chose-none")
                    : String.join(
                            "; ",
                            chosen.stream()
                                    .map(each -> state.entrant(each).product())
                                    .toList());
        }
        return switch (ballot.vote()) {
            case YES -> say("minutes.yes");
            case NO -> say("minutes.no");
            case ABSTAIN ->
                ballot.opinion() == null
                        ? say("minutes.other")
                        : say("minutes.other-saying", "opinion", ballot.opinion());
        };
    }
}
