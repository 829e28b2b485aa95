package vn.binhchon.paper;

import org.springframework.stereotype.Component;
import vn.binhchon.edition.Letterheads;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Releases;

/** The rules that a round's papers are made by: those the round is judged by. */
@Component
class RoundRules {

    private final RulesInForce rules;
    private final KeptReleases kept;
    private final Releases releases;

    RoundRules(RulesInForce rules, KeptReleases kept, Releases releases) {
        this.rules = rules;
        this.kept = kept;
        this.releases = releases;
    }

    /**
     * The rules of a round; those in force where none is put on record yet.
     *
     * @throws IllegalStateException when they cannot be used
     */
    Evaluator of(Round round) {
        String release = kept.of(round.id());
        if (release == null || release.equals(rules.release())) {
            return rules.evaluator();
        }
        try {
            return releases.load(release).evaluator();
        } catch (RulesRefused e) {
            throw new IllegalStateException(
                    "the release " + release + " of round " + round.id() + " cannot be used", e);
        }
    }

    /** Who issues a round's papers. Rules from before this was said have no say in it; then those in force do. */
    Letterheads.Office office(Round round) {
        Letterheads own = of(round).edition(round.date()).letterheads();
        Letterheads said =
                own.silent() ? rules.evaluator().edition(round.date()).letterheads() : own;
        return said.of(round.level(), round.jurisdiction(), round.date());
    }
}
