package vn.binhchon.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.access.Seats;
import vn.binhchon.explanation.Explained;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.nomination.Contact;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.RulesShown;
import vn.binhchon.stream.Explanations;

/** A juror marks (TT 26/2014, Điều 16): all products as a grid, or one beside its dossier. Nobody else sees these pages. */
@Controller
@RequestMapping("/rounds/{id}/marking")
class MarkingPages {

    private final Seating seating;
    private final Acting acting;
    private final Explanations explanations;
    private final RulesInForce rules;
    private final MessageSource messages;
    private final Clock clock;
    private final Contacts contacts;

    MarkingPages(
            Seating seating,
            Acting acting,
            Explanations explanations,
            RulesInForce rules,
            MessageSource messages,
            Clock clock,
            Contacts contacts) {
        this.contacts = contacts;
        this.seating = seating;
        this.acting = acting;
        this.explanations = explanations;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What a script is told of what it sent.
     *
     * @param at when, by the clock of the page
     * @param handedIn whether the sheet is handed in now
     * @param faults what stands against it, by field; the empty field is the sheet as a whole
     */
    record Told(String state, String at, boolean handedIn, Map<String, String> faults) {}

    @GetMapping
    String all(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String waiting,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Seats seats = juror(id);
        Labels labels = Labels.on(rules, seats.book().round().date());
        MarksView.Asked asked = new MarksView.Asked(q.strip(), waiting.equals("true"), Paged.number(page));
        model.addAttribute("page", MarksReading.of(seats, frame(seats), asked, labels, words));
        model.addAttribute("script", "marking.js");
        return "desk/marks";
    }

    @GetMapping("/{nomination}")
    String one(
            @PathVariable String id,
            @PathVariable String nomination,
            @RequestParam(defaultValue = "") String by,
            Locale locale,
            Model model) {
        return sheet(juror(id), nomination, by.equals("head"), null, List.of(), locale, model);
    }

    @PostMapping(path = "/{nomination}", produces = MediaType.TEXT_HTML_VALUE)
    String done(
            @PathVariable String id,
            @PathVariable String nomination,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model) {
        Acting.Answer answer = act(juror(id), nomination, form);
        if (!answer.taken()) {
            boolean byHead = form.getOrDefault("by", "").equals("head");
            return sheet(juror(id), nomination, byHead, SheetForm.of(form), answer.faults(), locale, model);
        }
        String next = form.getOrDefault("next", "");
        boolean onward = form.getOrDefault("step", "").equals("hand-in") && known(juror(id), next);
        return "redirect:/rounds/{id}/marking" + (onward ? "/" + next : "");
    }

    /** The same for the page's script. */
    @PostMapping(path = "/{nomination}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> told(
            @PathVariable String id,
            @PathVariable String nomination,
            @RequestParam Map<String, String> form,
            Locale locale) {
        Words words = new Words(messages, locale);
        Acting.Answer answer = act(juror(id), nomination, form);
        Map<String, String> faults = new java.util.LinkedHashMap<>();
        answer.faults()
                .forEach(each -> faults.merge(
                        each.path().replaceFirst("^marks\\.", "").replaceFirst("^(marks|by|nomination)$", ""),
                        words.text(each.words()),
                        (one, other) -> one + " " + other));
        Seats seats = juror(id);
        MarkSheet sheet = seats.book().sheet(seats.person().id(), nomination);
        boolean handedIn = sheet != null && sheet.handedIn();
        return ResponseEntity.ok(new Told(answer.state(), words.clock(Instant.now(clock)), handedIn, faults));
    }

    private Acting.Answer act(Seats seats, String nomination, Map<String, String> form) {
        String person = seats.person().id();
        String reason = form.getOrDefault("reason", "").strip();
        return switch (form.getOrDefault("step", "keep")) {
            case "recuse" ->
                acting.act(
                        seats,
                        "recusal-declared",
                        Map.of("person", person, "nomination", nomination, "reason", reason));
            case "take-back" ->
                acting.act(seats, "sheet-taken-back", Map.of("nomination", nomination, "reason", reason));
            case "hand-in" -> sheet(seats, "sheet-handed-in", nomination, SheetForm.of(form));
            default -> sheet(seats, "sheet-kept", nomination, SheetForm.of(form));
        };
    }

    private Acting.Answer sheet(Seats seats, String act, String nomination, SheetForm form) {
        return form.faults().isEmpty()
                ? acting.act(seats, act, form.data(nomination))
                : new Acting.Answer("refused", form.faults());
    }

    private String sheet(
            Seats seats,
            String nomination,
            boolean byHead,
            @Nullable SheetForm typed,
            List<Acting.Fault> faults,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Entrant entrant = seats.book().entrant(nomination);
        if (entrant == null || !known(seats, nomination)) {
            throw new NotHere();
        }
        Explained explained = explanations.of(nomination).orElse(null);
        boolean shown = seating.seesRules(seats, nomination);
        RulesShown way = seating.plan(seats.book()).jurorsSeeRules();
        Labels labels = Labels.on(rules, seats.book().round().date());
        Contact contact = explained == null ? Contact.NONE : contacts.of(explained.nomination());
        SheetReading reading = new SheetReading(seats, frame(seats), entrant, explained, contact, shown, labels, words);
        model.addAttribute(
                "page",
                reading.view(byHead, typed, faults, words.say("rules.shown." + (way == null ? "unsaid" : way))));
        model.addAttribute("script", "marking.js");
        return "desk/sheet";
    }

    private vn.binhchon.edition.ScoreFrame frame(Seats seats) {
        return rules.evaluator().frame(seats.book().round().marking(seats.book().frame()));
    }

    private static boolean known(Seats seats, String nomination) {
        return SheetReading.mine(seats).stream()
                .anyMatch(each -> each.nomination().equals(nomination));
    }

    /** Only a juror of this very round comes in. */
    private Seats juror(String round) {
        Seats seats = seating.in(round);
        if (seats.juror() == null) {
            throw new AccessDeniedException("not on the jury of " + round);
        }
        return seats;
    }
}
