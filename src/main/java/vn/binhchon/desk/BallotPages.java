package vn.binhchon.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.round.Act;
import vn.binhchon.round.Council;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Vote;

/**
 * Members vote on their own screens: a tap asks whether it is meant, the second casts the ballot. Named ballots go into the book one by
 * one, as acts; secret ones into the box, and into the book only as its count.
 */
@Controller
@RequestMapping("/rounds/{id}/meeting/vote")
class BallotPages {

    private final Seating seating;
    private final Acting acting;
    private final Floor floor;
    private final BallotBoxes boxes;
    private final MessageSource messages;

    BallotPages(Seating seating, Acting acting, Floor floor, BallotBoxes boxes, MessageSource messages) {
        this.seating = seating;
        this.acting = acting;
        this.floor = floor;
        this.boxes = boxes;
        this.messages = messages;
    }

    /**
     * A ballot as a form carries it.
     *
     * @param put the putting of the motion it is on
     * @param member whose it is
     * @param vote yes, no or abstain; empty for a choice
     * @param chosen the products chosen
     * @param opinion what is said besides; empty for nothing
     */
    private record Ballot(String put, String member, String vote, List<String> chosen, String opinion) {

        @Nullable
        Vote said() {
            return vote.matches("yes|no|abstain") ? Vote.valueOf(vote.toUpperCase(Locale.ROOT)) : null;
        }
    }

    /** A member's own ballot, or the written opinion of one who is absent, which the helper team enters. */
    @PostMapping
    String vote(
            @PathVariable String id,
            @RequestParam String put,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> chosen,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        MotionReading reading = new MotionReading(seats, seating.plan(seats.book()), boxes, words);
        Ballot ballot = new Ballot(
                put,
                voter(seats, form.getOrDefault("for", "")),
                form.getOrDefault("vote", ""),
                chosen,
                form.getOrDefault("opinion", "").strip());
        String fault = fault(reading, ballot);
        if (fault != null) {
            return back(id, List.of(words.say(fault)), told);
        }
        OpenVote up = Objects.requireNonNull(reading.up());
        if (!form.containsKey("sure")) {
            model.addAttribute("page", asked(seats, reading, up, ballot));
            return "desk/ballot";
        }
        if (up.secret()) {
            boolean choice = up.motion().equals(Meeting.CHOICE);
            boolean cast = boxes.cast(id, put, ballot.member(), choice ? chosen : List.of(ballot.vote()));
            if (cast) {
                told.addFlashAttribute("voted", words.say("motion.hasvoted"));
            }
            return back(id, cast ? List.of() : List.of(words.say("motion.over")), told);
        }
        return named(seats, reading, up, ballot, words, told);
    }

    /** Whose ballot it is: one's own, or that of an absent member whose written opinion the helper team has. */
    private static String voter(Seats seats, String absent) {
        if (absent.isEmpty()) {
            return seats.person().id();
        }
        if (!seats.person().is(Role.HELPER) || !seats.book().sitting().written().contains(absent)) {
            throw new AccessDeniedException("nobody votes for another");
        }
        return absent;
    }

    /** Why a ballot is not taken: the key of the words; null when it is. */
    private static @Nullable String fault(MotionReading reading, Ballot ballot) {
        OpenVote up = reading.up();
        if (up == null || !up.put().equals(ballot.put())) {
            return "motion.over";
        }
        if (!reading.awaits(ballot.member())) {
            return reading.voted(ballot.member()) ? "motion.voted" : "motion.none";
        }
        boolean choice = up.motion().equals(Meeting.CHOICE);
        List<String> open = reading.options(ballot.member()).stream()
                .map(MotionView.Option::id)
                .toList();
        return (choice ? open.containsAll(ballot.chosen()) : ballot.said() != null) ? null : "motion.unclear";
    }

    private static BallotView asked(Seats seats, MotionReading reading, OpenVote up, Ballot ballot) {
        boolean choice = up.motion().equals(Meeting.CHOICE);
        boolean own = ballot.member().equals(seats.person().id());
        return new BallotView(
                seats.book().round().id(),
                ballot.put(),
                reading.title(up.motion()),
                choice,
                ballot.vote(),
                reading.said(choice ? null : ballot.said(), choice ? ballot.chosen() : null),
                choice ? ballot.chosen() : List.of(),
                own ? null : new MotionView.Option(ballot.member(), name(seats, ballot.member())),
                up.secret(),
                !up.secret() && ballot.said() == Vote.ABSTAIN);
    }

    private static String name(Seats seats, String member) {
        return seats.book().council().members().stream()
                .filter(each -> each.id().equals(member))
                .map(Council.Seat::name)
                .findFirst()
                .orElse(member);
    }

    private String named(
            Seats seats, MotionReading reading, OpenVote up, Ballot ballot, Words words, RedirectAttributes told) {
        boolean choice = up.motion().equals(Meeting.CHOICE);
        Map<String, Object> data = new HashMap<>(Map.of("motion", up.motion(), "by", ballot.member()));
        data.putAll(choice ? Map.of("chosen", ballot.chosen()) : Map.of("vote", ballot.vote()));
        if (ballot.said() == Vote.ABSTAIN && !ballot.opinion().isEmpty()) {
            data.put("opinion", ballot.opinion());
        }
        Acting.Answer answer = acting.act(seats, ballot.put() + "/" + ballot.member(), "ballot-cast", data);
        String round = seats.book().round().id();
        if (!answer.taken()) {
            return back(round, faults(answer, words), told);
        }
        // That something of this name stands in the book is not enough: it has to be this very ballot.
        Act.BallotCast stands = seating.in(round).book().sitting().ballot(up.motion(), ballot.member());
        if (stands == null || !says(stands, ballot, choice)) {
            return back(round, List.of(words.say("motion.stands.not")), told);
        }
        told.addFlashAttribute(
                "voted",
                words.say("motion.stands", reading.title(up.motion()), reading.said(stands.vote(), stands.chosen())));
        return back(round, List.of(), told);
    }

    private static boolean says(Act.BallotCast stands, Ballot ballot, boolean choice) {
        return choice
                ? ballot.chosen().equals(stands.chosen())
                : ballot.said() == stands.vote()
                        && ballot.opinion().equals(Objects.requireNonNullElse(stands.opinion(), ""));
    }

    /** What stands against an act of a vote. */
    static List<String> faults(Acting.Answer answer, Words words) {
        if (answer.state().equals("waiting")) {
            return List.of(words.say("motion.waiting"));
        }
        return answer.faults().stream().map(each -> words.text(each.words())).toList();
    }

    private String back(String round, List<String> faults, RedirectAttributes told) {
        if (!faults.isEmpty()) {
            told.addFlashAttribute("done", false);
            told.addFlashAttribute("said", faults);
        }
        floor.changed(round);
        return "redirect:/rounds/{id}/meeting";
    }
}
