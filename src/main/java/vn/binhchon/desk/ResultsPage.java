package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.PublishedCertificates;
import vn.binhchon.ledger.Rounds;

/** What anybody may see: the recognised of rounds whose results were announced, and whether a certificate holds. */
@Controller
class ResultsPage {

    private final Books books;
    private final PublishedCertificates certificates;
    private final Rounds rounds;
    private final Clock clock;
    private final MessageSource messages;

    ResultsPage(Books books, PublishedCertificates certificates, Rounds rounds, Clock clock, MessageSource messages) {
        this.books = books;
        this.certificates = certificates;
        this.rounds = rounds;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/results")
    String results(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String round,
            Locale locale,
            Model model) {
        Map<String, LocalDate> published = books.published();
        model.addAttribute(
                "page", ResultsView.of(published, rounds.all(), certificates.all(), q, round, today(), words(locale)));
        return "desk/results";
    }

    /** The list of those proposed in a round, while it is up. */
    @GetMapping("/results/provisional")
    String provisional(@RequestParam String round, Locale locale, Model model) {
        model.addAttribute(
                "list",
                books.book(round)
                        .map(each -> ProvisionalView.of(each, words(locale)))
                        .orElse(null));
        return "desk/provisional";
    }

    /** A certificate is asked for by its number as it stands on it; one of a round not announced is not told. */
    @GetMapping("/results/certificate")
    String certificate(@RequestParam(required = false) @Nullable String number, Locale locale, Model model) {
        String asked = number == null ? "" : number.strip();
        model.addAttribute("number", asked);
        model.addAttribute(
                "found",
                asked.isEmpty()
                        ? null
                        : certificates
                                .find(asked)
                                .map(each -> ResultsView.line(each, rounds.all(), today(), words(locale)))
                                .orElse(null));
        return "desk/certificate";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Words words(Locale locale) {
        return new Words(messages, locale);
    }
}
