package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.ExtraCheck;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.RoundData;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
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
    private final OriginSignature signature;
    private final Ownership ownership;
    private final FirstSender first;
    private final EventReader nominations = EventReader.ofNominations();
    private final EventReader roundEvents = EventReader.ofRounds();
    private final EventReader acts = EventReader.ofActs();
    private final EventReader promotion = EventReader.ofPromotion();

    NominationSender(
            KafkaOperations<byte[], byte[]> kafka,
            RoundLookup rounds,
            RulesInForce rules,
            OriginSignature signature,
            Ownership ownership,
            FirstSender first) {
        this.first = first;
        this.ownership = ownership;
        this.signature = signature;
        this.kafka = kafka;
        this.rounds = rounds;
        this.rules = rules;
    }

    /**
     * Sends an event on a nomination.
     *
     * @param message as it came
     * @param door how it came in, for the dead letters
     * @throws Refused with everything wrong
     */
    public AcceptedEvent nomination(EventMessage message, String door) throws Refused {
        return nomination(message, door, event -> {});
    }

    /**
     * The same, if it may come from who sends it.
     *
     * @param gate throws when it may not; then nothing is sent, and nothing kept
     */
    public AcceptedEvent nomination(EventMessage message, String door, Gate gate) throws Refused {
        try {
            return sent(Topics.NOMINATIONS, nominations, message, door, event -> {
                gate.pass(event);
                RoundLookup.Batch known = rounds.batch();
                ownership.checkAtDoor(event, known);
                if (event.carriesNomination()) {
                    extra(event, Admission.of(event, known::find, Instant.now()));
                }
            });
        } catch (Refused refused) {
            throw Admission.withRound(refused, rounds.batch()::find);
        }
    }

    /** The rules that a round holds may have other words; then the answer tells what is wrong by them. */
    private void extra(AcceptedEvent event, Admission admission) throws Refused {
        Round round = admission.round();
        if (round != null || !rules.usable()) {
            return;
        }
        try {
            ExtraCheck.require(
                    event,
                    rules.evaluator()
                            .edition(admission.nomination().entry().date())
                            .vocabulary());
        } catch (NoLawForDay none) {
            // Told with the answer.
        }
    }

    /**
     * Sends an event on a round.
     *
     * @throws Refused with everything wrong
     */
    public AcceptedEvent round(EventMessage message, String door) throws Refused {
        return round(message, door, event -> {});
    }

    /** The same, if it may come from who sends it. */
    public AcceptedEvent round(EventMessage message, String door, Gate gate) throws Refused {
        return sent(Topics.ROUNDS, roundEvents, message, door, event -> {
            gate.pass(event);
            Outage.unless(() -> first.round(event, Instant.now()));
            RoundData.round(event, each -> RoundObjections.of(rules, each));
        });
    }

    /**
     * Sends an event on industrial promotion.
     *
     * @throws Refused with everything wrong
     */
    public AcceptedEvent promotion(EventMessage message, String door) throws Refused {
        return promotion(message, door, event -> {});
    }

    /** The same, if it may come from who sends it. */
    public AcceptedEvent promotion(EventMessage message, String door, Gate gate) throws Refused {
        return sent(Topics.PROMOTION, promotion, message, door, event -> {
            gate.pass(event);
            Told told = Told.of(event);
            Outage.unless(() -> first.promotion(event, told, Instant.now()));
        });
    }

    /**
     * Sends an act of a round. Whether it is taken is said by the book of the round, not here.
     *
     * @throws Refused when it cannot be read
     */
    public AcceptedEvent act(EventMessage message, String door) throws Refused {
        return act(message, door, event -> {});
    }

    /** The same, if it may come from who sends it. */
    public AcceptedEvent act(EventMessage message, String door, Gate gate) throws Refused {
        return sent(Topics.ACTS, acts, message, door, gate);
    }

    /** What an event must pass before it is sent; what it refuses is kept, what it throws otherwise is not. */
    public interface Gate {
        void pass(AcceptedEvent event) throws Refused;
    }

    private AcceptedEvent sent(String topic, EventReader reader, EventMessage message, String door, Gate check)
            throws Refused {
        try {
            AcceptedEvent event = reader.read(message);
            check.pass(event);
            ProducerRecord<byte[], byte[]> record = record(topic, event, message);
            boolean signed = topic.equals(Topics.ACTS) || ProgramSources.contains(event.source());
            send(signed ? signature.sign(record) : record);
            return event;
        } catch (Refused refused) {
            send(Outbound.refused(door, refused, message.body(), Instant.now()));
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

    /** Sends once more, as it was, an event that came in by a door of the program before. */
    void again(String topic, @Nullable String key, byte[] body) {
        send(signature.sign(
                new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), body)));
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, AcceptedEvent event, EventMessage message) {
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, message.body());
        Inbound.head(record, message);
        return record;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        OneRecord.send(kafka, Traces.sent(record));
    }
}
