package vn.binhchon.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.standalone.BrokerAlone;
import vn.binhchon.standalone.DatabaseAlone;

/** One broker, one database and copies of the program in profile {@code cluster}, each a process of its own. */
final class Country implements AutoCloseable {

    static final Duration START = Duration.ofMinutes(5);

    final Program broker;
    final DatabaseAlone database;
    final List<Program> copies = new ArrayList<>();
    final String bootstrap;
    private final Path folder;

    private Country(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        int port = DatabaseAlone.freePort();
        bootstrap = "127.0.0.1:" + port;
        broker = Program.start(
                folder.resolve("broker.log"),
                BrokerAlone.READY,
                "512m",
                BrokerAlone.class,
                List.of(folder.resolve("broker").toString(), Integer.toString(port)));
        database = DatabaseAlone.start(folder.resolve("database"));
        broker.awaitUp(START);
    }

    static Country start(int copies) throws IOException, InterruptedException {
        return start(copies, DatabaseAlone.freshFolder("chaos"));
    }

    /** The same, with broker and database in a folder that is named. */
    static Country start(int copies, Path folder) throws IOException, InterruptedException {
        Country country = new Country(folder);
        for (int i = 0; i < copies; i++) {
            country.copies.add(country.copy(i));
            if (i == 0) {
                country.copies.get(0).awaitUp(START);
            }
        }
        for (Program each : country.copies) {
            each.awaitUp(START);
        }
        return country;
    }

    private Program copy(int number) throws IOException {
        return Program.start(
                folder.resolve("copy-" + number + ".log"),
                "Started BinhChon",
                "400m",
                BinhChonApplication.class,
                arguments("copy-" + number));
    }

    /**
     * How a copy of a name is started. Sessions end sooner than by default, so that a copy that stands still is given up within the
     * patience of a test.
     */
    List<String> arguments(String instance) {
        return List.of(
                "--spring.profiles.active=cluster",
                "--spring.main.log-startup-info=true",
                "--logging.level.vn.binhchon.BinhChonApplication=INFO",
                "--binhchon.access.mode=local",
                "--binhchon.instance=" + instance,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrap,
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500",
                "--spring.kafka.consumer.max-poll-records=50",
                "--spring.kafka.producer.properties.transaction.timeout.ms=10000",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    @Override
    public void close() throws IOException {
        for (Program each : copies) {
            each.close();
        }
        broker.close();
        database.close();
    }
}
