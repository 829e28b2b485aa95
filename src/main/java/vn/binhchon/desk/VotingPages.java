package vn.binhchon.desk;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import vn.binhchon.access.Seats;
import vn.binhchon.keeping.MotionCheck;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Plan;

/** The chair puts a motion to the vote, closes the vote, and has the rules propose anew. */
@Controller
@RequestMapping("/rounds/{id}/meeting")
class VotingPages {

    private final Seating seating;
    private final Acting acting;
    private final Wholes wholes;
    private final Floor floor;
    private final BallotBoxes boxes;
    private final RulesInForce rules;
    private final MessageSource messages;

    VotingPages(
            Seating seating,
            Acting acting,
            Wholes wholes,
            Floor floor,
            BallotBoxes boxes,
            RulesInForce rules,
            MessageSource messages) {
        this.seating = seating;
        this.acting = acting;
        this.wholes = wholes;
        this.floor = floor;
        this.boxes = boxes;
        this.rules = rules;
        this.messages = messages;
    }

    @PostMapping("/put")
    String put(
            @PathVariable String id,
            @RequestParam String motion,
            @RequestParam(required = false) @Nullable Integer proposal,
            @RequestParam Map<String, String> form,
            HttpSession session,
            Locale locale,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        Plan plan = seating.plan(seats.book());
        RulingDraft.keep(session, id, form);
        if (!new MotionReading(seats, plan, boxes, words).leads(motion)) {
            throw new AccessDeniedException("the chair puts motions");
        }
        String outdated = wholes.outdated(seats, "proposal", proposal, words);
        if (outdated != null) {
            return back(id, List.of(outdated), told);
        }
        // What the plan has not answered yet is told before how it is voted on has to be known.
        List<String> faults = MotionCheck.objections(rules.evaluator(), seats.book(), motion).stream()
                .map(each -> words.text(each.words()))
                .toList();
        if (!faults.isEmpty() || plan.ballot() == null) {
            return back(id, faults, told);
        }
        String kind = plan.ballot().name().toLowerCase(Locale.ROOT);
        String put = UUID.randomUUID().toString();
        Acting.Answer answer =
                acting.act(seats, put, "motion-put", Map.of("motion", motion, "put", put, "ballot", kind));
        String product = Meeting.productOf(motion);
        if (answer.taken() && product != null) {
            floor.show(id, product);
        }
        return answered(id, answer, words, told);
    }

    /** Ends a vote: one of secret ballots by what is in its box. */
    @PostMapping("/close")
    String close(
            @PathVariable String id,
            @RequestParam String put,
            @RequestParam(defaultValue = "") String again,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        MotionReading reading = new MotionReading(seats, seating.plan(seats.book()), boxes, words);
        OpenVote up = reading.up();
        if (up == null || !up.put().equals(put)) {
            return back(id, List.of(words.say("motion.over")), told);
        }
        if (!reading.leads(up.motion())) {
            throw new AccessDeniedException("the chair closes votes");
        }
        boolean alone = reading.voters(up.motion()).size() > 1;
        // One ballot alone would tell whose it is.
        if (up.secret()
                && again.isEmpty()
                && alone
                && boxes.box(id, put).voted().size() == 1) {
            return back(id, List.of(words.say("motion.alone")), told);
        }
        Confirmation asked = confirmation(seats, reading, up, !again.isEmpty(), words);
        if (asked != null && !asked.given(form)) {
            return asked.page(seats, form, words, model);
        }
        if (!up.secret()) {
            return act(seats, put + "/closed", "motion-closed", Map.of("put", put), words, told);
        }
        BallotBoxes.Box box = boxes.close(id, put);
        boolean counts = box.voted().size() > 1 || (box.voted().size() == 1 && !alone);
        String answer = counts
                ? act(seats, put + "/counted", "ballots-counted", BallotCount.of(up.motion(), box.sums()), words, told)
                : act(seats, put + "/closed", "motion-closed", Map.of("put", put), words, told);
        OpenVote now = seating.in(id).book().sitting().openVote();
        if (now == null || !now.put().equals(put)) {
            boxes.empty(id, put);
        }
        return answer;
    }

    /** The confirmation before a vote is closed; null when nobody has voted, since the motion can then be put again. */
    private static @Nullable Confirmation confirmation(
            Seats seats, MotionReading reading, OpenVote up, boolean again, Words words) {
        List<String> voters = reading.voters(up.motion());
        List<String> missing =
                voters.stream().filter(each -> !reading.voted(each)).toList();
        if (missing.size() == voters.size()) {
            return null;
        }
        String base = "/rounds/" + seats.book().round().id() + "/meeting";
        List<String> stands = new ArrayList<>();
        stands.add(reading.out(up.motion()) ? words.say("motion.out") : reading.title(up.motion()));
        stands.add(words.say("meeting.voted", voters.size() - missing.size(), voters.size()));
        if (!missing.isEmpty()) {
            stands.add(words.say(
                    "confirm.unvoted",
                    String.join(", ", missing.stream().map(seats.book()::nameOf).toList())));
        }
        return new Confirmation(
                words.say(again ? "motion.again" : "motion.close"),
                words.say(again ? "confirm.motion-again" : "confirm.motion-closed"),
                stands,
                base + "/close",
                base);
    }

    @PostMapping("/propose")
    String propose(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer seen,
            Locale locale,
            RedirectAttributes told) {
        Words words = new Words(messages, locale);
        Acting.Answer answer = wholes.once(seating.in(id), "proposal-asked", Map.of(), "proposal", seen, words);
        return answered(id, answer, words, told);
    }

    private String act(
            Seats seats, String event, String act, Map<String, ?> data, Words words, RedirectAttributes told) {
        return answered(seats.book().round().id(), acting.act(seats, event, act, data), words, told);
    }

    private String answered(String round, Acting.Answer answer, Words words, RedirectAttributes told) {
        if (answer.taken()) {
            told.addFlashAttribute("done", true);
        }
        return back(round, BallotPages.faults(answer, words), told);
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
