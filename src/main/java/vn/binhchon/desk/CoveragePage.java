package vn.binhchon.desk;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.ledger.Judged;
import vn.binhchon.rollout.RulesInForce;

/** Which clause of law is carried by which rules, and which by none, and why. */
@Controller
class CoveragePage {

    private static final int NEWEST = 3;

    private final RulesInForce rules;
    private final Judged judged;
    private final MessageSource messages;

    CoveragePage(RulesInForce rules, Judged judged, MessageSource messages) {
        this.rules = rules;
        this.judged = judged;
        this.messages = messages;
    }

    @GetMapping("/rules/coverage")
    String coverage(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String without,
            Locale locale,
            Model model) {
        Map<String, Integer> counts = judged.counts();
        CoverageView.Judging judging = new CoverageView.Judging(counts, judged.newest(counts.keySet(), NEWEST));
        CoverageView.Asked asked = new CoverageView.Asked(act, without);
        model.addAttribute("page", CoverageView.of(rules, judging, asked, new Words(messages, locale)));
        return "desk/coverage";
    }
}
