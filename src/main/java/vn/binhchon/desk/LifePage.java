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
import vn.binhchon.ledger.Lives;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.text.VietnamTime;

/** A product's whole life, from the lowest level it was entered at to the highest. */
@Controller
class LifePage {

    private final Lives lives;
    private final Books books;
    private final RulesInForce rules;
    private final MessageSource messages;
    private final Clock clock;
    private final Seating seating;

    LifePage(Lives lives, Books books, RulesInForce rules, MessageSource messages, Clock clock, Seating seating) {
        this.seating = seating;
        this.lives = lives;
        this.books = books;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/nominations/{id}/life")
    String life(@PathVariable String id, Locale locale, Model model) {
        List<Lives.Stage> stages =
                lives.of(id).orElseThrow(NotHere::new).stream().map(this::shown).toList();
        Words words = new Words(messages, locale);
        LocalDate today = VietnamTime.day(clock.instant());
        model.addAttribute("page", LifeView.of(id, stages, new LifeReading(rules, books, words, today)));
        return "desk/life";
    }

    private Lives.Stage shown(Lives.Stage stage) {
        Round round = stage.round();
        return round == null || seating.seesRules(seating.in(round), stage.nomination()) ? stage : stage.withoutRules();
    }
}
