package vn.binhchon.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.ledger.Answered;
import vn.binhchon.round.Round;

/** The nominations of a round that was moved to another release, judged anew by it. */
final class Rejudging {

    private Rejudging() {}

    /**
     * The new answers to the events that stand.
     *
     * @param standing the answers that stand
     * @param hashes the events as they came, by their keys
     */
    static List<ProducerRecord<byte[], byte[]>> of(
            Round round,
            List<Reasoned> standing,
            Evaluator evaluator,
            Map<Answered.Key, String> hashes,
            ConsumerRecord<byte[], byte[]> cause,
            StreamSettings settings,
            Letterboxes letterboxes) {
        List<ProducerRecord<byte[], byte[]>> anew = new ArrayList<>();
        for (Reasoned each : standing) {
            AcceptedEvent event = each.accepted();
            ProducerRecord<byte[], byte[]> answer = Outbound.evaluatedAnew(
                    cause,
                    event,
                    Reasoning.publish(evaluator.evaluate(each.nomination(), round), event),
                    hashes.getOrDefault(new Answered.Key(event.source(), event.id()), ""),
                    Home.of(event.subject(), settings.partitions()));
            anew.add(answer);
            letterboxes.copy(event.source(), answer).ifPresent(anew::add);
        }
        return anew;
    }
}
