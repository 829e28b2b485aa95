package vn.binhchon.rollout.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RuleFault;

/**
 * One nomination under both releases.
 *
 * @param nomination the facts
 * @param was what was made of them
 * @param is what the candidate makes of them; null when a rule of it fails
 * @param fault what failed; null when nothing did
 */
record Compared(
        Nomination nomination,
        Verdict was,
        @Nullable Verdict is,
        @Nullable String fault) {

    /** What the program wrote itself needs no second look for keys that stand twice. */
    private static final ObjectReader FACTS =
            Json.MAPPER.readerFor(Nomination.class).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private static final ObjectReader VERDICTS =
            Json.MAPPER.readerFor(Verdict.class).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    static Compared of(Kept kept, @Nullable Round round, Evaluator candidate) {
        Nomination nomination = FACTS.readValue(kept.facts());
        Verdict was = VERDICTS.readValue(kept.verdict());
        try {
            return new Compared(nomination, was, candidate.verdict(nomination, round), null);
        } catch (RuleFault | NoLawForDay e) {
            return new Compared(nomination, was, null, String.valueOf(e.getMessage()));
        }
    }

    /** How the outcome turned; null when it did not. */
    Flip.@Nullable Kind turned() {
        if (is == null) {
            return null;
        }
        if (was.barred() != is.barred()) {
            return is.barred() ? Flip.Kind.BARRED : Flip.Kind.UNBARRED;
        }
        if (was.reaches() != is.reaches()) {
            return is.reaches() ? Flip.Kind.REACHES : Flip.Kind.FALLS_SHORT;
        }
        return null;
    }

    List<Difference> differences() {
        return is == null ? List.of() : Difference.between(was, is);
    }
}
