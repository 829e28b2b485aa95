package vn.binhchon.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import vn.binhchon.stream.Topics;

/**
 * The accounts at the broker of the one-machine start: the program's, which may do everything, and a trial sender's, which may put in
 * nominations and read what is answered. Their passwords are made at the first start and can be read by the folder's owner alone.
 *
 * @param program the program's password
 * @param sender the sender's password
 */
record BrokerAccounts(String program, String sender) {

    static final String SENDER = "sender";

    private static final String PROGRAM = "binhchon";
    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String LISTENER = "CLIENTS";

    static BrokerAccounts of(DataFolder folder) throws IOException {
        return new BrokerAccounts(
                OwnerOnly.secret(folder.path().resolve("kafka.password")),
                OwnerOnly.secret(folder.path().resolve("kafka.sender.password")));
    }

    /** Makes the broker ask who comes, on every one of its listeners, and allow nothing that no list allows. */
    Properties guard(Properties open) {
        Properties p = new Properties();
        p.putAll(open);
        for (String each : List.of("listeners", "advertised.listeners")) {
            p.setProperty(each, open.getProperty(each).replace("PLAINTEXT://", LISTENER + "://"));
        }
        p.setProperty("listener.security.protocol.map", LISTENER + ":SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        p.setProperty("inter.broker.listener.name", LISTENER);
        p.setProperty("sasl.mechanism.inter.broker.protocol", SCRAM);
        p.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
        p.setProperty("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        p.setProperty(
                "listener.name.controller.plain.sasl.jaas.config",
                login(PlainLoginModule.class, PROGRAM, program, Map.of(PROGRAM, program)));
        p.setProperty("listener.name.clients.sasl.enabled.mechanisms", SCRAM);
        p.setProperty(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                login(ScramLoginModule.class, PROGRAM, program, Map.of(PROGRAM, program, SENDER, sender)));
        p.setProperty(
                "listener.name.clients.scram-sha-512.sasl.server.callback.handler.class",
                BrokerPasswords.class.getName());
        p.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        p.setProperty("super.users", "User:" + PROGRAM);
        p.setProperty("allow.everyone.if.no.acl.found", "false");
        return p;
    }

    /** What a client of the program says. */
    Map<String, String> client() {
        return client(PROGRAM, program);
    }

    /** What a client of the trial sender says. */
    Map<String, String> senderClient() {
        return client(SENDER, sender);
    }

    private static Map<String, String> client(String account, String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                SCRAM,
                "sasl.jaas.config",
                login(ScramLoginModule.class, account, password, Map.of()));
    }

    private static String login(Class<?> module, String account, String password, Map<String, String> known) {
        StringBuilder login = new StringBuilder(module.getName())
                .append(" required username=\"")
                .append(account)
                .append("\" password=\"")
                .append(password)
                .append('"');
        new TreeMap<>(known).forEach((name, secret) -> login.append(" user_")
                .append(name)
                .append("=\"")
                .append(secret)
                .append('"'));
        return login.append(';').toString();
    }

    /** What the sender may. */
    static List<AclBinding> lists() {
        List<AclBinding> lists = new ArrayList<>();
        lists.add(allow(ResourceType.TOPIC, Topics.NOMINATIONS, PatternType.LITERAL, AclOperation.WRITE));
        for (String each : List.of(Topics.EVALUATIONS, Topics.REPEATS, Topics.DEAD_LETTERS)) {
            lists.add(allow(ResourceType.TOPIC, each, PatternType.LITERAL, AclOperation.READ));
        }
        lists.add(allow(ResourceType.GROUP, SENDER, PatternType.PREFIXED, AclOperation.READ));
        return lists;
    }

    private static AclBinding allow(ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + SENDER, "*", operation, AclPermissionType.ALLOW));
    }

    /** Writes the sender's account as Kafka's own tools read it, and as kcat does ({@code kcat -F}). */
    void writeFiles(DataFolder folder, String servers) throws IOException {
        StringBuilder java = new StringBuilder("bootstrap.servers=" + servers + "\n");
        new TreeMap<>(senderClient())
                .forEach((name, value) ->
                        java.append(name).append('=').append(value).append('\n'));
        write(folder.path().resolve("kafka.sender.properties"), java.toString());
        write(
                folder.path().resolve("kafka.sender.conf"),
                "bootstrap.servers=" + servers + "\nsecurity.protocol=SASL_PLAINTEXT\nsasl.mechanisms=" + SCRAM
                        + "\nsasl.username=" + SENDER + "\nsasl.password=" + sender + "\n");
    }

    private static void write(Path file, String text) throws IOException {
        Path making = file.resolveSibling(file.getFileName() + ".making");
        Files.deleteIfExists(making);
        try (OutputStream out = OwnerOnly.file(making)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
