package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Nothing is judged on before it is certain what was answered. */
class ResumingTest {

    private static final TopicPartition PLACE = new TopicPartition(Topics.NOMINATIONS, 3);

    private final CaughtUp caughtUp = mock(CaughtUp.class);
    private final JudgeStart start = new JudgeStart(caughtUp);
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @Test
    void what_an_unseen_commit_covers_is_left_out() {
        committed(12);
        assertThat(offsets(start.open(records(10, 14), consumer))).containsExactly(12L, 13L);
    }

    @Test
    void a_wait_that_failed_is_made_up_for_with_the_next_poll() {
        committed(0);
        doThrow(new CaughtUp.LedgerBehind(Topics.EVALUATIONS))
                .doNothing()
                .when(caughtUp)
                .awaitWhole(Topics.EVALUATIONS);
        assertThatThrownBy(() -> start.open(records(0, 2), consumer)).isInstanceOf(CaughtUp.LedgerBehind.class);
        assertThat(start.open(records(0, 2), consumer)).hasSize(2);
        verify(caughtUp, times(2)).awaitWhole(Topics.EVALUATIONS);
    }

    @Test
    void it_is_asked_once_and_again_after_partitions_were_given_or_a_transaction_was_lost() {
        committed(0);
        start.open(records(0, 1), consumer);
        start.open(records(1, 2), consumer);
        verify(caughtUp, times(1)).awaitWhole(Topics.EVALUATIONS);
        start.onPartitionsAssigned(consumer, List.of(PLACE));
        start.open(records(2, 3), consumer);
        verify(caughtUp, times(2)).awaitWhole(Topics.EVALUATIONS);
        start.lost(Set.of(PLACE));
        start.open(records(3, 4), consumer);
        verify(caughtUp, times(3)).awaitWhole(Topics.EVALUATIONS);
    }

    @Test
    void one_thread_is_certain_of_its_partitions_only() {
        committed(0);
        start.open(records(0, 1), consumer);
        MockConsumer<byte[], byte[]> other = new MockConsumer<>("earliest");
        TopicPartition elsewhere = new TopicPartition(Topics.NOMINATIONS, 4);
        other.assign(Set.of(elsewhere));
        other.commitSync(Map.of(elsewhere, new OffsetAndMetadata(7)));
        List<ConsumerRecord<byte[], byte[]>> theirs = LongStream.range(5, 9)
                .mapToObj(offset -> new ConsumerRecord<>(
                        elsewhere.topic(), elsewhere.partition(), offset, new byte[0], new byte[0]))
                .toList();
        start.lost(Set.of(PLACE));
        assertThat(offsets(start.open(theirs, other))).containsExactly(7L, 8L);
        verify(caughtUp, times(2)).awaitWhole(Topics.EVALUATIONS);
        start.open(records(1, 2), consumer);
        verify(caughtUp, times(3)).awaitWhole(Topics.EVALUATIONS);
    }

    private void committed(long next) {
        consumer.assign(Set.of(PLACE));
        consumer.commitSync(Map.of(PLACE, new OffsetAndMetadata(next)));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(offset ->
                        new ConsumerRecord<>(PLACE.topic(), PLACE.partition(), offset, new byte[0], new byte[0]))
                .toList();
    }

    private static List<Long> offsets(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(ConsumerRecord::offset).toList();
    }
}
