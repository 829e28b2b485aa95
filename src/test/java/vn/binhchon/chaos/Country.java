package vn.binhchon.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    final Program broker;
    final DatabaseAlone database;
    final List<Program> copies = new ArrayList<>();
    final String bootstrap;

    /** The ways of each copy, where the layout has any. */
    final List<Door> toBroker = new ArrayList<>();

    final List<Door> toDatabase = new ArrayList<>();
    private final Layout layout;
    private final List<Integer> ports = new ArrayList<>();

    private Country(Layout layout) throws IOException, InterruptedException {
        this.layout = layout;
        int port = DatabaseAlone.freePort();
        bootstrap = "127.0.0.1:" + port;
        database = DatabaseAlone.start(layout.database());
        List<String> arguments =
                new ArrayList<>(List.of(layout.broker().resolve("broker").toString(), Integer.toString(port)));
        for (int i = 0; i < layout.doors(); i++) {
            int inner = DatabaseAlone.freePort();
            Door door = Door.to(inner);
            toBroker.add(door);
            toDatabase.add(Door.to(database.port()));
            arguments.add(inner + ":" + door.port());
        }
        broker = Program.start(
                layout.broker().resolve("broker.log"),
                BrokerAlone.READY,
                layout.brokerMachine(),
                BrokerAlone.class,
                arguments);
        broker.awaitUp(START);
    }

    static Country start(int copies) throws IOException, InterruptedException {
        return start(copies, Layout.fresh());
    }

    /** The same, with what the benches measure by. */
    static Country start(int copies, Path folder, List<String> machine, int atOnce)
            throws IOException, InterruptedException {
        return start(copies, Layout.in(folder).on(machine, atOnce).withBrokerOn(machine));
    }

    static Country start(int copies, Layout layout) throws IOException, InterruptedException {
        Country country = new Country(layout);
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
        ports.add(DatabaseAlone.freePort());
        boolean doors = number < layout.doors();
        List<String> arguments = arguments(
                "copy-" + number,
                ports.get(number),
                doors ? "127.0.0.1:" + toBroker.get(number).port() : bootstrap,
                doors ? toDatabase.get(number).port() : database.port());
        Program copy = Program.start(
                layout.broker().resolve("copy-" + number + ".log"),
                "Started BinhChon",
                layout.machine(),
                BinhChonApplication.class,
                arguments);
        copies.add(copy);
        return copy;
    }

    /**
     * How a copy of a name is started. Sessions end sooner than by default, so that a copy that stands still is given up within the
     * patience of a test.
     */
    List<String> arguments(String instance) {
        return arguments(instance, 0, bootstrap, database.port());
    }

    private List<String> arguments(String instance, int port, String broker, int databasePort) {
        return List.of(
                "--spring.profiles.active=cluster",
                "--spring.main.log-startup-info=true",
                "--logging.level.vn.binhchon.BinhChonApplication=INFO",
                "--binhchon.access.mode=local",
                "--binhchon.instance=" + instance,
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500",
                "--spring.kafka.consumer.max-poll-records=" + layout.atOnce(),
                "--spring.kafka.producer.properties.transaction.timeout.ms=10000",
                "--spring.datasource.url=" + database.url().replace(":" + database.port(), ":" + databasePort),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
    }

    /** The address of a copy's pages. */
    URI address(int copy, String path) {
        return URI.create("http://127.0.0.1:" + ports.get(copy) + path);
    }

    /** What a copy says of its readiness: 200 or 503; 0 when it does not say within some seconds. */
    int readiness(int copy) throws InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(address(copy, "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return HTTP.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            return 0;
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    @Override
    public void close() throws IOException {
        for (Program each : copies) {
            each.close();
        }
        for (Door each : toBroker) {
            each.close();
        }
        for (Door each : toDatabase) {
            each.close();
        }
        broker.close();
        database.close();
    }
}
