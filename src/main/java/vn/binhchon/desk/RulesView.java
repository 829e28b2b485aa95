package vn.binhchon.desk;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Amendment;
import vn.binhchon.edition.Edition;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.Rulebook;

/**
 * The page of the rules in force.
 *
 * @param editions with their rules; empty when the rules cannot be used
 * @param release the release in force; null when there is none
 * @param problems everything wrong with the rules; empty when they are in force
 */
record RulesView(List<Book> editions, @Nullable String release, List<Problem> problems) {

    /** One edition. */
    record Book(String title, String from, @Nullable String until, List<Act> acts, List<Rule> rules) {}

    /** An act that changed it. */
    record Act(String number, @Nullable String inForce, String effect, String flag) {}

    /** One rule. */
    record Rule(String id, String name, String criterion, String label, String place, List<Grounds.Clause> clauses) {}

    static RulesView of(RulesInForce rules, Words words) {
        if (!rules.usable()) {
            return new RulesView(List.of(), null, rules.problems());
        }
        return new RulesView(
                rules.evaluator().rulebooks().stream()
                        .sorted(Comparator.comparing(
                                        (Rulebook each) -> each.edition().from())
                                .reversed())
                        .map(each -> book(each, words))
                        .toList(),
                rules.release(),
                List.of());
    }

    private static Book book(Rulebook book, Words words) {
        Edition edition = book.edition();
        return new Book(
                words.text(edition.title()),
                words.day(edition.from()),
                edition.until() == null ? null : words.day(edition.until()),
                edition.amendments().stream().map(each -> act(each, words)).toList(),
                book.rules().stream()
                        .map(rule -> new Rule(
                                rule.id(),
                                rule.name(),
                                rule.criterion(),
                                words.text(edition.label(rule.criterion())),
                                rule.path() + ":" + rule.line(),
                                rule.citations().stream()
                                        .map(cited -> new Grounds.Clause(
                                                cited.text(),
                                                null,
                                                cited.flag(),
                                                words.name("flag.", cited.flag()),
                                                words.known(cited.gist(), cited.gistEn())))
                                        .toList()))
                        .toList());
    }

    private static Act act(Amendment act, Words words) {
        return new Act(
                act.number(),
                act.inForce() == null ? null : words.day(act.inForce()),
                words.text(act.effect()),
                words.name("flag.", act.flag()));
    }
}
