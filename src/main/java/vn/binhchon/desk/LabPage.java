package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Role;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rollout.lab.Tuning;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Trials;
import vn.binhchon.text.Text;

/** Other weights, bands or another threshold over past rounds. Nothing is kept unless it is made a draft. */
@Controller
@RequestMapping("/bench/lab")
class LabPage {

    private final DraftDesk desk;
    private final Trials trials;
    private final Rounds rounds;
    private final MessageSource messages;

    LabPage(DraftDesk desk, Trials trials, Rounds rounds, MessageSource messages) {
        this.desk = desk;
        this.trials = trials;
        this.rounds = rounds;
        this.messages = messages;
    }

    @GetMapping
    String page(Locale locale, Model model) throws RulesRefused {
        return shown(desk.own().over(desk.folder()), new Tuning(null, Map.of()), Set.of(), null, locale, model);
    }

    @PostMapping
    String tried(
            HttpServletRequest request, @RequestParam(defaultValue = "") List<String> round, Locale locale, Model model)
            throws RulesRefused {
        Words words = new Words(messages, locale);
        Tuning tuning = LabView.tuning(request.getParameterMap());
        RuleFolder base = desk.own().over(desk.folder());
        Set<String> chosen = new TreeSet<>(round);
        List<Text> faults = tuning.faults();
        LabView.Result result = null;
        if (!faults.isEmpty()) {
            model.addAttribute("refused", faults.stream().map(words::text).toList());
        } else if (trials.tooMany(chosen)) {
            model.addAttribute("refused", List.of(words.say("lab.toomany", Trials.MOST)));
        } else {
            try {
                result = result(trials.run(base, tuning, chosen), words);
            } catch (RulesRefused e) {
                model.addAttribute(
                        "refused",
                        e.problems().stream()
                                .map(each -> SaidProblem.of(each, words))
                                .map(each ->
                                        each.path() + (each.line() > 0 ? ":" + each.line() : "") + ": " + each.what())
                                .toList());
            }
        }
        return shown(base, tuning, chosen, result, locale, model);
    }

    private static LabView.Result result(Trials.Tried tried, Words words) {
        return LabView.result(
                tried.outcome(),
                tried.comparison(),
                tried.edition(),
                words.number(BigDecimal.valueOf(tried.milliseconds(), 3).setScale(1, RoundingMode.HALF_UP)),
                words);
    }

    /** The figures that were tried become a draft of who tried them, and open in the editor. */
    @PostMapping("/draft")
    String draft(HttpServletRequest request, Locale locale, RedirectAttributes back) throws RulesRefused {
        Words words = new Words(messages, locale);
        Tuning tuning = LabView.tuning(request.getParameterMap());
        if (!tuning.faults().isEmpty()) {
            back.addFlashAttribute(
                    "refused", tuning.faults().stream().map(words::text).toList());
            return "redirect:/bench/lab";
        }
        RuleFolder base = desk.own().over(desk.folder());
        RuleFolder tried = tuning.over(base);
        String first = null;
        for (var each : tried.files().entrySet()) {
            String was = base.files().getOrDefault(each.getKey(), "");
            if (!each.getValue().equals(was)) {
                desk.keep(each.getKey(), each.getValue(), EditedFile.mark(was));
                first = first == null ? each.getKey() : first;
            }
        }
        if (first == null) {
            return "redirect:/bench/lab";
        }
        back.addAttribute("file", first);
        return "redirect:/bench/edit";
    }

    private String shown(
            RuleFolder base,
            Tuning tuning,
            Set<String> chosen,
            LabView.@Nullable Result result,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        String threshold = Tuning.threshold(base);
        String stands = threshold == null ? "" : threshold;
        String tried = tuning.threshold() == null ? stands : tuning.threshold();
        model.addAttribute("mayEdit", DraftDesk.person().is(Role.ANALYST));
        model.addAttribute(
                "page",
                new LabView(
                        tried,
                        stands,
                        !desk.own().files().isEmpty(),
                        LabView.rounds(rounds.all(), chosen, words),
                        LabView.tables(base, tuning, words),
                        result));
        return "desk/lab";
    }
}
