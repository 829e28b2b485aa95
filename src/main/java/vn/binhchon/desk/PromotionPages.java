package vn.binhchon.desk;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.support.Programme;
import vn.binhchon.support.SupportList;

/** The programmes of promotion, and of each the requests in the order of law. */
@Controller
class PromotionPages {

    private final Promotions promotions;
    private final Books books;
    private final RulesInForce rules;
    private final MessageSource messages;

    PromotionPages(Promotions promotions, Books books, RulesInForce rules, MessageSource messages) {
        this.promotions = promotions;
        this.books = books;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/promotion")
    String programmes(Locale locale, Model model) {
        model.addAttribute("programmes", promotions.programmes());
        model.addAttribute("words", new PromotionWords(rules, new Words(messages, locale)));
        return "desk/promotion";
    }

    @GetMapping("/promotion/{id}")
    String programme(@PathVariable String id, Locale locale, Model model) {
        Programme programme = promotions.programme(id).orElseThrow(NotHere::new);
        PromotionWords words = new PromotionWords(rules, new Words(messages, locale));
        model.addAttribute("title", words.text(programme.title()));
        model.addAttribute("words", words);
        model.addAttribute(
                "list",
                SupportList.of(programme, promotions.applications(id), rules.evaluator(), books.certificates()));
        return "desk/programme";
    }
}
