package vn.binhchon.standalone;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhchon.text.Sentences;

/**
 * What happens when the broker gives up: it would halt the whole JVM on the spot, with nothing said and the database left
 * running.
 *
 * <p>While starting, its giving up becomes an exception of the start. While running, the program ends in good order: it
 * cannot do its work without a broker, and a supervisor may start it again.
 */
final class BrokerFatality {

    private static final Logger log = LoggerFactory.getLogger(BrokerFatality.class);
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 10;

    private BrokerFatality() {}

    /** Returns once the broker is up; throws what kept it from that, on whichever of its threads it was. */
    static void start(KafkaRaftServer server) {
        CompletableFuture<Void> fatal = new CompletableFuture<>();
        onGivingUp(fatal::completeExceptionally);
        CompletableFuture<Void> up = inBackground(server::startup).orTimeout(START_SECONDS, TimeUnit.SECONDS);
        try {
            CompletableFuture.anyOf(up, fatal).join();
            onGivingUp(BrokerFatality::endProgram);
        } catch (CompletionException e) {
            stop(server);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void onGivingUp(Consumer<Throwable> told) {
        Exit.Procedure procedure = (status, message) -> {
            IllegalStateException gaveUp = gaveUp(status, message);
            told.accept(gaveUp);
            throw gaveUp; // Kafka counts on never coming back from here
        };
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }

    private static IllegalStateException gaveUp(int status, @Nullable String message) {
        return new IllegalStateException("Kafka gave up, status " + status + (message == null ? "" : ": " + message));
    }

    private static void endProgram(Throwable gaveUp) {
        ProgramEnd.because(Sentences.of("broker.failed", "reason", String.valueOf(gaveUp.getMessage())));
    }

    /** Stops it; one that waits for what does not come (Kafka's own patience is five minutes) is left behind. */
    static void stop(KafkaRaftServer server) {
        try {
            inBackground(() -> {
                        server.shutdown();
                        server.awaitShutdown();
                    })
                    .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            log.warn("Kafka không dừng xong / Kafka did not stop: {}", String.valueOf(e.getCause()));
        }
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, task -> {
            Thread thread = new Thread(task, "broker-start");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
