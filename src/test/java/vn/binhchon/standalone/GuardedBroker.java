package vn.binhchon.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real broker that asks who comes and what they may, on the settings a country's brokers are given
 * ({@code docs/compose/kafka-guard.properties}), with the accounts that {@code docs/compose/kafka-accounts.sh} makes.
 */
public final class GuardedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final Path folder;
    private final int clients;
    private final int brokers;

    private GuardedBroker(KafkaRaftServer server, Path folder, int clients, int brokers) {
        this.server = server;
        this.folder = folder;
        this.clients = clients;
        this.brokers = brokers;
    }

    /** Starts it, with a password of its own for each account. */
    public static GuardedBroker start(Path folder, List<String> accounts) throws IOException {
        return start(folder, accounts, null);
    }

    /** The same, and clients come encrypted: it shows them this certificate. */
    public static GuardedBroker start(Path folder, List<String> accounts, @Nullable MadeCertificate certificate)
            throws IOException {
        Files.createDirectories(secrets(folder));
        Files.writeString(
                secrets(folder).resolve("kafka_broker"), Uuid.randomUuid().toString());
        for (String each : accounts) {
            Files.writeString(
                    secrets(folder).resolve("kafka_" + each), Uuid.randomUuid().toString());
        }
        int clients = LoopbackPort.free(0, "test", "");
        int brokers = LoopbackPort.free(0, "test", "");
        int controller = LoopbackPort.free(0, "test", "");
        Properties settings = BrokerSettings.of(folder.resolve("log"), clients, controller);
        settings.setProperty(
                "listeners",
                "CLIENTS://127.0.0.1:" + clients + ",BROKERS://127.0.0.1:" + brokers + ",CONTROLLER://127.0.0.1:"
                        + controller);
        settings.setProperty(
                "advertised.listeners", "CLIENTS://127.0.0.1:" + clients + ",BROKERS://127.0.0.1:" + brokers);
        String guard = Files.readString(Path.of("docs/compose/kafka-guard.properties"))
                .replace("/run/secrets", secrets(folder).toString());
        settings.load(new StringReader(guard));
        if (certificate != null) {
            Files.copy(certificate.keys(), secrets(folder).resolve("kafka.p12"));
            Files.writeString(secrets(folder).resolve("kafka_keystore"), certificate.password());
            settings.load(new StringReader(Files.readString(Path.of("docs/compose/kafka-tls.properties"))
                    .replace("/run/secrets", secrets(folder).toString())));
        }
        format(folder, settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        BrokerFatality.start(server);
        return new GuardedBroker(server, folder, clients, brokers);
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve("server.properties");
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

    /** Runs the script that makes accounts, with Kafka's own commands from this class path. */
    public void makeAccounts(String provinces) throws IOException, InterruptedException {
        Path commands = Files.createDirectories(folder.resolve("bin"));
        command(commands.resolve("kafka-configs.sh"), "kafka.admin.ConfigCommand");
        command(commands.resolve("kafka-acls.sh"), "org.apache.kafka.tools.AclCommand");
        ProcessBuilder script = new ProcessBuilder("sh", "docs/compose/kafka-accounts.sh").redirectErrorStream(true);
        script.environment()
                .putAll(Map.of(
                        "BROKERS",
                        "127.0.0.1:" + brokers,
                        "SECRETS",
                        secrets(folder).toString(),
                        "KAFKA",
                        commands.toString(),
                        "PROVINCES",
                        provinces));
        Process running = script.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private static void command(Path file, String main) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(
                file,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -cp '" + classes + "' " + main + " \"$@\"\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made a command");
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + clients;
    }

    /** What a client of an account has to say, as application-cluster.yaml tells. */
    public Map<String, String> account(String name) throws IOException {
        return account(name, Files.readString(secrets(folder).resolve("kafka_" + name)));
    }

    /** The same with another password. */
    public Map<String, String> account(String name, String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name + "\" password=\""
                        + password + "\";");
    }

    private static Path secrets(Path folder) {
        return folder.resolve("secrets").toAbsolutePath();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
