package vn.binhchon.paper;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.explanation.Explainer;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RuleFault;
import vn.binhchon.text.Text;

/** What the rules would say of a row before it is sent: what bars it, and what they find doubtful in what it states. */
final class RuleCautions {

    /** None: for lists that no rule is asked about. */
    static final RuleCautions NONE = new RuleCautions(round -> null);

    private static final Set<String> SAID = Set.of("bar", "caution");

    /** Reasons that say only that a fact is absent are named so throughout the rules; a summary list lacks most facts. */
    private static final String ABSENT = "unstated";

    private final Function<Round, @Nullable Evaluator> rules;

    RuleCautions(Function<Round, @Nullable Evaluator> rules) {
        this.rules = rules;
    }

    /** The words of the rules; none where they cannot be asked. */
    List<Text> cautions(AcceptedEvent event, Admission admission) {
        Round round = admission.round();
        Evaluator evaluator = round == null ? null : rules.apply(round);
        if (evaluator == null) {
            return List.of();
        }
        try {
            return Explainer.explain(evaluator.evaluate(admission.nomination(), round), event).findings().stream()
                    .filter(finding -> SAID.contains(finding.kind()))
                    .map(finding -> finding.reason())
                    .filter(reason -> !reason.key().contains(ABSENT))
                    .map(reason -> new Text(reason.vi(), reason.en()))
                    .distinct()
                    .toList();
        } catch (NoLawForDay | RuleFault e) {
            return List.of();
        }
    }
}
