package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import vn.binhchon.ledger.Rounds;
import vn.binhchon.nomination.Level;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.text.VietnamTime;

/**
 * From the council's decision to its certificates (TT 26/2014, Điều 17, 20(3)): signed, announced, sent up, withdrawn. Each is
 * confirmed on a page that says what goes into the book.
 */
@Controller
@RequestMapping("/rounds/{id}/closing")
class ClosingPages {

    /** What each act of the page asks, beside who does it. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "decision-signed", List.of("number", "on", "authority"),
            "results-published", List.of("on"),
            "sent-up", List.of("round"),
            "certificate-revoked", List.of("certificate", "on", "decision", "ground"));

    private final Seating seating;
    private final Acting acting;
    private final Rounds rounds;
    private final RulesInForce rules;
    private final MessageSource messages;
    private final Clock clock;

    ClosingPages(
            Seating seating, Acting acting, Rounds rounds, RulesInForce rules, MessageSource messages, Clock clock) {
        this.seating = seating;
        this.acting = acting;
        this.rounds = rounds;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String closing(@PathVariable String id, Locale locale, Model model) {
        return page(seating.in(id), Map.of(), FormFaults.NONE, new Words(messages, locale), model);
    }

    @PostMapping
    String act(
            @PathVariable String id,
            @RequestParam String act,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        List<String> fields = FIELDS.get(act);
        if (fields == null) {
            throw new NotHere();
        }
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        Map<String, Object> data = new TreeMap<>();
        for (String field : fields) {
            String typed = form.getOrDefault(field, "").strip();
            if (!typed.isEmpty()) {
                data.put(field, typed);
            }
        }
        if (seating.mayDo(seats, act)
                && data.size() == fields.size()
                && acting.done(seats).isEmpty()) {
            Confirmation asked = confirmation(seats, act, data, words);
            if (!asked.given(form)) {
                return asked.page(seats, form, words, model);
            }
        }
        Acting.Answer answer = acting.act(seats, act, data);
        if (!answer.taken()) {
            return page(seating.in(id), form, FormFaults.of(answer, words), words, model);
        }
        told.addFlashAttribute("done", true);
        return "redirect:/rounds/{id}/closing";
    }

    private Confirmation confirmation(Seats seats, String act, Map<String, Object> data, Words words) {
        String here = "/rounds/" + seats.book().round().id() + "/closing";
        List<String> stands = reading(seats, words).stands(act, data);
        String round = String.valueOf(data.get("round"));
        List<String> up = act.equals("sent-up")
                ? rounds.find(round)
                        .map(each -> List.of(words.text(each.title())))
                        .orElse(List.of())
                : List.of();
        return new Confirmation(
                words.say("closing.do." + act),
                words.say("closing.confirm." + act),
                up.isEmpty() ? stands : up,
                here,
                here);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }

    private ClosingReading reading(Seats seats, Words words) {
        return new ClosingReading(seats, rules.evaluator(), act -> seating.mayDo(seats, act), today(), words);
    }

    private String page(Seats seats, Map<String, String> filled, FormFaults faults, Words words, Model model) {
        SetupHead.of(seats, words).into(model);
        model.addAttribute("page", reading(seats, words).view(above(seats.book().round())));
        model.addAttribute("filled", filled);
        model.addAttribute("faults", faults);
        model.addAttribute("today", today());
        return "desk/closing";
    }

    /** Rounds of the level above, the newest first. */
    private List<Round> above(Round round) {
        Level above = round.level().above();
        return rounds.all().stream().filter(each -> each.level() == above).toList();
    }
}
