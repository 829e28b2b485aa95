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

    /** One compiler and a small heap: what a killed program is started with again. */
    static final List<String> QUICK_TO_START = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    final Program broker;
    final DatabaseAlone database;
    final List<Program> copies = new ArrayList<>();
    final String bootstrap;
    private final Path folder;
    private final List<String> machine;
    private final int atOnce;

    private Country(Path folder, List<String> machine, int atOnce) throws IOException, InterruptedException {
        this.folder = folder;
        this.machine = machine;
        this.atOnce = atOnce;
        int port = DatabaseAlone.freePort();
        bootstrap = "127.0.0.1:" + port;
        broker = Program.start(
                folder.resolve("broker.log"),
                BrokerAlone.READY,
                QUICK_TO_START,
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
        return start(copies, folder, QUICK_TO_START, 50);
    }

    /**
     * The same, said in full.
     *
     * @param machine options of the Java machine that each copy runs on
     * @param atOnce how many records a copy takes in one transaction at most
     */
    static Country start(int copies, Path folder, List<String> machine, int atOnce)
            throws IOException, InterruptedException {
        Country country = new Country(folder, machine, atOnce);
        for (int i = 0; i < copies; i++) {
            country.grow();
            if (i == 0) {
                country.copies.get(0).awaitUp(START);
            }
        }
        for (Program each : country.copies) {
            each.awaitUp(START);
        }
        return country;
    }

    /** Starts one more copy and does not wait until it is up. */
    Program grow() throws IOException {
        int number = copies.size();
        Program copy = Program.start(
                folder.resolve("copy-" + number + ".log"),
                "Started BinhChon",
                machine,
                BinhChonApplication.class,
                arguments("copy-" + number));
        copies.add(copy);
        return copy;
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
                "--spring.kafka.consumer.max-poll-records=" + atOnce,
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
