package vn.binhchon.stream;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.access.Person;
import vn.binhchon.intake.Json;

/**
 * Tells who saw others' marks and who took something of a round away, before they get it: what cannot be told is not shown. Asked by
 * every door that gives such a thing, once it is certain that it does.
 */
@Component
public class Witness {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Witness(KafkaOperations<byte[], byte[]> kafka, CaughtUp caughtUp, Clock clock) {
        this.kafka = kafka;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /**
     * Tells what whoever is signed in is about to see, and waits until the broker has it.
     *
     * @param what as {@link vn.binhchon.ledger.Viewing} names it
     * @param of which of them; empty where there is but one
     */
    public void saw(String round, String what, String of) {
        tell(round, what, of);
    }

    /** The same, and waits until it is sealed: for what carries the chain itself. */
    public void sawAndSealed(String round, String what, String of) {
        RecordMetadata at = tell(round, what, of);
        caughtUp.await(at.topic(), at.partition(), at.offset());
    }

    private RecordMetadata tell(String round, String what, String of) {
        Person person = Person.signedIn();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("person", person == null ? "" : person.id())
                .put("what", what)
                .put("of", of)
                .put("at", now.toString());
        ProducerRecord<byte[], byte[]> record =
                Outbound.viewed(round, UUID.randomUUID().toString(), now, data);
        return OneRecord.send(kafka, record).getRecordMetadata();
    }
}
