package vn.binhchon.desk;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import vn.binhchon.explanation.Wording;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Setting;

/** The plan of a round as a form: every setting with its question and clause; what nobody says stays unsaid. */
@Controller
@RequestMapping("/rounds/{id}/plan")
class PlanPages {

    /** Rows for prizes that are still to be named. */
    private static final int ROOM = 3;

    private final Seating seating;
    private final Wholes wholes;
    private final RulesInForce rules;
    private final MessageSource messages;

    PlanPages(Seating seating, Wholes wholes, RulesInForce rules, MessageSource messages) {
        this.seating = seating;
        this.wholes = wholes;
        this.rules = rules;
        this.messages = messages;
    }

    /**
     * One setting.
     *
     * @param kind how it is asked for
     * @param question what somebody has to answer; null where the law asks nothing
     * @param citation the clause that leaves it open; null likewise
     * @param province what the province settled, and by which document; null where it settled nothing
     * @param said whether the round's own plan says it already
     * @param slots of a list, the fields there are
     */
    record Field(
            String key,
            String kind,
            String label,
            @Nullable String question,
            @Nullable String citation,
            @Nullable String province,
            boolean said,
            List<MotionView.Option> options,
            List<String> slots) {}

    /** Settings under a heading. */
    record Section(String name, List<Field> fields) {}

    @GetMapping
    String plan(@PathVariable String id, Locale locale, Model model) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        return form(seats, PlanForm.filled(seats.book().plan(), words), FormFaults.NONE, null, words, model);
    }

    @PostMapping
    String settle(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        Map<String, String> typed = FormConflict.chosen(whole(seats, words), form);
        Map<String, Object> said = PlanForm.said(typed);
        List<String> unset = PlanForm.unset(FormState.of(form), said);
        Map<String, Object> plan = unset.isEmpty() ? Map.of("plan", said) : Map.of("plan", said, "unset", unset);
        Wholes.Result result = wholes.act(seats, "plan-set", plan, typed, () -> whole(seating.in(id), words), words);
        if (!result.stands()) {
            FormFaults faults = FormFaults.of(result.answer(), words);
            return form(seating.in(id), typed, faults, result.conflict(), words, model);
        }
        result.tell(told);
        return "redirect:/rounds/{id}/setup";
    }

    private PlanWhole whole(Seats seats, Words words) {
        return new PlanWhole(
                seats.book(),
                rules.evaluator().edition(seats.book().round().date()).vocabulary(),
                words);
    }

    private String form(
            Seats seats,
            Map<String, String> filled,
            FormFaults faults,
            @Nullable FormConflict conflict,
            Words words,
            Model model) {
        Wholes.into(model, whole(seats, words), conflict);
        SetupHead.of(seats, words).into(model);
        PlanInForce plan = rules.evaluator()
                .plan(seats.book().round().entry(), seats.book().plan());
        Wording wording =
                new Wording(rules.evaluator().edition(seats.book().round().date()));
        Vocabulary vocabulary =
                rules.evaluator().edition(seats.book().round().date()).vocabulary();
        Map<String, RecordComponent> settings = new java.util.HashMap<>();
        Arrays.stream(Plan.class.getRecordComponents()).forEach(each -> settings.put(each.getName(), each));
        model.addAttribute(
                "sections",
                PlanForm.SECTIONS.entrySet().stream()
                        .map(each -> new Section(
                                words.say("plan.section." + each.getKey()),
                                each.getValue().stream()
                                        .map(key -> field(
                                                Objects.requireNonNull(settings.get(key)),
                                                plan,
                                                seats.book().plan(),
                                                filled,
                                                wording,
                                                vocabulary,
                                                words))
                                        .toList()))
                        .toList());
        model.addAttribute("filled", filled);
        model.addAttribute("faults", faults);
        model.addAttribute("may", seating.mayNow(seats, "plan-set"));
        model.addAttribute("over", seating.mayDo(seats, "plan-set") && !seating.mayNow(seats, "plan-set"));
        return "desk/plan";
    }

    private static Field field(
            RecordComponent setting,
            PlanInForce plan,
            Plan own,
            Map<String, String> filled,
            Wording wording,
            Vocabulary vocabulary,
            Words words) {
        String key = setting.getName();
        Setting asked = plan.settings().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null);
        String source = plan.sources().get(key);
        Object inherited = plan.plan().says(key);
        return new Field(
                key,
                PlanForm.kind(setting),
                words.text(vocabulary.field("Plan", key).label()),
                asked == null ? null : words.text(asked.question()),
                asked == null ? null : asked.citation(),
                source == null || inherited == null
                        ? null
                        : words.say("plan.province", wording.value(inherited, words.language()), source),
                own.says(key) != null,
                options(setting, vocabulary, words),
                slots(setting, filled));
    }

    private static List<MotionView.Option> options(RecordComponent setting, Vocabulary vocabulary, Words words) {
        if (setting.getType() == Boolean.class) {
            return Stream.of(true, false)
                    .map(each -> new MotionView.Option(each.toString(), words.say("plan." + each)))
                    .toList();
        }
        Class<?> type = setting.getType() == List.class ? PlanForm.element(setting) : setting.getType();
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(Enum.class::cast)
                        .map(each -> new MotionView.Option(PeopleForm.code(each), words.text(vocabulary.value(each))))
                        .toList();
    }

    private static List<String> slots(RecordComponent setting, Map<String, String> filled) {
        String key = setting.getName();
        int named = 0;
        while (filled.containsKey(key + "." + named + ".code")) {
            named++;
        }
        int slots =
                switch (PlanForm.kind(setting)) {
                    case "order" -> PlanForm.element(setting).getEnumConstants().length;
                    case "groups" -> vn.binhchon.nomination.ProductGroup.values().length;
                    case "prizes" -> Math.max(named, filledPrizes(filled, key) + ROOM);
                    default -> 0;
                };
        List<String> names = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            names.add(key + "." + i);
        }
        return names;
    }

    private static int filledPrizes(Map<String, String> filled, String key) {
        int prizes = 0;
        while (!filled.getOrDefault(key + "." + prizes + ".code", "").isBlank()) {
            prizes++;
        }
        return prizes;
    }
}
