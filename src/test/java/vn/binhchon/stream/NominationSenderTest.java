package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;
import vn.binhchon.Samples;
import vn.binhchon.access.Systems;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.ledger.Answered;
import vn.binhchon.ledger.NominationOwner;
import vn.binhchon.rollout.RulesInForce;

/** An event is sent until the broker has it, or its sender is told. */
@SuppressWarnings("unchecked")
class NominationSenderTest {

    private final KafkaOperations<byte[], byte[]> kafka = mock(KafkaOperations.class);
    private final RoundLookup rounds = mock(RoundLookup.class);
    private final Ownership ownership =
            new Ownership(mock(NominationOwner.Owners.class), mock(Answered.class), new Systems(Map.of()));
    private final NominationSender sender = new NominationSender(
            kafka, rounds, mock(RulesInForce.class), mock(OriginSignature.class), ownership, mock(FirstSender.class));

    @BeforeEach
    void theRoundOfTheSample() {
        RoundLookup.Batch batch = mock(RoundLookup.Batch.class);
        when(batch.find("bao-chi")).thenReturn(Samples.rounds().get("bao-chi"));
        when(rounds.batch()).thenReturn(batch);
    }

    @Test
    void what_a_broker_lost_track_of_is_sent_again() throws Exception {
        when(kafka.executeInTransaction(any()))
                .thenThrow(new InvalidTxnStateException("lost"))
                .thenReturn(CompletableFuture.completedFuture(null));

        assertThat(sent()).isEqualTo("bao-chi.hao-dat-2019");
        verify(kafka, times(2)).executeInTransaction(any());
    }

    @Test
    void whoever_sends_is_told_when_it_is_lost_again() {
        when(kafka.executeInTransaction(any())).thenThrow(new InvalidTxnStateException("lost"));

        assertThatThrownBy(this::sent).isInstanceOf(InvalidTxnStateException.class);
    }

    private String sent() throws Exception {
        byte[] body = Files.readAllBytes(Samples.file("profiles", "hao-dat-2019"));
        return sender.nomination(EventMessage.structured(body), "test").subject();
    }
}
