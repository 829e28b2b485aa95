package vn.binhchon.stream;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.access.Exceeded;
import vn.binhchon.access.Mandate;
import vn.binhchon.access.Person;
import vn.binhchon.access.Systems;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.text.Text;

/**
 * Opens the letterboxes: a nomination that its sender may send goes on, unchanged, to where all are judged; any other is refused in
 * words, kept, and told in the sender's letterbox. A poll at a time, in one Kafka transaction with the offsets.
 */
@Component
class LetterboxOpening {

    static final String GROUP = "binhchon-letterboxes";

    private static final Logger LOG = LoggerFactory.getLogger(LetterboxOpening.class);

    private final Systems systems;
    private final Mandate mandate;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final StreamSettings settings;
    private final EventReader reader = EventReader.ofNominations();

    LetterboxOpening(Systems systems, Mandate mandate, KafkaOperations<byte[], byte[]> kafka, StreamSettings settings) {
        this.systems = systems;
        this.mandate = mandate;
        this.kafka = kafka;
        this.settings = settings;
    }

    @KafkaListener(
            id = "letterboxes",
            topicPattern = "binhchon\\.nominations\\.from\\..+",
            groupId = LetterboxOpening.GROUP,
            containerFactory = "plainContainers",
            batch = "true",
            autoStartup = "false")
    void open(List<ConsumerRecord<byte[], byte[]>> records) {
        records.stream().flatMap(this::opened).forEach(each -> {
            // A send that fails makes the transaction fail; nothing is to be done with the future.
            var unused = kafka.send(each);
        });
    }

    private Stream<ProducerRecord<byte[], byte[]>> opened(ConsumerRecord<byte[], byte[]> record) {
        String name = record.topic().substring(Topics.FROM.length());
        try {
            AcceptedEvent event = Inbound.read(reader, record);
            mayBeSentBy(name, event);
            int home = Home.of(event.subject(), settings.partitions());
            return Stream.of(Home.wards(Topics.NOMINATIONS, home, record, event.subject()));
        } catch (Refused refused) {
            return told(name, Outbound.refused(record, refused));
        } catch (RuntimeException fault) {
            if (Outage.means(fault)) {
                throw fault;
            }
            LOG.error("{}/{}/{} could not be read", record.topic(), record.partition(), record.offset(), fault);
            Text words = new Text(
                    "Chương trình không đọc được sự kiện này. Sự kiện được giữ nguyên.",
                    "The program could not read this event. It is kept.");
            Defect defect = new Defect("", null, "a program without this fault", words);
            return told(
                    name,
                    Outbound.refused(
                            record, new Refused(RefusalReason.ENGINE_FAULT, List.of(defect), Refused.Attributes.NONE)));
        }
    }

    private void mayBeSentBy(String name, AcceptedEvent event) throws Refused {
        Refused.Attributes known = new Refused.Attributes(event.source(), event.id(), event.type(), event.subject());
        Person sender = systems.person(name).orElse(null);
        if (sender == null) {
            Text words = new Text(
                    "Không có hệ thống nào tên " + name + " trong cấu hình binhchon.systems.",
                    "No system of the name " + name + " is known in binhchon.systems.");
            throw notYours(known, name, words);
        }
        try {
            mandate.nomination(sender, event);
        } catch (Exceeded exceeded) {
            throw notYours(known, event.source(), exceeded.words());
        }
    }

    private static Refused notYours(Refused.Attributes known, String seen, Text words) {
        Defect defect = new Defect("", StringNode.valueOf(seen), "the sender's own place and source", words);
        return new Refused(RefusalReason.NOT_YOURS, List.of(defect), known);
    }

    private Stream<ProducerRecord<byte[], byte[]>> told(String name, ProducerRecord<byte[], byte[]> refusal) {
        return systems.person(name).isPresent()
                ? Stream.of(refusal, Letterboxes.to(name, refusal))
                : Stream.of(refusal);
    }
}
