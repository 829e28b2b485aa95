package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Round;

/** The book of a round: how far it has come, what its plan says and leaves open, what was proposed and decided. */
@Controller
class BookPage {

    private final Rounds rounds;
    private final Books books;
    private final Nominations nominations;
    private final Seating seating;
    private final Clock clock;
    private final RulesInForce rules;
    private final MessageSource messages;
    private final Viewings viewings;

    BookPage(
            Rounds rounds,
            Books books,
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
    String book(@PathVariable String id, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        Round round = rounds.find(id).orElseThrow(NotHere::new);
        List<TakenAct> acts = books.acts(id);
        Book book = Books.book(acts).orElseGet(() -> new Book(round));
        model.addAttribute(
                "aside", BookAside.of(book, seating.plan(book), nominations.ranked(id), LocalDate.now(clock), words));
        model.addAttribute("page", BookReading.of(book, acts, rules, words));
        model.addAttribute("viewings", ViewingsView.of(viewings.of(id), words));
        return "desk/book";
    }
}
