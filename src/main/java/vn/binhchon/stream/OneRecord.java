package vn.binhchon.stream;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/** Sends one record in a transaction of its own, for whoever has to know that the broker has it. */
final class OneRecord {

    private static final Logger LOG = LoggerFactory.getLogger(OneRecord.class);
    private static final long PATIENCE_SECONDS = 15;

    private OneRecord() {}

    /**
     * Sends and waits.
     *
     * @throws KafkaException when the broker did not take it
     */
    static SendResult<byte[], byte[]> send(
            KafkaOperations<byte[], byte[]> kafka, ProducerRecord<byte[], byte[]> record) {
        try {
            return waitedFor(inTransaction(kafka, record));
        } catch (InvalidTxnStateException e) {
            // Seen where a broker had only just started, under load: it knew nothing of the transaction it was to
            // commit, so nobody will ever read what was sent in it.
            LOG.warn("The broker lost track of a transaction; the record is sent again", e);
            return waitedFor(inTransaction(kafka, record));
        }
    }

    private static CompletableFuture<SendResult<byte[], byte[]>> inTransaction(
            KafkaOperations<byte[], byte[]> kafka, ProducerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(kafka.executeInTransaction(operations -> operations.send(record)));
    }

    private static SendResult<byte[], byte[]> waitedFor(CompletableFuture<SendResult<byte[], byte[]>> sent) {
        try {
            return sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker did not take what was sent", e);
        }
    }
}
