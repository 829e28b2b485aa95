package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Ruling;
import vn.binhchon.text.VietnamTime;

/**
 * Complaints after the announcement (TT 26/2014, Điều 20): entered, answered, and, where a mean is another, voted on in the council's
 * meeting and ruled on anew. Forms send the same acts as everyone.
 */
@Controller
@RequestMapping("/rounds/{id}/complaints")
class ComplaintPages {

    /** Acts that this page sends, with the fields of each that are texts. */
    private static final Map<String, Set<String>> TEXTS = Map.of(
            "complaint-filed", Set.of("complaint", "nomination", "criterion", "on", "text"),
            "complaint-answered", Set.of("complaint", "on", "text"),
            "decision-amended", Set.of("complaint", "reason", "number", "on", "authority"));

    /** Acts that are final, with what their buttons say. */
    private static final Map<String, String> FINAL =
            Map.of("complaint-answered", "complaint.answer.set", "decision-amended", "complaint.amend");

    private final Seating seating;
    private final Acting acting;
    private final Floor floor;
    private final RulesInForce rules;
    private final MessageSource messages;
    private final Clock clock;

    ComplaintPages(
            Seating seating, Acting acting, Floor floor, RulesInForce rules, MessageSource messages, Clock clock) {
        this.seating = seating;
        this.acting = acting;
        this.floor = floor;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String complaints(@PathVariable String id, Locale locale, Model model) {
        return page(council(id), Map.of(), FormFaults.NONE, new Words(messages, locale), model);
    }

    @PostMapping("/file")
    String file(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        return act(council(id), "complaint-filed", form, Map.of(), locale, model, told);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        String mean = form.getOrDefault("rescored", "").strip();
        Map<String, Object> outcome = mean.isEmpty()
                ? Map.of("upheld", "stands".equals(form.get("outcome")))
                : Map.of("upheld", "stands".equals(form.get("outcome")), "rescored", PlanForm.number(mean));
        return act(council(id), "complaint-answered", form, outcome, locale, model, told);
    }

    @PostMapping("/amend")
    String amend(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = council(id);
        Aftermath.Complaint complaint = seats.book().aftermath().complaint(form.getOrDefault("complaint", ""));
        if (complaint == null) {
            throw new NotHere();
        }
        List<String> ruled = ComplaintReading.ruledWith(
                        seats.book(), complaint.filed().nomination())
                .toList();
        return act(
                seats,
                "decision-amended",
                form,
                Map.of("rulings", RulingForm.read(seats, seating.plan(seats.book()), ruled, form)),
                locale,
                model,
                told);
    }

    /** Sends an act; what was typed stays on the page with what stands against it. */
    private String act(
            Seats seats,
            String act,
            Map<String, String> form,
            Map<String, Object> more,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Map<String, Object> data = new TreeMap<>(more);
        for (String field : TEXTS.getOrDefault(act, Set.of())) {
            String typed = form.getOrDefault(field, "").strip();
            if (!typed.isEmpty()) {
                data.put(field, typed);
            }
        }
        Words words = new Words(messages, locale);
        Confirmation asked = confirmation(seats, seating.plan(seats.book()), act, data, words);
        if (asked != null && seating.mayDo(seats, act) && acting.done(seats).isEmpty() && !asked.given(form)) {
            return asked.page(seats, form, words, model);
        }
        Acting.Answer answer = acting.act(seats, act, data);
        floor.changed(seats.book().round().id());
        if (!answer.taken()) {
            return page(seats, form, FormFaults.of(answer, words), words, model);
        }
        told.addFlashAttribute("done", true);
        return "redirect:/rounds/{id}/complaints";
    }

    /** An answer and a decision that is signed are final; null for what is not. */
    private static @Nullable Confirmation confirmation(
            Seats seats, Plan plan, String act, Map<String, Object> data, Words words) {
        if (!FINAL.containsKey(act)) {
            return null;
        }
        String base = "/rounds/" + seats.book().round().id() + "/complaints";
        List<String> stands = new ArrayList<>();
        for (String field : List.of("number", "authority", "on", "reason", "text")) {
            if (data.get(field) instanceof String typed) {
                stands.add(words.say("confirm.field." + field, words.typed(typed)));
            }
        }
        if (data.get("upheld") instanceof Boolean upheld) {
            stands.add(words.say(upheld ? "complaint.outcome.stands" : "complaint.outcome.rescored"));
        }
        Object mean = data.get("rescored");
        if (mean != null) {
            stands.add(words.say("confirm.field.rescored", words.typed(String.valueOf(mean))));
        }
        if (data.get("rulings") instanceof List<?> rulings) {
            stands.addAll(RulingForm.said(
                    seats, plan, rulings.stream().map(Ruling.class::cast).toList(), words));
        }
        return new Confirmation(
                words.say(Objects.requireNonNull(FINAL.get(act))),
                words.say("confirm." + act),
                stands,
                base + (act.equals("decision-amended") ? "/amend" : "/answer"),
                base);
    }

    private String page(Seats seats, Map<String, String> filled, FormFaults faults, Words words, Model model) {
        SetupHead.of(seats, words).into(model);
        model.addAttribute(
                "page",
                new ComplaintReading(
                                seats,
                                seating.plan(seats.book()),
                                rules.evaluator().edition(seats.book().round().date()),
                                filled,
                                words)
                        .view());
        model.addAttribute("filled", filled);
        model.addAttribute("faults", faults);
        model.addAttribute("today", LocalDate.now(clock.withZone(VietnamTime.ZONE)));
        return "desk/complaints";
    }

    /** The council, and the helper team that takes complaints in. */
    private Seats council(String round) {
        Seats seats = seating.in(round);
        if (seats.member() == null && !seats.person().is(Role.HELPER)) {
            throw new AccessDeniedException("not on the council of " + round);
        }
        return seats;
    }
}
