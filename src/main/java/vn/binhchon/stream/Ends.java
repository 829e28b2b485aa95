package vn.binhchon.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How long the partitions of a topic are. */
final class Ends {

    private Ends() {}

    /** How many records a consumer group has still to read up to these ends. */
    static long unread(Admin admin, String group, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata committed = read.get(end.getKey());
                    return Math.max(0, end.getValue() - (committed == null ? 0 : committed.offset()));
                })
                .sum();
    }

    /** Where the partitions of a topic begin. */
    static Map<TopicPartition, Long> beginnings(Admin admin, String topic)
            throws InterruptedException, ExecutionException {
        return of(admin, topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Counting only what was committed. */
    static Map<TopicPartition, Long> of(Admin admin, String topic) throws InterruptedException, ExecutionException {
        return of(admin, topic, IsolationLevel.READ_COMMITTED);
    }

    static Map<TopicPartition, Long> of(Admin admin, String topic, IsolationLevel counting)
            throws InterruptedException, ExecutionException {
        return of(admin, topic, OffsetSpec.latest(), counting);
    }

    private static Map<TopicPartition, Long> of(Admin admin, String topic, OffsetSpec where, IsolationLevel counting)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(description -> description.partitions().stream())
                .forEach(each -> asked.put(new TopicPartition(topic, each.partition()), where));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(counting))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
