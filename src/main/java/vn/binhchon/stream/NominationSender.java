package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.RoundData;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.support.Told;

/**
 * Puts an event on its topic for those who have no Kafka client, after telling them at once what is wrong with it. A refused
 * event is kept with the dead letters like any other.
 */
@Component
public class NominationSender {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final RoundLookup rounds;
    private final RulesInForce rules;
    private final EventReader nominations = EventReader.ofNominations();
    private final EventReader roundEvents = EventReader.ofRounds();
    private final EventReader acts = EventReader.ofActs();
    private final EventReader promotion = EventReader.ofPromotion();

    NominationSender(KafkaOperations<byte[], byte[]> kafka, RoundLookup rounds, RulesInForce rules) {
        this.kafka = kafka;
        this.rounds = rounds;
        this.rules = rules;
    }

    /**
     * Sends an event on a nomination.
     *
     * @param attributes as {@link EventReader#read} takes them
     * @param body as it came
     * @param door how it came in, for the dead letters
     * @throws Refused with everything wrong
     */
    public AcceptedEvent nomination(Map<String, String> attributes, byte[] body, String door) throws Refused {
        return nomination(attributes, body, door, event -> {});
    }

    /**
     * The same, if it may come from who sends it.
     *
     * @param gate throws when it may not; then nothing is sent, and nothing kept
     */
    public AcceptedEvent nomination(
            Map<String, String> attributes, byte[] body, String door, Consumer<AcceptedEvent> gate) throws Refused {
        try {
            AcceptedEvent event = nominations.read(attributes, body);
            gate.accept(event);
            if (event.carriesNomination()) {
                Admission.of(event, rounds.batch()::find, Instant.now());
            }
            send(record(Topics.NOMINATIONS, event, attributes, body));
            return event;
        } catch (Refused refused) {
            send(Outbound.refused(door, refused, body, Instant.now()));
            throw refused;
        }
    }

    /**
     * Sends an event on a round.
     *
     * @throws Refused with everything wrong
     */
    public AcceptedEvent round(Map<String, String> attributes, byte[] body, String door) throws Refused {
        return round(attributes, body, door, event -> {});
    }

    /** The same, if it may come from who sends it. */
    public AcceptedEvent round(Map<String, String> attributes, byte[] body, String door, Consumer<AcceptedEvent> gate)
            throws Refused {
        try {
            AcceptedEvent event = roundEvents.read(attributes, body);
            gate.accept(event);
            RoundData.round(event, each -> RoundObjections.of(rules, each));
            send(record(Topics.ROUNDS, event, attributes, body));
            return event;
        } catch (Refused refused) {
            send(Outbound.refused(door, refused, body, Instant.now()));
            throw refused;
        }
    }

    /**
     * Sends an event on industrial promotion.
     *
     * @throws Refused with everything wrong
     */
    public AcceptedEvent promotion(Map<String, String> attributes, byte[] body, String door) throws Refused {
        try {
            AcceptedEvent event = promotion.read(attributes, body);
            Told.of(event);
            send(record(Topics.PROMOTION, event, attributes, body));
            return event;
        } catch (Refused refused) {
            send(Outbound.refused(door, refused, body, Instant.now()));
            throw refused;
        }
    }

    /**
     * Sends an act of a round. Whether it is taken is said by the book of the round, not here.
     *
     * @throws Refused when it cannot be read
     */
    public AcceptedEvent act(Map<String, String> attributes, byte[] body, String door) throws Refused {
        return act(attributes, body, door, event -> {});
    }

    /** The same, if it may come from who sends it. */
    public AcceptedEvent act(Map<String, String> attributes, byte[] body, String door, Consumer<AcceptedEvent> gate)
            throws Refused {
        try {
            AcceptedEvent event = acts.read(attributes, body);
            gate.accept(event);
            send(record(Topics.ACTS, event, attributes, body));
            return event;
        } catch (Refused refused) {
            send(Outbound.refused(door, refused, body, Instant.now()));
            throw refused;
        }
    }

    /**
     * Sends bytes as they are, as any Kafka client may.
     *
     * @param key the event's subject; null when the sender does not know it
     */
    public void raw(String topic, @Nullable String key, byte[] body) {
        send(new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), body));
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, AcceptedEvent event, Map<String, String> attributes, byte[] body) {
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, body);
        String contentType = attributes.isEmpty() ? "application/cloudevents+json" : "application/json";
        record.headers().add("content-type", contentType.getBytes(StandardCharsets.UTF_8));
        attributes.forEach((name, value) -> {
            if (!name.equals("datacontenttype")) {
                record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return record;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        OneRecord.send(kafka, Traces.sent(record));
    }
}
