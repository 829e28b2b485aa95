package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.binhchon.access.KeptForms;
import vn.binhchon.access.Person;

/** What somebody had typed when the session ended: led back to its page by script, shown and sent from here without. */
@Controller
class KeptFormPage {

    private static final String LABEL = "resume.field.";

    /** What people write, rather than what a button, a choice or a hidden field of a page sends. */
    private static final Pattern WORDS = Pattern.compile(".*[\\s\\P{ASCII}].*", Pattern.DOTALL);

    private final KeptForms forms;
    private final MessageSource messages;

    KeptFormPage(KeptForms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** A field that was filled in, with what it is called; those that a page fills in itself are sent again without being shown. */
    record Field(String name, @Nullable String label, String value, String sent, boolean shown) {}

    @GetMapping("/resume")
    String resume(HttpServletRequest request, Locale locale, Model model) {
        return forms.of(request, Objects.requireNonNull(Person.signedIn()))
                .map(form -> {
                    model.addAttribute("form", form);
                    model.addAttribute("fields", fields(form, new Words(messages, locale)));
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

    private static List<Field> fields(KeptForms.Form form, Words words) {
        return form.fields().entrySet().stream()
                .filter(each -> !each.getKey().equals(KeptForms.RENDERED_FOR))
                .flatMap(each -> each.getValue().stream().map(value -> field(each.getKey(), value, words)))
                .toList();
    }

    private static Field field(String name, String value, Words words) {
        boolean mark = name.startsWith(SheetForm.PREFIX);
        String key = LABEL + (mark ? "mark" : name.replaceFirst("\\..*", ""));
        String code = mark ? name.substring(SheetForm.PREFIX.length()) : "";
        String label = words.sayIfKnown(key, code);
        boolean typed = !name.startsWith("_") && !value.isBlank();
        return new Field(
                name,
                label,
                words.typed(value.strip()),
                value,
                typed && (label != null || WORDS.matcher(value.strip()).matches()));
    }
}
