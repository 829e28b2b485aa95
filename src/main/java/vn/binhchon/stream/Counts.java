package vn.binhchon.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.RefusalReason;

/**
 * What became of events, counted once each over all instances: by the one whose ledger transaction kept it, after it was committed.
 * With {@code logging.level.vn.binhchon.events=info} each is a line of the log as well, with its id.
 */
@Component
class Counts {

    private static final Logger EVENTS = LoggerFactory.getLogger("vn.binhchon.events");

    private final MeterRegistry meters;
    private final Timer judging;

    Counts(MeterRegistry meters) {
        this.meters = meters;
        this.judging = Timer.builder("binhchon.judging")
                .description("Judging one nomination, with its explanation")
                .publishPercentileHistogram()
                .register(meters);
        // From nought on: where a figure begins with its first fault, whoever watches sees no increase.
        for (RefusalReason each : RefusalReason.values()) {
            refused(each.name().toLowerCase(Locale.ROOT));
        }
    }

    private Counter refused(String reason) {
        return meters.counter("binhchon.refused", "reason", reason);
    }

    /** Judges, and takes the time. */
    <T> T judging(Supplier<T> work) {
        return judging.record(work);
    }

    /** A record that the ledger now holds. */
    void kept(ConsumerRecord<byte[], byte[]> record) {
        String reason = record.topic().equals(Topics.DEAD_LETTERS) ? reason(record) : "";
        if (reason.isEmpty()) {
            meters.counter("binhchon.events", "kind", record.topic().replace("binhchon.", ""))
                    .increment();
        } else {
            refused(reason).increment();
        }
        if (EVENTS.isInfoEnabled()) {
            EVENTS.info("{} {}/{}/{} {}", id(record), record.topic(), record.partition(), record.offset(), reason);
        }
    }

    private static String reason(ConsumerRecord<byte[], byte[]> record) {
        return data(record).path("reasonCode").asString("unknown");
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        JsonNode event = data(record).path("event");
        // An id comes from outside: no line break of it may look like another line of the log.
        return (event.path("source").asString("") + " " + event.path("id").asString(""))
                .replaceAll("[\\p{Cntrl}]", "?");
    }

    /** Nothing where the record says nothing, or is somebody else's: it is counted, and the ledger goes on. */
    private static JsonNode data(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null
                    ? Json.MAPPER.missingNode()
                    : Json.MAPPER.readTree(record.value()).path("data");
        } catch (JacksonException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
