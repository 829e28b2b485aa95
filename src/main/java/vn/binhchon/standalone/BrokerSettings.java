package vn.binhchon.standalone;

import java.nio.file.Path;
import java.util.Properties;

/** What a Kafka of one node needs to be told to start fast, stay small and still do transactions. */
final class BrokerSettings {

    /** A dossier with its evidence stays far below; Kafka's own 1 MiB would refuse a large round. */
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private BrokerSettings() {}

    static Properties of(Path log, int port, int controllerPort) {
        String host = LoopbackPort.host();
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", Integer.toString(EmbeddedBroker.NODE_ID));
        p.setProperty("log.dirs", log.toString());
        p.setProperty("listeners", "PLAINTEXT://" + host + ":" + port + ",CONTROLLER://" + host + ":" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        // A quorum named in the settings, not in the log: its port may differ from start to start.
        p.setProperty("controller.quorum.voters", EmbeddedBroker.NODE_ID + "@" + host + ":" + controllerPort);

        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("message.max.bytes", Integer.toString(LARGEST_MESSAGE));
        p.setProperty("replica.fetch.max.bytes", Integer.toString(LARGEST_MESSAGE));
        aloneInTheCluster(p);
        small(p);
        return p;
    }

    private static void aloneInTheCluster(Properties p) {
        p.setProperty("default.replication.factor", "1");
        p.setProperty("min.insync.replicas", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        // Nobody else is on the way, so a first consumer need not wait for company.
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // A council meets every two years: what was read, and who sends, is not forgotten in between.
        p.setProperty("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        p.setProperty("transactional.id.expiration.ms", Integer.toString(Integer.MAX_VALUE));
        // After a kill the controller still believes in the killed broker, and lets it in again only when that session
        // is over: Kafka's own nine seconds would be spent waiting at the next start.
        p.setProperty("broker.session.timeout.ms", "2000");
        p.setProperty("broker.heartbeat.interval.ms", "500");
    }

    private static void small(Properties p) {
        p.setProperty("offsets.topic.num.partitions", "3");
        p.setProperty("transaction.state.log.num.partitions", "3");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        p.setProperty("log.index.size.max.bytes", Integer.toString(2 * 1024 * 1024));
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
    }
}
