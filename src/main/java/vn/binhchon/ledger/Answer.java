package vn.binhchon.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.nomination.Nomination;

/**
 * What the engine answered to one event, as it came off the evaluations topic.
 *
 * @param nomination the nomination's id
 * @param source the event's source
 * @param id the event's id
 * @param type the event's type
 * @param happened the event's time
 * @param received when the broker took the event
 * @param inputHash hash of what was sent, by which a repeat that says something else is noticed
 * @param arrival order of arrival among the events of the nomination
 * @param outcome what the evaluation came to; null for a withdrawal
 * @param document the evaluation's text, byte for byte; null for a withdrawal
 */
public record Answer(
        String nomination,
        String source,
        String id,
        String type,
        OffsetDateTime happened,
        Instant received,
        String inputHash,
        long arrival,
        @Nullable Outcome outcome,
        @Nullable String document) {

    /**
     * What the ledger keeps of an evaluation beside its text.
     *
     * @param facts what was judged
     * @param total the points
     * @param missing the points missing to the threshold
     * @param unproven how many facts that rules ask for have no evidence
     * @param restsOn the texts of the clauses its findings rest on
     */
    public record Outcome(
            Nomination facts,
            String release,
            String contentHash,
            int group,
            boolean barred,
            BigDecimal total,
            BigDecimal missing,
            int unproven,
            Verdict verdict,
            List<String> restsOn) {

        /** Of an evaluation as it was published. */
        public static Outcome of(Reasoned judged) {
            return new Outcome(
                    judged.nomination(),
                    judged.release(),
                    judged.contentHash(),
                    judged.group(),
                    judged.barred(),
                    judged.card().total(),
                    judged.card().missing(),
                    judged.unproven(),
                    judged.verdict(),
                    judged.restsOn());
        }
    }
}
