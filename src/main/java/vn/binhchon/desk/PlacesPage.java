package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.rollout.RulesInForce;

/** The provinces and their regions on a day; today unless another is asked for. */
@Controller
class PlacesPage {

    private final RulesInForce rules;
    private final MessageSource messages;
    private final Clock clock;

    PlacesPage(RulesInForce rules, MessageSource messages, Clock clock) {
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/places")
    String places(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Locale locale,
            Model model) {
        LocalDate day = date != null ? date : LocalDate.now(clock);
        model.addAttribute("page", PlacesView.of(rules, day, new Words(messages, locale)));
        return "desk/places";
    }
}
