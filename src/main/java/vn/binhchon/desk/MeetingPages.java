package vn.binhchon.desk;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Ruling;
import vn.binhchon.text.Sentences;

/** The council meets: it is opened, products come up, votes come out, the chair takes the decision. */
@Controller
@RequestMapping("/rounds/{id}/meeting")
class MeetingPages {

    private static final String PAGE = "redirect:/rounds/{id}/meeting";

    private final Seating seating;
    private final Acting acting;
    private final Wholes wholes;
    private final Floor floor;
    private final BallotBoxes boxes;
    private final RulesInForce rules;
    private final MessageSource messages;

    MeetingPages(
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

    /** The page; {@code now} is the same for its script, which must not take away what the page has yet to tell. */
    @GetMapping({"", "/now"})
    String meeting(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            HttpSession session,
            Locale locale,
            Model model) {
        return meeting(id, new MeetingView.Asked(q, Paged.number(page), RulingDraft.of(session, id)), locale, model);
    }

    /** Another page of a long agenda, with what the chair has filled in so far. */
    @PostMapping
    String turned(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            HttpSession session,
            Locale locale,
            Model model) {
        RulingDraft.keep(session, id, form);
        return meeting(id, new MeetingView.Asked(form.get("q"), Paged.number(form.get("page")), form), locale, model);
    }

    /** Keeps what the chair fills in, as it is filled in. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, @RequestParam Map<String, String> form, HttpSession session) {
        attendee(id);
        RulingDraft.keep(session, id, form);
    }

    private String meeting(String id, MeetingView.Asked asked, Locale locale, Model model) {
        Seats seats = attendee(id);
        Words words = new Words(messages, locale);
        Plan plan = seating.plan(seats.book());
        MotionReading motion = new MotionReading(seats, plan, boxes, words);
        MeetingReading reading = new MeetingReading(seats, plan, motion, words);
        model.addAttribute(
                "page",
                reading.view(
                        floor.up(id),
                        asked,
                        rules.evaluator().edition(seats.book().round().date()).vocabulary()));
        model.addAttribute("script", "meeting.js");
        return "desk/meeting";
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter live(@PathVariable String id) {
        attendee(id);
        return floor.follow(id);
    }

    /** Opens the meeting; who was ticked stays ticked where it is refused. */
    @PostMapping("/open")
    String open(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer seen,
            @RequestParam(defaultValue = "") List<String> present,
            @RequestParam(defaultValue = "") List<String> written,
            Locale locale,
            RedirectAttributes told) {
        Map<String, List<String>> data =
                written.isEmpty() ? Map.of("present", present) : Map.of("present", present, "written", written);
        told.addFlashAttribute("present", present);
        told.addFlashAttribute("written", written);
        Words words = new Words(messages, locale);
        tell(id, wholes.once(attendee(id), "meeting-opened", data, "meeting", seen, words), words, told);
        return PAGE;
    }

    /** Somebody came, or went. */
    @PostMapping("/attendance")
    String attendance(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String arrived,
            @RequestParam(defaultValue = "") String left,
            Locale locale,
            RedirectAttributes told) {
        if (arrived.isEmpty()) {
            act(id, "member-left", Map.of("member", left), locale, told);
        } else {
            act(id, "member-arrived", Map.of("member", arrived), locale, told);
        }
        return PAGE;
    }

    @PostMapping("/show")
    String show(
            @PathVariable String id,
            @RequestParam String nomination,
            @RequestParam Map<String, String> form,
            HttpSession session) {
        Seats seats = attendee(id);
        if (!seats.chair()) {
            throw new AccessDeniedException("the chair leads the meeting");
        }
        if (seats.book().entrant(nomination) == null) {
            throw new NotHere();
        }
        RulingDraft.keep(session, id, form);
        floor.show(id, nomination);
        return PAGE + new Sought(form.get("q")).page(Paged.number(form.get("here")));
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            HttpSession session,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = attendee(id);
        RulingDraft.keep(session, id, form);
        Plan plan = seating.plan(seats.book());
        List<String> products =
                seats.book().entrants().stream().map(Entrant::nomination).toList();
        List<String> changed = RulingForm.changed(seats, plan, products, form);
        if (!changed.isEmpty()) {
            Words words = new Words(messages, locale);
            told.addFlashAttribute("done", false);
            told.addFlashAttribute(
                    "said",
                    changed.stream()
                            .map(each -> words.text(Sentences.of(
                                    "ruling.row-changed",
                                    "product",
                                    Objects.requireNonNull(seats.book().entrant(each))
                                            .product())))
                            .toList());
            return PAGE;
        }
        List<Ruling> rulings = RulingForm.read(seats, plan, products, form);
        Words words = new Words(messages, locale);
        String here = "/rounds/" + id + "/meeting";
        Confirmation asked = new Confirmation(
                words.say("meeting.decide"),
                words.say("confirm.decision-taken"),
                RulingForm.said(seats, plan, rulings, words),
                here + "/decide",
                here);
        if (seating.mayDo(seats, "decision-taken") && acting.done(seats).isEmpty() && !asked.given(form)) {
            return asked.page(seats, form, words, model);
        }
        if (act(id, "decision-taken", Map.of("rulings", rulings), locale, told)) {
            RulingDraft.forget(session, id);
        }
        return PAGE;
    }

    private boolean act(String round, String act, Map<String, ?> data, Locale locale, RedirectAttributes told) {
        Words words = new Words(messages, locale);
        return tell(round, acting.act(attendee(round), act, data), words, told);
    }

    private boolean tell(String round, Acting.Answer answer, Words words, RedirectAttributes told) {
        told.addFlashAttribute("done", answer.taken());
        told.addFlashAttribute("said", FormFaults.of(answer, words).all());
        floor.changed(round);
        return answer.taken();
    }

    /** The council, and the helper team that keeps the minutes. */
    private Seats attendee(String round) {
        Seats seats = seating.in(round);
        if (seats.member() == null && !seats.person().is(Role.HELPER)) {
            throw new AccessDeniedException("not on the council of " + round);
        }
        return seats;
    }
}
