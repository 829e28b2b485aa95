package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chair's word on recusals, straight from the list of what waits. */
@Controller
class WorkPages {

    private final Seating seating;
    private final Acting acting;
    private final MessageSource messages;

    WorkPages(Seating seating, Acting acting, MessageSource messages) {
        this.seating = seating;
        this.acting = acting;
        this.messages = messages;
    }

    @PostMapping("/rounds/{id}/recusals")
    String recusal(
            @PathVariable String id,
            @RequestParam String person,
            @RequestParam String nomination,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes told) {
        boolean confirms = step.equals("confirm");
        Map<String, String> data = confirms
                ? Map.of("person", person, "nomination", nomination)
                : Map.of("person", person, "nomination", nomination, "reason", reason.strip());
        String act = confirms ? "recusal-confirmed" : "recusal-dismissed";
        return back(acting.act(seating.in(id), act, data), locale, told);
    }

    private String back(Acting.Answer answer, Locale locale, RedirectAttributes told) {
        Words words = new Words(messages, locale);
        List<String> said =
                answer.faults().stream().map(each -> words.text(each.words())).toList();
        told.addFlashAttribute("done", answer.taken());
        told.addFlashAttribute("said", said);
        return "redirect:/";
    }
}
