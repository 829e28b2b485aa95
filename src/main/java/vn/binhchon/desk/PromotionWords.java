package vn.binhchon.desk;

import java.time.LocalDate;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.text.Text;

/** How the pages of promotion write sums, days and the values of facts. */
public final class PromotionWords {

    private final RulesInForce rules;
    private final Words words;

    PromotionWords(RulesInForce rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    /** A number in the reader's language. */
    public String number(Number number) {
        return words.number(number);
    }

    /** A day as dd/MM/yyyy. */
    public String day(LocalDate day) {
        return words.day(day);
    }

    /** A text in the reader's language. */
    public String text(Text text) {
        return words.text(text);
    }

    /** A value of a fact, as the vocabulary calls it. */
    public String value(Object value) {
        return rules.evaluator().rulebooks().stream()
                .map(Rulebook::edition)
                .filter(each -> each.matter() == Matter.PROMOTION)
                .findFirst()
                .map(Edition::vocabulary)
                .map(each -> words.text(each.value(value)))
                .orElse(String.valueOf(value));
    }
}
