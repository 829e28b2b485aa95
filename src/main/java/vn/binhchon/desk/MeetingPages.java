package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.Motions;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Plan;

/** The council meets: it is opened, products come up, votes come out, the chair takes the decision. */
@Controller
@RequestMapping("/rounds/{id}/meeting")
class MeetingPages {

    private final Seating seating;
    private final Acting acting;
    private final Floor floor;
    private final Motions motions;
    private final RulesInForce rules;
    private final MessageSource messages;

    MeetingPages(
            Seating seating, Acting acting, Floor floor, Motions motions, RulesInForce rules, MessageSource messages) {
        this.seating = seating;
        this.acting = acting;
        this.floor = floor;
        this.motions = motions;
        this.rules = rules;
        this.messages = messages;
    }

    /** The page; {@code now} is the same for its script, which must not take away what the page has yet to tell. */
    @GetMapping({"", "/now"})
    String meeting(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        return meeting(id, new MeetingView.Asked(q, Paged.number(page), Map.of()), locale, model);
    }

    /** Another page of a long agenda, with what the chair has filled in so far. */
    @PostMapping
    String turned(@PathVariable String id, @RequestParam Map<String, String> form, Locale locale, Model model) {
        return meeting(id, new MeetingView.Asked(form.get("q"), Paged.number(form.get("page")), form), locale, model);
    }

    private String meeting(String id, MeetingView.Asked asked, Locale locale, Model model) {
        Seats seats = attendee(id);
        Words words = new Words(messages, locale);
        Plan plan = seating.plan(seats.book());
        MotionReading motion = new MotionReading(seats, plan, motions.up(id), words);
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

    @PostMapping("/open")
    String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> present,
            @RequestParam(defaultValue = "") List<String> written,
            Locale locale,
            RedirectAttributes told) {
        List<String> absent =
                written.stream().filter(each -> !present.contains(each)).toList();
        Map<String, List<String>> data =
                absent.isEmpty() ? Map.of("present", present) : Map.of("present", present, "written", absent);
        return act(id, "meeting-opened", data, locale, told);
    }

    @PostMapping("/show")
    String show(
            @PathVariable String id,
            @RequestParam String nomination,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String here) {
        Seats seats = attendee(id);
        if (!seats.chair()) {
            throw new AccessDeniedException("the chair leads the meeting");
        }
        if (seats.book().entrant(nomination) == null) {
            throw new NotHere();
        }
        floor.show(id, nomination);
        return "redirect:/rounds/{id}/meeting" + new Sought(q).page(Paged.number(here));
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable String id, @RequestParam Map<String, String> form, Locale locale, RedirectAttributes told) {
        Seats seats = attendee(id);
        List<String> products =
                seats.book().entrants().stream().map(Entrant::nomination).toList();
        return act(id, "decision-taken", Map.of("rulings", RulingForm.read(seats, products, form)), locale, told);
    }

    private String act(String round, String act, Map<String, ?> data, Locale locale, RedirectAttributes told) {
        Words words = new Words(messages, locale);
        Acting.Answer answer = acting.act(attendee(round), act, data);
        told.addFlashAttribute("done", answer.taken());
        told.addFlashAttribute(
                "said",
                answer.faults().stream().map(each -> words.text(each.words())).toList());
        floor.changed(round);
        return "redirect:/rounds/{id}/meeting";
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
