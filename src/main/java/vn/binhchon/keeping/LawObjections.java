package vn.binhchon.keeping;

import java.time.LocalDate;
import java.util.List;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Caution;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Proposed;
import vn.binhchon.round.Objection;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Setting;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.text.Text;

/** Turns what the rules report of a round into objections, cautions and reasons, with clause and words. */
final class LawObjections {

    private final Wording wording;

    /** In the words of the law of a day. */
    LawObjections(Evaluator evaluator, LocalDate day) {
        Edition edition = evaluator.edition(day);
        this.wording = new Wording(edition);
    }

    /** One objection for each bar. */
    List<Objection> bars(Findings findings, String path) {
        return findings.fired().stream()
                .filter(each -> each.finding() instanceof Bar)
                .map(each -> new Objection(
                        path,
                        null,
                        each.rule().id(),
                        wording.sentence(each.finding().reason()),
                        String.join("; ", citations(each))))
                .toList();
    }

    /** One reason for each caution. */
    List<Proposal.Why> cautions(Findings findings) {
        return findings.fired().stream()
                .filter(each -> each.finding() instanceof Caution)
                .map(this::why)
                .toList();
    }

    /** A finding as a reason. */
    Proposal.Why why(Justified each) {
        String verdict = each.finding() instanceof Proposed proposed
                ? proposed.verdict().name()
                : each.finding() instanceof Bar ? "BAR" : "CAUTION";
        return new Proposal.Why(
                verdict,
                each.rule().id(),
                citations(each),
                wording.sentence(each.finding().reason()));
    }

    /** One question for each setting that an act needs and nobody has answered. */
    static List<Objection> questions(PlanInForce plan, String act) {
        return plan.open(act).stream().map(LawObjections::question).toList();
    }

    private static Objection question(Setting open) {
        String vi = "Kế hoạch của kỳ chưa nêu. " + open.question().vi();
        String en = "The round's plan does not say. " + open.question().en();
        return new Objection("plan." + open.key(), null, "an answer in the plan", new Text(vi, en), open.citation());
    }

    private static List<String> citations(Justified each) {
        return each.rule().citations().stream().map(Citation::text).toList();
    }
}
