package vn.binhchon.desk;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.binhchon.rollout.RulesInForce;

/** The rules in force. */
@Controller
class RulesPage {

    private final RulesInForce rules;
    private final MessageSource messages;

    RulesPage(RulesInForce rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/rules")
    String rules(Locale locale, Model model) {
        model.addAttribute("page", RulesView.of(rules, new Words(messages, locale)));
        return "desk/rules";
    }
}
