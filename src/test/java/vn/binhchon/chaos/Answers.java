package vn.binhchon.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** What went out on the topics, read from their beginnings. */
final class Answers {

    /** An answer: what it answers, by its name and by its place, and under which release. */
    record Answer(String topic, String source, String id, String subject, String release, int partition, long offset) {}

    private static final List<String> OUT = List.of(Topics.EVALUATIONS, Topics.DEAD_LETTERS, Topics.REPEATS);

    private Answers() {}

    /** Everything committed on the three topics of answers, in the order of each partition. */
    static List<Answer> committed(String bootstrap) {
        List<Answer> answers = new ArrayList<>();
        read(bootstrap, OUT, "read_committed", record -> answers.add(answer(record)));
        return answers;
    }

    /** How many evaluations were sent in transactions that did not come about. */
    static int aborted(String bootstrap) {
        return evaluations(bootstrap, "read_uncommitted") - evaluations(bootstrap, "read_committed");
    }

    private static int evaluations(String bootstrap, String isolation) {
        AtomicInteger counted = new AtomicInteger();
        read(bootstrap, List.of(Topics.EVALUATIONS), isolation, record -> counted.incrementAndGet());
        return counted.get();
    }

    private static Answer answer(ConsumerRecord<byte[], byte[]> record) {
        JsonNode data = Json.MAPPER.readTree(record.value()).path("data");
        boolean repeat = record.topic().equals(Topics.REPEATS);
        JsonNode event = repeat ? data : data.path("event");
        boolean evaluation = record.topic().equals(Topics.EVALUATIONS);
        return new Answer(
                record.topic(),
                event.path("source").asString(""),
                event.path("id").asString(""),
                evaluation ? data.path("nomination").path("id").asString("") : "",
                data.path("release").asString(""),
                evaluation ? record.partition() : data.path("partition").asInt(-1),
                evaluation ? record.offset() : data.path("offset").asLong(-1));
    }

    private static void read(
            String bootstrap, List<String> topics, String isolation, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (KafkaConsumer<byte[], byte[]> consumer = reader(bootstrap, isolation)) {
            Set<TopicPartition> partitions = new HashSet<>();
            topics.forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(part -> partitions.add(new TopicPartition(topic, part.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    static KafkaConsumer<byte[], byte[]> reader(String bootstrap, String isolation) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    static List<String> topics() {
        return OUT;
    }
}
