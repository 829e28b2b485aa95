package vn.binhchon.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.keeping.MotionCheck;
import vn.binhchon.ledger.Motions;
import vn.binhchon.ledger.Motions.Motion;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Vote;

/**
 * A motion is put, members vote on their own screens, the vote is closed. Named ballots go into the book one by one, as acts; secret ones
 * into the box, and into the book only as its count.
 */
@Controller
@RequestMapping("/rounds/{id}/meeting")
class VotingPages {

    private final Seating seating;
    private final Acting acting;
    private final Floor floor;
    private final Motions motions;
    private final RulesInForce rules;
    private final MessageSource messages;

    VotingPages(
            Seating seating, Acting acting, Floor floor, Motions motions, RulesInForce rules, MessageSource messages) {
        this.seating = seating;
        this.acting = acting;
        this.floor = floor;
        this.motions = motions;
        this.rules = rules;
        this.messages = messages;
    }

    @PostMapping("/put")
    String put(@PathVariable String id, @RequestParam String motion, Locale locale, RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        Plan plan = seating.plan(seats.book());
        MotionReading reading = new MotionReading(seats, plan, motions.up(id), words);
        if (!reading.leads(motion)) {
            throw new AccessDeniedException("the chair puts motions");
        }
        List<String> faults = MotionCheck.objections(rules.evaluator(), seats.book(), motion).stream()
                .map(each -> words.text(each.words()))
                .toList();
        if (!faults.isEmpty()) {
            return back(id, faults, told);
        }
        motions.up(id).filter(each -> reading.up() == null).ifPresent(stale -> motions.remove(id, stale.put()));
        boolean secret = plan.ballot() == BallotKind.SECRET;
        return motions.put(id, motion, MotionReading.state(seats.book()), secret)
                ? back(id, List.of(), told)
                : back(id, List.of(words.say("motion.another")), told);
    }

    /** A member's own ballot, or the written opinion of one who is absent, which the helper team enters. */
    @PostMapping("/vote")
    String vote(
            @PathVariable String id,
            @RequestParam UUID put,
            @RequestParam(defaultValue = "") String vote,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(name = "for", defaultValue = "") String absent,
            Locale locale,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        MotionReading reading = new MotionReading(seats, seating.plan(seats.book()), motions.up(id), words);
        String member = absent.isEmpty() ? seats.person().id() : absent;
        if (!absent.isEmpty()
                && !(seats.person().is(Role.HELPER)
                        && seats.book().sitting().written().contains(absent))) {
            throw new AccessDeniedException("nobody votes for another");
        }
        Motion up = reading.up();
        if (up == null || !up.put().equals(put) || up.closed()) {
            return back(id, List.of(words.say("motion.over")), told);
        }
        if (!reading.awaits(member)) {
            return back(id, List.of(words.say(reading.voted(member) ? "motion.voted" : "motion.none")), told);
        }
        boolean choice = up.motion().equals(Meeting.CHOICE);
        List<String> open =
                reading.options(member).stream().map(MotionView.Option::id).toList();
        if (choice ? !open.containsAll(chosen) : !vote.matches("yes|no|abstain")) {
            return back(id, List.of(words.say("motion.unclear")), told);
        }
        if (up.secret()) {
            return back(
                    id,
                    motions.cast(id, put, member, choice ? chosen : List.of(vote))
                            ? List.of()
                            : List.of(words.say("motion.over")),
                    told);
        }
        Map<String, Object> ballot = new HashMap<>(Map.of("motion", up.motion(), "by", member));
        ballot.putAll(choice ? Map.of("chosen", chosen) : Map.of("vote", vote));
        return act(seats, put + "/" + member, "ballot-cast", ballot, words, told);
    }

    @PostMapping("/close")
    String close(@PathVariable String id, @RequestParam UUID put, Locale locale, RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        MotionReading reading = new MotionReading(seats, seating.plan(seats.book()), motions.up(id), words);
        Motion up = reading.up();
        if (up == null || !up.put().equals(put)) {
            return back(id, List.of(words.say("motion.over")), told);
        }
        if (!reading.leads(up.motion())) {
            throw new AccessDeniedException("the chair closes votes");
        }
        if (!up.secret() || up.voted().isEmpty()) {
            motions.remove(id, put);
            return back(id, List.of(), told);
        }
        // One ballot alone would tell whose it is.
        if (up.voted().size() == 1 && reading.voters(up.motion()).size() > 1) {
            return back(id, List.of(words.say("motion.alone")), told);
        }
        Map<String, Integer> sums = motions.close(id, put);
        Map<String, Object> counted = new HashMap<>(Map.of("motion", up.motion()));
        if (up.motion().equals(Meeting.CHOICE)) {
            counted.put("chosen", sums);
        } else {
            for (Vote each : Vote.values()) {
                String name = each.name().toLowerCase(Locale.ROOT);
                counted.put(name, sums.getOrDefault(name, 0));
            }
        }
        Acting.Answer answer = acting.act(seats, put.toString(), "ballots-counted", counted);
        if (answer.taken()) {
            motions.remove(id, put);
            told.addFlashAttribute("done", true);
        }
        return back(id, faults(answer, words), told);
    }

    @PostMapping("/propose")
    String propose(@PathVariable String id, Locale locale, RedirectAttributes told) {
        Acting.Answer answer = acting.act(seating.in(id), "proposal-asked", Map.of());
        return answered(id, answer, new Words(messages, locale), told);
    }

    private String act(
            Seats seats, String event, String act, Map<String, ?> data, Words words, RedirectAttributes told) {
        return answered(seats.book().round().id(), acting.act(seats, event, act, data), words, told);
    }

    private String answered(String round, Acting.Answer answer, Words words, RedirectAttributes told) {
        if (answer.taken()) {
            told.addFlashAttribute("done", true);
        }
        return back(round, faults(answer, words), told);
    }

    private static List<String> faults(Acting.Answer answer, Words words) {
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
