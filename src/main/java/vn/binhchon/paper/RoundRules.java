package vn.binhchon.paper;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.binhchon.edition.Letterheads;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Releases;
import vn.binhchon.text.Text;
import vn.binhchon.text.VietnamTime;

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

    /** How people call the facts at some paths of a nomination's data, with commas between them. */
    Text named(List<String> paths) {
        Vocabulary words =
                rules.evaluator().edition(LocalDate.now(VietnamTime.ZONE)).vocabulary();
        return Text.joined(", ", paths.stream().map(path -> label(words, path)).toList());
    }

    private static Text label(Vocabulary words, String path) {
        return words.fields().values().stream()
                .filter(each -> each.path().equals(path) && each.madeOf().isEmpty())
                .map(Vocabulary.Field::label)
                .findFirst()
                .orElseGet(() -> new Text(path, path));
    }

    /** Who issues a round's papers. Rules from before this was said have no say in it; then those in force do. */
    Letterheads.Office office(Round round) {
        Letterheads own = of(round).edition(round.date()).letterheads();
        Letterheads said =
                own.silent() ? rules.evaluator().edition(round.date()).letterheads() : own;
        return said.of(round.level(), round.jurisdiction(), round.date());
    }
}
