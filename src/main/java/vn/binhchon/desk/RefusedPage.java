package vn.binhchon.desk;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.ledger.ParkedLetters;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.stream.Resending;

/** The events that were refused. */
@Controller
class RefusedPage {

    private static final int MOST = 200;

    private final Refusals refusals;
    private final SecretMarks secret;
    private final ParkedLetters parked;
    private final Resending resending;
    private final MessageSource messages;

    /** A reason for which events wait, and how many. */
    record Waiting(String code, String words, int count) {}

    RefusedPage(
            Refusals refusals, SecretMarks secret, ParkedLetters parked, Resending resending, MessageSource messages) {
        this.parked = parked;
        this.resending = resending;
        this.refusals = refusals;
        this.secret = secret;
        this.messages = messages;
    }

    @GetMapping("/refused")
    String refused(Locale locale, Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute("page", RefusedView.of(secret.veiled(refusals.newest(MOST)), refusals.count(), words));
        Person person = Person.signedIn();
        model.addAttribute("technical", person != null && person.is(Role.OPERATOR));
        model.addAttribute(
                "waiting",
                parked.reasons().entrySet().stream()
                        .map(each ->
                                new Waiting(each.getKey(), RefusedView.reason(each.getKey(), words), each.getValue()))
                        .toList());
        return "desk/refused";
    }

    /** Sends again all that was refused for one reason, once that reason is mended. */
    @PostMapping("/refused/resend")
    String resend(@RequestParam String reason, RedirectAttributes then) {
        then.addFlashAttribute("resent", resending.resend(reason));
        return "redirect:/refused";
    }
}
