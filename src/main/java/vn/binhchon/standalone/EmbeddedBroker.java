package vn.binhchon.standalone;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM, its own controller beside it, which any client on this machine can use.
 *
 * <p>Its log lies in the {@link DataFolder} and is kept from start to start. Stop the clients before it: a client left
 * without its broker fills the log with complaints.
 */
final class EmbeddedBroker implements Closeable {

    static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns once it takes requests.
     *
     * @param port on 127.0.0.1; 0 for any free one
     */
    static EmbeddedBroker start(DataFolder folder, int port) {
        int listening = LoopbackPort.free(port, "Kafka", "binhchon.standalone.kafka-port");
        int controller = LoopbackPort.free(0, "Kafka", "");
        try {
            if (!Files.exists(folder.kafka())) {
                format(folder, BrokerSettings.of(making(folder), listening, controller));
            }
            KafkaConfig config = new KafkaConfig(BrokerSettings.of(folder.kafka(), listening, controller), false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            BrokerFatality.start(server);
            return new EmbeddedBroker(server, listening);
        } catch (IOException e) {
            throw StandaloneFailure.notWritable(folder.path(), e);
        } catch (RuntimeException e) {
            throw StandaloneFailure.folderBroken(
                    folder.path(),
                    "Kafka không khởi động được trên " + folder.kafka() + " (" + e.getMessage() + ")",
                    "Kafka does not start on " + folder.kafka(),
                    e);
        }
    }

    int port() {
        return port;
    }

    String bootstrapServers() {
        return LoopbackPort.host() + ":" + port;
    }

    @Override
    public void close() {
        BrokerFatality.stop(server);
    }

    private static Path making(DataFolder folder) {
        return folder.path().resolve("kafka.making");
    }

    /** Formats beside and renames: a start killed half-way leaves nothing that looks like a broker's log. */
    private static void format(DataFolder folder, Properties settings) throws IOException {
        Path making = making(folder);
        FolderTree.delete(making);
        Files.createDirectories(making);
        Path file = making.resolve("format.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString(),
        };
        int exit = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException("Kafka storage format: " + said.toString(StandardCharsets.UTF_8));
        }
        Files.delete(file);
        Files.move(making, folder.kafka(), StandardCopyOption.ATOMIC_MOVE);
    }
}
