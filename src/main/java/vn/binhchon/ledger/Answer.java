package vn.binhchon.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Explained;

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
 * @param explained the evaluation; null for a withdrawal
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
        @Nullable Explained explained,
        @Nullable String document) {}
