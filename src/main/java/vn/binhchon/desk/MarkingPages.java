package vn.binhchon.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
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
import vn.binhchon.round.Act;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;
import vn.binhchon.round.RulesShown;
import vn.binhchon.stream.Explanations;

/** A juror marks (TT 26/2014, Điều 16): all products as a grid, or one beside its dossier. Nobody else sees these pages. */
@Controller
@RequestMapping("/rounds/{id}/marking")
class MarkingPages {

    private final Seating seating;
    private final Wholes wholes;
    private final Explanations explanations;
    private final RulesInForce rules;
    private final MessageSource messages;
    private final Clock clock;
    private final Contacts contacts;

    MarkingPages(
            Seating seating,
            Wholes wholes,
            Explanations explanations,
            RulesInForce rules,
            MessageSource messages,
            Clock clock,
            Contacts contacts) {
        this.contacts = contacts;
        this.seating = seating;
        this.wholes = wholes;
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
     * @param was the state that the page's sheet is made from now; empty when it stays as it was
     */
    record Told(String state, String at, boolean handedIn, Map<String, String> faults, String was) {}

    /** What became of a form, and what it says after the juror's choices. */
    private record Sent(Wholes.Result result, @Nullable SheetForm typed, String step) {}

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
        model.addAttribute("closed", closed(seats, words));
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
        return sheet(juror(id), nomination, by.equals("head"), null, locale, model);
    }

    @PostMapping(path = "/{nomination}", produces = MediaType.TEXT_HTML_VALUE)
    String done(
            @PathVariable String id,
            @PathVariable String nomination,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Sent sent = act(juror(id), nomination, form, words);
        if (!sent.result().stands()) {
            boolean byHead = form.getOrDefault("by", "").equals("head");
            return sheet(juror(id), nomination, byHead, sent, locale, model);
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
        Sent sent = act(juror(id), nomination, form, words);
        Map<String, String> faults = new LinkedHashMap<>();
        sent.result()
                .answer()
                .faults()
                .forEach(each -> faults.merge(
                        each.path().replaceFirst("^marks\\.", "").replaceFirst("^(marks|by|nomination)$", ""),
                        words.text(each.words()),
                        (one, other) -> one + " " + other));
        FormConflict conflict = sent.result().conflict();
        if (conflict != null) {
            faults.put("", conflict.told());
        }
        Seats seats = juror(id);
        MarkSheet sheet = seats.book().sheet(seats.person().id(), nomination);
        boolean handedIn = sheet != null && sheet.handedIn();
        String was = sent.result().stands() ? new FormState(sent.result().revision(), fields(form)).json() : "";
        return ResponseEntity.ok(
                new Told(sent.result().answer().state(), words.clock(Instant.now(clock)), handedIn, faults, was));
    }

    private Sent act(Seats seats, String nomination, Map<String, String> form, Words words) {
        String person = seats.person().id();
        String reason = form.getOrDefault("reason", "").strip();
        return switch (form.getOrDefault("step", "keep")) {
            case "recuse" ->
                plain(wholes.act(
                        seats,
                        "recusal-declared",
                        Map.of("person", person, "nomination", nomination, "reason", reason)));
            case "take-back" ->
                plain(wholes.act(seats, "sheet-taken-back", Map.of("nomination", nomination, "reason", reason)));
            case "hand-in" -> sheet(seats, "sheet-handed-in", nomination, form, words);
            default -> sheet(seats, "sheet-kept", nomination, form, words);
        };
    }

    private static Sent plain(Acting.Answer answer) {
        return new Sent(new Wholes.Result(answer, null, 0), null, "");
    }

    private Sent sheet(Seats seats, String act, String nomination, Map<String, String> form, Words words) {
        SheetWhole stands = whole(seats, nomination, words);
        Map<String, String> all = new LinkedHashMap<>(fields(form));
        form.forEach((name, value) -> {
            if (name.equals(FormState.WAS) || name.startsWith(FormConflict.TAKE)) {
                all.put(name, value);
            }
        });
        // The grid has no room for remarks and leaves them as they stand.
        if (!form.containsKey("remarks")) {
            all.put("remarks", stands.standing().fields().getOrDefault("remarks", ""));
        }
        Map<String, String> chosen = FormConflict.chosen(stands, all);
        SheetForm typed = SheetForm.of(chosen);
        Wholes.Result result = typed.faults().isEmpty()
                ? wholes.act(
                        seats,
                        act,
                        typed.data(nomination),
                        chosen,
                        () -> whole(juror(seats.book().round().id()), nomination, words),
                        words)
                : new Wholes.Result(new Acting.Answer("refused", typed.faults()), null, 0);
        return new Sent(result, typed, form.getOrDefault("step", ""));
    }

    private SheetWhole whole(Seats seats, String nomination, Words words) {
        return new SheetWhole(seats, nomination, frame(seats), words);
    }

    private static Map<String, String> fields(Map<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.keySet().removeIf(name -> !SheetWhole.isOf(name));
        return fields;
    }

    private String sheet(
            Seats seats, String nomination, boolean byHead, @Nullable Sent sent, Locale locale, Model model) {
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
        MarkSheet stored = seats.book().sheet(seats.person().id(), nomination);
        boolean open = seats.book().phase() == Phase.MARKING && (stored == null || !stored.handedIn());
        // What was typed is shown while it may still be saved; otherwise the sheet is what is stored.
        SheetForm typed = sent == null || !open ? null : sent.typed();
        List<Acting.Fault> faults =
                sent == null ? List.of() : sent.result().answer().faults();
        model.addAttribute(
                "page",
                reading.view(byHead, typed, faults, words.say("rules.shown." + (way == null ? "unsaid" : way))));
        model.addAttribute("closed", closed(seats, words));
        model.addAttribute("step", sent == null ? "" : sent.step());
        Wholes.into(
                model,
                whole(seats, nomination, words),
                sent == null ? null : sent.result().conflict());
        model.addAttribute("script", "marking.js");
        return "desk/sheet";
    }

    private vn.binhchon.edition.ScoreFrame frame(Seats seats) {
        return rules.evaluator().frame(seats.book().round().marking(seats.book().frame()));
    }

    /** Who closed marking, when, and what of the juror's is not counted; null while nobody did. */
    private @Nullable String closed(Seats seats, Words words) {
        if (seats.book().phase() == Phase.MARKING) {
            return null;
        }
        int missing = JurorProgress.of(seats.book()).stream()
                .filter(each -> each.juror().equals(seats.person().id()))
                .mapToInt(JurorProgress::missing)
                .sum();
        return seating.acts(seats.book().round().id()).stream()
                .filter(each -> each.act() instanceof Act.MarkingClosed)
                .reduce((earlier, later) -> later)
                .map(each -> words.say(
                        missing == 0 ? "marks.closed.by" : "marks.closed.missing",
                        seats.book().nameOf(each.act().by()),
                        words.time(each.received()),
                        missing))
                .orElse(null);
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
