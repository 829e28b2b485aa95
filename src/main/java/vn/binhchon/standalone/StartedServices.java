package vn.binhchon.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A broker and a database that run on one {@link DataFolder}, and are stopped once, broker first. */
final class StartedServices implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(StartedServices.class);

    private final DataFolder folder;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final ServiceWatch watch;
    private final Runnable lastAct;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private StartedServices(DataFolder folder, EmbeddedBroker broker, EmbeddedDatabase database) {
        this.folder = folder;
        this.broker = broker;
        this.database = database;
        this.watch = ServiceWatch.begin(database, folder.path());
        this.lastAct = database::kill;
        ProgramEnd.beforeHalt(lastAct);
    }

    /** Starts both side by side; if either fails, the other is stopped and the folder released. */
    static StartedServices start(StandaloneSettings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        Path programs = settings.programs() == null
                ? folder.binaries()
                : settings.programs().toAbsolutePath();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        var broker = CompletableFuture.supplyAsync(() -> EmbeddedBroker.start(folder, settings.kafkaPort()), threads);
        var database = CompletableFuture.supplyAsync(
                () -> EmbeddedDatabase.start(folder, programs, settings.postgresPort()), threads);
        try {
            CompletableFuture.allOf(broker, database).join();
            return new StartedServices(folder, broker.join(), database.join());
        } catch (CompletionException e) {
            stopIfUp(broker);
            stopIfUp(database);
            stop(folder);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }

    /** The Spring properties under which the rest of the program finds both. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.kafka.bootstrap-servers", broker.bootstrapServers(),
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "binhchon.standalone.signing-key", folder.signingKey().toString(),
                "binhchon.standalone.running", true));
        broker.account().forEach((name, value) -> properties.put("spring.kafka.properties." + name, value));
        return properties;
    }

    String summary() {
        return "Kafka " + broker.bootstrapServers() + " · PostgreSQL " + LoopbackPort.host() + ":" + database.port()
                + " · " + folder.path();
    }

    /** Does nothing the second time. */
    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            watch.close();
            stop(broker);
            stop(database);
            stop(folder);
            ProgramEnd.notBeforeHalt(lastAct);
        }
    }

    private static void stopIfUp(CompletableFuture<? extends Closeable> start) {
        if (!start.isCompletedExceptionally()) {
            stop(start.join());
        }
    }

    /** What cannot be stopped must not keep the next one running. */
    private static void stop(Closeable service) {
        try {
            service.close();
        } catch (IOException | RuntimeException e) {
            log.warn("Không dừng được / Cannot stop {}", service.getClass().getSimpleName(), e);
        }
    }
}
