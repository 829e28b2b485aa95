package vn.binhchon.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.JuryRole;
import vn.binhchon.round.Office;

/** The council is appointed, and its chair forms the jury: forms that send the same acts as everyone. */
@Controller
@RequestMapping("/rounds/{id}")
class PeoplePages {

    private static final int LEAST_ROWS = 7;
    private static final int ROOM = 2;
    private static final int MORE = 6;

    private final Seating seating;
    private final Wholes wholes;
    private final RulesInForce rules;
    private final KnownPeople known;
    private final MessageSource messages;

    PeoplePages(Seating seating, Wholes wholes, RulesInForce rules, KnownPeople known, MessageSource messages) {
        this.seating = seating;
        this.wholes = wholes;
        this.rules = rules;
        this.known = known;
        this.messages = messages;
    }

    @GetMapping("/council")
    String council(@PathVariable String id, Locale locale, Model model) {
        Seats seats = seating.in(id);
        return form(
                seats, "council", PeopleForm.of(seats.book().council()), ROOM, FormFaults.NONE, null, locale, model);
    }

    @GetMapping("/jury")
    String jury(@PathVariable String id, Locale locale, Model model) {
        Seats seats = seating.in(id);
        return form(seats, "jury", PeopleForm.of(seats.book().jury()), ROOM, FormFaults.NONE, null, locale, model);
    }

    @PostMapping("/council")
    String appoint(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        return set("council", seating.in(id), form, locale, model, told);
    }

    @PostMapping("/jury")
    String form(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        return set("jury", seating.in(id), form, locale, model, told);
    }

    private String set(
            String body, Seats seats, Map<String, String> form, Locale locale, Model model, RedirectAttributes told) {
        List<PeopleForm.Row> sent =
                PeopleForm.typed(form).stream().map(known::completed).toList();
        if (form.containsKey("more")) {
            return form(seats, body, sent, MORE, FormFaults.NONE, null, locale, model);
        }
        Words words = new Words(messages, locale);
        Map<String, String> state = new LinkedHashMap<>(PeopleForm.fields(sent));
        form.forEach((name, value) -> {
            if (name.equals(FormState.WAS) || name.startsWith(FormConflict.TAKE)) {
                state.put(name, value);
            }
        });
        Map<String, String> chosen = FormConflict.chosen(whole(body, seats, words), state);
        List<PeopleForm.Row> typed = state.keySet().stream().anyMatch(each -> each.startsWith(FormConflict.TAKE))
                ? PeopleForm.rows(FormConflict.own(chosen))
                : sent;
        Wholes.Result result = wholes.act(
                seats,
                body + "-set",
                Map.of(body, Map.of("members", PeopleForm.members(typed))),
                chosen,
                () -> whole(body, seating.in(seats.book().round()), words),
                words);
        if (!result.stands()) {
            FormFaults faults = FormFaults.of(result.answer(), words);
            return form(seating.in(seats.book().round()), body, typed, ROOM, faults, result.conflict(), locale, model);
        }
        result.tell(told);
        return "redirect:/rounds/{id}/setup";
    }

    private String form(
            Seats seats,
            String body,
            List<PeopleForm.Row> rows,
            int room,
            FormFaults faults,
            @Nullable FormConflict conflict,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Wholes.into(model, whole(body, seats, words), conflict);
        SetupHead.of(seats, words).into(model);
        boolean jury = body.equals("jury");
        Vocabulary vocabulary =
                rules.evaluator().edition(seats.book().round().date()).vocabulary();
        model.addAttribute("body", body);
        model.addAttribute("may", seating.mayNow(seats, jury ? "jury-set" : "council-set"));
        model.addAttribute(
                "over",
                seating.mayDo(seats, jury ? "jury-set" : "council-set")
                        && !seating.mayNow(seats, jury ? "jury-set" : "council-set"));
        model.addAttribute("rows", PeopleForm.withRoom(rows, LEAST_ROWS, room));
        model.addAttribute("roles", options(jury ? JuryRole.values() : CouncilRole.values(), vocabulary, words));
        model.addAttribute("offices", offices(rows, vocabulary, words));
        model.addAttribute("faults", faults);
        model.addAttribute("known", known.options());
        model.addAttribute("unknown", known.unknown(rows));
        return "desk/people";
    }

    private PeopleWhole whole(String body, Seats seats, Words words) {
        Book book = seats.book();
        return new PeopleWhole(
                body,
                book.revision(body),
                body.equals("jury") ? PeopleForm.of(book.jury()) : PeopleForm.of(book.council()),
                rules.evaluator().edition(book.round().date()).vocabulary(),
                words);
    }

    /** The offices a form offers; one that is offered no more only where somebody already holds it. */
    private static List<MotionView.Option> offices(List<PeopleForm.Row> rows, Vocabulary vocabulary, Words words) {
        return vocabulary.list("Office").stream()
                .map(Office::new)
                .filter(each -> !vocabulary.retired().contains(each.key())
                        || rows.stream().anyMatch(row -> row.of("office").equals(PeopleForm.code(each))))
                .map(each -> new MotionView.Option(PeopleForm.code(each), words.text(vocabulary.value(each))))
                .toList();
    }

    private static List<MotionView.Option> options(Enum<?>[] values, Vocabulary vocabulary, Words words) {
        return Arrays.stream(values)
                .map(each -> new MotionView.Option(PeopleForm.code(each), words.text(vocabulary.value(each))))
                .toList();
    }
}
