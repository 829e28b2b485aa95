package vn.binhchon.desk;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.SecretMarks;

/** The events that were refused. */
@Controller
class RefusedPage {

    private static final int MOST = 200;

    private final Refusals refusals;
    private final SecretMarks secret;
    private final MessageSource messages;

    RefusedPage(Refusals refusals, SecretMarks secret, MessageSource messages) {
        this.refusals = refusals;
        this.secret = secret;
        this.messages = messages;
    }

    @GetMapping("/refused")
    String refused(Locale locale, Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute("page", RefusedView.of(secret.veiled(refusals.newest(MOST)), refusals.count(), words));
        return "desk/refused";
    }
}
