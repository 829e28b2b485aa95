package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.binhchon.access.KeptForms;
import vn.binhchon.access.Person;

/** What somebody had typed when the session ended: led back to its page by script, shown and sent from here without. */
@Controller
class KeptFormPage {

    private final KeptForms forms;

    KeptFormPage(KeptForms forms) {
        this.forms = forms;
    }

    /** A field that was filled in; internal ones are sent again without being shown. */
    record Field(String name, String value, boolean shown) {}

    @GetMapping("/resume")
    String resume(HttpServletRequest request, Model model) {
        return forms.of(request, Objects.requireNonNull(Person.signedIn()))
                .map(form -> {
                    model.addAttribute("form", form);
                    model.addAttribute("fields", fields(form));
                    model.addAttribute("script", "resume.js");
                    return "desk/resume";
                })
                .orElse("redirect:/");
    }

    /** What was typed is wanted no more. */
    @PostMapping("/resume")
    String forget(HttpServletRequest request) {
        forms.forget(request);
        return "redirect:/";
    }

    private static List<Field> fields(KeptForms.Form form) {
        return form.fields().entrySet().stream()
                .filter(each -> !each.getKey().equals(KeptForms.RENDERED_FOR))
                .flatMap(each -> each.getValue().stream()
                        .map(value -> new Field(
                                each.getKey(),
                                value,
                                !each.getKey().startsWith("_") && value.strip().length() > 1)))
                .toList();
    }
}
