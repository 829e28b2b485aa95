package vn.binhchon.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real broker that forgets in seconds what a broker forgets in weeks: who sends in transactions, and what was read up to. */
public final class ForgetfulBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private ForgetfulBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static ForgetfulBroker start(Path folder) throws IOException {
        Files.createDirectories(folder);
        int port = LoopbackPort.free(0, "test", "");
        Properties settings = BrokerSettings.of(folder.resolve("log"), port, LoopbackPort.free(0, "test", ""));
        settings.putAll(Map.of(
                "transactional.id.expiration.ms", "6000",
                "transaction.remove.expired.transaction.cleanup.interval.ms", "1000",
                "producer.id.expiration.ms", "6000",
                "producer.id.expiration.check.interval.ms", "1000",
                "offsets.retention.minutes", "1",
                "offsets.retention.check.interval.ms", "1000"));
        Path file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
        if (StorageTool.execute(format, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        BrokerFatality.start(server);
        return new ForgetfulBroker(server, port);
    }

    public String bootstrapServers() {
        return LoopbackPort.host() + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
