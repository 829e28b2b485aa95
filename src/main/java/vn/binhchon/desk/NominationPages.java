package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.explanation.Explained;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;

/** Why a nomination has its points. */
@Controller
class NominationPages {

    private final Nominations nominations;
    private final Rounds rounds;
    private final RulesInForce rules;
    private final Seating seating;
    private final MessageSource messages;

    NominationPages(
            Nominations nominations, Rounds rounds, RulesInForce rules, Seating seating, MessageSource messages) {
        this.seating = seating;
        this.nominations = nominations;
        this.rounds = rounds;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/nominations/{id}")
    String nomination(@PathVariable String id, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        Nominations.Row row = nominations.find(id).orElseThrow(NotHere::new);
        List<Nominations.Event> history = nominations.history(id);
        Explained explained = nominations.explained(id).orElse(null);
        if (explained == null) {
            model.addAttribute("id", id);
            model.addAttribute("left", RecordView.of(null, history, words));
            return "desk/unjudged";
        }
        Round round = Optional.ofNullable(explained.nomination().round())
                .flatMap(rounds::find)
                .orElse(null);
        if (round != null && !seating.seesRules(seating.in(round), id)) {
            return "redirect:/rounds/" + round.id() + "/marking/" + id;
        }
        Labels labels = Labels.of(rules, explained.edition().id());
        model.addAttribute("page", NominationView.of(explained, row.withdrawn(), round, history, labels, words));
        return "desk/nomination";
    }
}
