package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.Nominations;

/** Steps of a round that need nothing but the decision to take them; those that cannot be taken back are confirmed first. */
@Controller
@RequestMapping("/rounds/{id}/step")
class StepPages {

    /** Steps without a way back: their page says what they would end. */
    static final Set<String> FINAL = Set.of("entries-closed", "marking-opened", "marking-closed");

    private static final Set<String> STEPS =
            Set.of("frame-approved", "entries-closed", "marking-opened", "marking-closed", "proposal-asked");

    /** What a step replaces, where it may be done more than once. */
    static final Map<String, String> WHOLES = Map.of("frame-approved", "frame", "proposal-asked", "proposal");

    private final Seating seating;
    private final Acting acting;
    private final Wholes wholes;
    private final Nominations nominations;
    private final Clock clock;
    private final MessageSource messages;

    StepPages(
            Seating seating,
            Acting acting,
            Wholes wholes,
            Nominations nominations,
            Clock clock,
            MessageSource messages) {
        this.wholes = wholes;
        this.seating = seating;
        this.acting = acting;
        this.nominations = nominations;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String ask(
            @PathVariable String id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String to,
            Locale locale,
            Model model) {
        Seats seats = seating.in(id);
        if (!FINAL.contains(act)) {
            throw new NotHere();
        }
        if (!seating.mayDo(seats, act)) {
            throw new AccessDeniedException(act);
        }
        Words words = new Words(messages, locale);
        return confirmation(seats, act, to, words).page(seats, Map.of("act", act, "to", to), words, model);
    }

    @PostMapping
    String step(
            @PathVariable String id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Integer seen,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        if (!STEPS.contains(act)) {
            throw new NotHere();
        }
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        if (FINAL.contains(act) && seating.mayDo(seats, act)) {
            Confirmation asked = confirmation(seats, act, to, words);
            if (acting.done(seats).isEmpty() && !asked.given(form)) {
                return asked.page(seats, form, words, model);
            }
        }
        // The frame is approved as it was seen, and nothing is proposed twice from an old page.
        String whole = WHOLES.get(act);
        Acting.Answer answer = whole == null
                ? acting.act(seats, act, Map.of())
                : wholes.once(seats, act, Map.of(), whole, seen, words);
        told.addFlashAttribute("done", answer.taken());
        told.addFlashAttribute(
                "said",
                answer.faults().stream().map(each -> words.text(each.words())).toList());
        return to.equals("setup") ? "redirect:/rounds/{id}/setup" : "redirect:/";
    }

    private Confirmation confirmation(Seats seats, String act, String to, Words words) {
        String base = "/rounds/" + seats.book().round().id();
        return new Confirmation(
                words.say("work.step." + act),
                words.say("confirm." + act),
                losses(seats, act, words),
                base + "/step",
                to.equals("setup") ? base + "/setup" : "/");
    }

    private List<String> losses(Seats seats, String act, Words words) {
        return new StepLosses(seats.book(), seating.plan(seats.book()), LocalDate.now(clock), words)
                .of(act, nominations.standing(seats.book().round().id()).size());
    }
}
