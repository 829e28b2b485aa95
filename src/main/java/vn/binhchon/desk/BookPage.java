package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Round;

/** The book of a round: how far it has come, what its plan says and leaves open, what was proposed and decided. */
@Controller
class BookPage {

    private final Rounds rounds;
    private final ReadBooks books;
    private final Nominations nominations;
    private final Seating seating;
    private final Clock clock;
    private final RulesInForce rules;
    private final MessageSource messages;
    private final Viewings viewings;

    BookPage(
            Rounds rounds,
            ReadBooks books,
            Nominations nominations,
            Seating seating,
            Clock clock,
            RulesInForce rules,
            MessageSource messages,
            Viewings viewings) {
        this.viewings = viewings;
        this.nominations = nominations;
        this.seating = seating;
        this.clock = clock;
        this.rounds = rounds;
        this.books = books;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/rounds/{id}/book")
    String book(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String acts,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Round round = rounds.find(id).orElseThrow(NotHere::new);
        ReadBooks.@Nullable Read read = books.of(id).orElse(null);
        Book book = read == null ? new Book(round) : read.book();
        BookView.Asked asked =
                new BookView.Asked(q, Paged.number(page), acts == null ? null : Integer.valueOf(Paged.number(acts)));
        model.addAttribute(
                "aside", BookAside.of(book, seating.plan(book), nominations.ranked(id), LocalDate.now(clock), words));
        model.addAttribute("page", BookReading.of(book, read == null ? List.of() : read.acts(), rules, asked, words));
        model.addAttribute("viewings", ViewingsView.of(viewings.of(id), words));
        return "desk/book";
    }
}
