package vn.binhchon.evaluation;

import java.util.List;
import vn.binhchon.edition.Edition;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Silent;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.scorecard.Scorecard;

/**
 * What one release of the rules makes of one nomination. Provisional: the jury's marks and the council decide.
 *
 * @param nomination the facts judged
 * @param edition the law of the nomination's day
 * @param release the rules, by their content hash
 * @param findings what rules reported, by criterion and rule id
 * @param silent rules that did not fire, by criterion and rule id
 * @param card the points, added and capped
 */
public record Evaluation(
        Nomination nomination,
        Edition edition,
        String release,
        List<Justified> findings,
        List<Silent> silent,
        Scorecard card) {

    /** Whether something in law stands against the nomination, whatever its points. */
    public boolean barred() {
        return findings.stream().anyMatch(each -> each.finding() instanceof Bar);
    }
}
