package vn.binhchon.stream;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.stereotype.Component;
import vn.binhchon.access.Systems;

/**
 * The letterboxes of the systems that are known: one topic that only this system writes, and one that only this system reads, so
 * that the broker's access lists can tell one from another. They are named after the system.
 */
@Component
class Letterboxes {

    /** What goes on to its own partition, and what the sender said itself. */
    private static final Set<String> NO_ANSWERS = Set.of(Topics.NOMINATIONS, Topics.CONTACTS);

    private final Systems systems;

    Letterboxes(Systems systems) {
        this.systems = systems;
    }

    Set<String> names() {
        return systems.systems().keySet();
    }

    /** The topics of all of them. */
    Stream<NewTopic> topics(StreamSettings settings) {
        return names().stream()
                .flatMap(name -> Stream.of(
                        // When something came is for the broker to say, not for its sender.
                        StreamConfiguration.kept(Topics.FROM + name, settings)
                                .config(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime")
                                .build(),
                        StreamConfiguration.kept(Topics.TO + name, settings)
                                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, StreamConfiguration.LARGEST_REFUSAL)
                                .build()));
    }

    /** An answer once more, for the letterbox of whoever sent what it answers; nothing when nobody has claimed the source. */
    Optional<ProducerRecord<byte[], byte[]>> copy(String source, ProducerRecord<byte[], byte[]> answer) {
        return NO_ANSWERS.contains(answer.topic())
                ? Optional.empty()
                : systems.owner(source).map(name -> to(name, answer));
    }

    /** The same record for the letterbox of a system. */
    static ProducerRecord<byte[], byte[]> to(String name, ProducerRecord<byte[], byte[]> answer) {
        return new ProducerRecord<>(
                Topics.TO + name,
                answer.partition(),
                answer.timestamp(),
                answer.key(),
                answer.value(),
                answer.headers());
    }
}
