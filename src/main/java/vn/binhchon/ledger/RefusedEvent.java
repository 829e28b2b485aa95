package vn.binhchon.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was refused, as it is kept.
 *
 * @param topic the topic it came in by
 * @param partition its partition there
 * @param place its offset there
 * @param reason why, a {@code RefusalReason} in lower case
 * @param problems everything wrong, as JSON
 * @param source what could be read of its attributes
 * @param event its id
 * @param type its type
 * @param subject its subject
 * @param original the event as it was sent; null when it could not be kept here
 * @param base64 whether {@code original} is in Base64, not being text
 * @param received when the broker took it
 */
public record RefusedEvent(
        String topic,
        int partition,
        long place,
        String reason,
        String problems,
        @Nullable String source,
        @Nullable String event,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String original,
        boolean base64,
        Instant received) {}
