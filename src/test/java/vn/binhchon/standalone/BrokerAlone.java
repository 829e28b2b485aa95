package vn.binhchon.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The broker as a program of its own, so that it can be killed without anything else: a folder, a port, and for each door to it the
 * port it listens on and the one that its clients are told, as {@code 4001:4002}.
 */
public final class BrokerAlone {

    public static final String READY = "READY";

    private BrokerAlone() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        start(Path.of(args[0]), doored(args, port));
        System.out.println(READY);
        Thread.sleep(Long.MAX_VALUE);
    }

    private static Properties doored(String[] args, int port) {
        Properties settings =
                BrokerSettings.of(Path.of(args[0]).resolve("log"), port, LoopbackPort.free(0, "test", ""));
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        for (int i = 2; i < args.length; i++) {
            String[] ports = args[i].split(":");
            add(settings, "listeners", "DOOR" + i + "://127.0.0.1:" + ports[0]);
            add(settings, "advertised.listeners", "DOOR" + i + "://127.0.0.1:" + ports[1]);
            add(settings, "listener.security.protocol.map", "DOOR" + i + ":PLAINTEXT");
        }
        return settings;
    }

    private static void add(Properties settings, String name, String value) {
        settings.setProperty(name, settings.getProperty(name) + "," + value);
    }

    /** Starts a broker of one's own settings, on a log that is made at the first start. */
    static KafkaRaftServer start(Path folder, Properties settings) throws IOException {
        if (!Files.exists(folder.resolve("log"))) {
            format(folder, settings);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        BrokerFatality.start(server);
        return server;
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = Files.createDirectories(folder).resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }
}
