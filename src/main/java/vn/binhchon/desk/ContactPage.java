package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.Lives;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.nomination.Contact;
import vn.binhchon.stream.Erasing;

/** What is kept of persons in a nomination, and how an operator erases it when that is asked for. */
@Controller
@RequestMapping("/nominations/{id}/contact")
class ContactPage {

    private final Nominations nominations;
    private final Contacts contacts;
    private final Refusals refusals;
    private final Lives lives;
    private final Erasing erasing;
    private final MessageSource messages;

    ContactPage(
            Nominations nominations,
            Contacts contacts,
            Refusals refusals,
            Lives lives,
            Erasing erasing,
            MessageSource messages) {
        this.nominations = nominations;
        this.contacts = contacts;
        this.refusals = refusals;
        this.lives = lives;
        this.erasing = erasing;
        this.messages = messages;
    }

    /**
     * What is kept of one nomination.
     *
     * @param refused refused events that are kept with what was sent
     * @param erased when and by whom it was erased; null when it was not
     */
    record Kept(
            String id,
            @Nullable String owner,
            @Nullable String address,
            int statements,
            long refused,
            @Nullable String erased,
            @Nullable String reason) {}

    @GetMapping
    String kept(@PathVariable String id, Locale locale, Model model) {
        fill(id, locale, model);
        return "desk/contact";
    }

    @PostMapping
    String erase(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Locale locale, Model model) {
        if (reason.isBlank() || reason.length() > Erasing.LONGEST_REASON) {
            model.addAttribute("refused", new Words(messages, locale).say("contact.reason.missing"));
        } else {
            model.addAttribute("done", erasing.erase(life(id), reason.strip()));
        }
        fill(id, locale, model);
        return "desk/contact";
    }

    private List<String> life(String id) {
        return lives.of(id).orElseThrow(NotHere::new).stream()
                .map(Lives.Stage::nomination)
                .toList();
    }

    private void fill(String id, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute("id", id);
        model.addAttribute(
                "kept", life(id).stream().map(each -> kept(each, words)).toList());
    }

    private Kept kept(String id, Words words) {
        Contact contact = nominations
                .judged(id)
                .map(each -> contacts.of(each.nomination()))
                .orElse(Contact.NONE);
        Contacts.Erasure erasure = contacts.erasure(id).orElse(null);
        return new Kept(
                id,
                contact.owner(),
                contact.address(),
                contacts.keys(id).size(),
                refusals.of(id).stream().filter(each -> each.original() != null).count(),
                erasure == null ? null : words.say("contact.erased", words.time(erasure.at()), erasure.person()),
                erasure == null ? null : erasure.reason());
    }
}
