package vn.binhchon.support;

import java.util.List;
import vn.binhchon.edition.Edition;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Justified;
import vn.binhchon.text.Text;

/**
 * One thing the rules say of a request, in words, with what it rests on.
 *
 * @param criterion its code
 * @param label what the criterion is called
 * @param words the sentence
 * @param rule the rule's id
 * @param provincial whether it is a province's own choice rather than national law
 * @param citations the clauses
 */
public record Ground(
        String criterion, Text label, Text words, String rule, boolean provincial, List<Citation> citations) {

    static Ground of(Justified justified, Edition edition, Wording wording) {
        String criterion = justified.finding().criterion();
        return new Ground(
                criterion,
                edition.label(criterion),
                wording.sentence(justified.finding().reason()),
                justified.rule().id(),
                justified.rule().path().startsWith(edition.id() + "/provinces/"),
                justified.rule().citations());
    }
}
