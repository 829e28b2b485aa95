package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.explanation.Explained;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Round;
import vn.binhchon.stream.Explanations;
import vn.binhchon.stream.Witness;

/** Why a nomination has its points. */
@Controller
class NominationPages {

    private final Nominations nominations;
    private final Explanations explanations;
    private final Rounds rounds;
    private final RulesInForce rules;
    private final Seating seating;
    /** Beyond this many amendments only the newest are compared. */
    private static final int MOST_COMPARED = 20;

    private final ReadBooks books;
    private final MessageSource messages;
    private final Witness witness;
    private final Contacts contacts;

    /** The way to the page on what it would take: whether it is open, and which words say who may see it. */
    record ReachLink(boolean open, String setting) {}

    NominationPages(
            Nominations nominations,
            Explanations explanations,
            Rounds rounds,
            RulesInForce rules,
            Seating seating,
            ReadBooks books,
            MessageSource messages,
            Witness witness,
            Contacts contacts) {
        this.contacts = contacts;
        this.witness = witness;
        this.books = books;
        this.seating = seating;
        this.nominations = nominations;
        this.explanations = explanations;
        this.rounds = rounds;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/nominations/{id}")
    String nomination(@PathVariable String id, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        Nominations.Row row = nominations.find(id).orElseThrow(NotHere::new);
        List<Nominations.Event> history = nominations.history(id);
        Explained explained = explanations.of(id).orElse(null);
        if (explained == null) {
            model.addAttribute("id", id);
            model.addAttribute("left", RecordView.of(null, history, Labels.of(rules, ""), words));
            return "desk/unjudged";
        }
        Round round = Optional.ofNullable(explained.nomination().round())
                .flatMap(rounds::find)
                .orElse(null);
        if (round != null && !seating.seesRules(seating.in(round), id)) {
            return "redirect:/rounds/" + round.id() + "/marking/" + id;
        }
        Labels labels = Labels.of(rules, explained.edition().id());
        model.addAttribute(
                "page",
                NominationView.of(
                        explained,
                        contacts.of(explained.nomination()),
                        row.withdrawn(),
                        round,
                        history,
                        labels,
                        words));
        model.addAttribute("reach", reach(explained, row.withdrawn(), round));
        SheetsView sheets = round == null ? null : sheets(explained, round, words);
        model.addAttribute("sheets", sheets);
        if (round != null && sheets != null) {
            witness.saw(round.id(), "sheets", id);
        }
        model.addAttribute(
                "amendments", AmendmentView.of(nominations.versions(id, MOST_COMPARED), labels.edition(), words));
        model.addAttribute("script", "clauses.js");
        return "desk/nomination";
    }

    private @Nullable SheetsView sheets(Explained explained, Round round, Words words) {
        Book book = books.of(round.id()).map(ReadBooks.Read::book).orElse(null);
        return book == null ? null : SheetsView.of(book, seating.plan(book), explained, words);
    }

    /** Nothing where there is nothing to reach. */
    private @Nullable ReachLink reach(Explained explained, boolean withdrawn, @Nullable Round round) {
        boolean there = explained.card().missing().signum() == 0 && !explained.barred();
        return there || withdrawn
                ? null
                : new ReachLink(seating.seesReach(round, explained.nomination().id()), seating.reachSwitch(round));
    }
}
