package vn.binhchon.standalone;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this JVM, its own controller beside it, for clients on this machine that have an account ({@link BrokerAccounts}).
 *
 * <p>Its log lies in the {@link DataFolder} and is kept from start to start. Stop the clients before it: a client left
 * without its broker fills the log with complaints.
 */
final class EmbeddedBroker implements Closeable {

    static final int NODE_ID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final KafkaRaftServer server;
    private final int port;
    private final BrokerAccounts accounts;

    private EmbeddedBroker(KafkaRaftServer server, int port, BrokerAccounts accounts) {
        this.server = server;
        this.port = port;
        this.accounts = accounts;
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
            BrokerAccounts accounts = BrokerAccounts.of(folder);
            KafkaConfig config =
                    new KafkaConfig(accounts.guard(BrokerSettings.of(folder.kafka(), listening, controller)), false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            BrokerFatality.start(server);
            EmbeddedBroker broker = new EmbeddedBroker(server, listening, accounts);
            accounts.writeFiles(folder, broker.bootstrapServers());
            broker.allowSender();
            return broker;
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

    /** What a client has to say to come in as the program. */
    Map<String, String> account() {
        return accounts.client();
    }

    /** What a client has to say to come in as the trial sender. */
    Map<String, String> senderAccount() {
        return accounts.senderClient();
    }

    /** Beside the start, which does not wait for it; the same at every start, so that nothing has to be remembered. */
    private void allowSender() {
        Map<String, Object> client = new HashMap<>(account());
        client.put("bootstrap.servers", bootstrapServers());
        Thread allowing = new Thread(
                () -> {
                    try (Admin admin = Admin.create(client)) {
                        admin.createAcls(BrokerAccounts.lists()).all().get(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (ExecutionException | TimeoutException | KafkaException e) {
                        LOG.warn("The trial sender's account may do nothing yet", e);
                    }
                },
                "sender-lists");
        allowing.setDaemon(true);
        allowing.start();
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
