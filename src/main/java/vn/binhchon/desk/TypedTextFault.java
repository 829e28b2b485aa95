package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.ForbiddenText;
import vn.binhchon.text.Language;
import vn.binhchon.text.Text;

/** The page that says which typed character can be neither stored nor printed. */
@ControllerAdvice(basePackages = {"vn.binhchon.desk", "vn.binhchon.paper"})
class TypedTextFault {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(ForbiddenText text, Locale locale, Model model) {
        Language language = locale.getLanguage().equals("en") ? Language.EN : Language.VI;
        List<String> faults = text.defects().stream()
                .map(Defect::words)
                .map((Text each) -> each.in(language))
                .toList();
        model.addAttribute("faults", faults);
        return "desk/typed";
    }
}
