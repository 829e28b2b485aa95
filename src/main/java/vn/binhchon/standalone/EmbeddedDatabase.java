package vn.binhchon.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL beside this JVM, on 127.0.0.1, whose data is kept in the {@link DataFolder} from start to start.
 *
 * <p>The program connects as an ordinary user that owns its database, as it would to a server of the country's own. The
 * password is made at the first start and kept in {@code postgres.password}.
 */
final class EmbeddedDatabase implements Closeable {

    static final String NAME = "binhchon";

    private static final String PROBE_SECONDS = "5";

    /** SQLSTATE class 08: no connection came about. */
    private static final String NO_CONNECTION = "08";

    private static final String PORT_PROPERTY = "binhchon.standalone.postgres-port";

    private final PostgresControl control;
    private final int port;
    private final String password;

    private EmbeddedDatabase(PostgresControl control, int port, String password) {
        this.control = control;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server and returns once the database is there and takes connections.
     *
     * @param programs where PostgreSQL's programs are unpacked
     * @param port on 127.0.0.1; 0 for any free one
     */
    static EmbeddedDatabase start(DataFolder folder, Path programs, int port) {
        return start(folder, programs, port, PostgresUser.find());
    }

    static EmbeddedDatabase start(DataFolder folder, Path programs, int port, PostgresUser user) {
        try {
            PostgresControl control = new PostgresControl(folder, PostgresPrograms.unpack(programs), user);
            String password = OwnerOnly.secret(folder.password());
            user.mayPass(folder.path());
            if (!Files.exists(folder.postgres())) {
                control.initialise();
            }
            new PostgresLeftover(control).clear();
            int listening = LoopbackPort.free(port, "PostgreSQL", PORT_PROPERTY);
            control.start(listening);
            return prepared(new EmbeddedDatabase(control, listening, password));
        } catch (IOException | SQLException e) {
            if (user.refused()) {
                throw StandaloneFailure.rootRefused(e);
            }
            throw StandaloneFailure.cannotStart("PostgreSQL", folder.logs().resolve("postgres.log"), e);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return url(NAME);
    }

    String username() {
        return NAME;
    }

    String password() {
        return password;
    }

    /** As a supervisor sees it. */
    PostgresSupervisor.Server server() {
        return new Supervised();
    }

    /** SIGKILL, where there is no time to stop in good order; nothing that was committed is lost. */
    void kill() {
        control.processes().kill();
    }

    @Override
    public void close() throws IOException {
        control.stop();
    }

    private final class Supervised implements PostgresSupervisor.Server {

        private @Nullable ProcessHandle running = control.processes().server().orElse(null);

        @Override
        public boolean alive() {
            return running != null && PostgresProcesses.lives(running);
        }

        @Override
        public boolean answers() {
            Properties asked = new Properties();
            asked.setProperty("user", PostgresControl.SUPERUSER);
            asked.setProperty("password", password);
            for (String each : List.of("loginTimeout", "connectTimeout", "socketTimeout")) {
                asked.setProperty(each, PROBE_SECONDS);
            }
            try (Connection connection = DriverManager.getConnection(url("postgres"), asked);
                    Statement statement = connection.createStatement()) {
                return any(statement, "select 1");
            } catch (SQLException e) {
                // A server that refuses (recovering, too many connections) answers; one that says nothing does not.
                return e.getSQLState() != null && !e.getSQLState().startsWith(NO_CONNECTION);
            }
        }

        @Override
        public void restart() throws IOException {
            control.processes().kill();
            awaitGone();
            if (running != null && !PostgresProcesses.lives(running)) {
                // Dead but not yet asked about by its parent, its number would pass for a server that runs.
                Files.deleteIfExists(control.folder().postgres().resolve("postmaster.pid"));
            }
            new PostgresLeftover(control).clear();
            control.start(port);
            running = control.processes().server().orElse(null);
        }

        /** A new server refuses to start while one of the old one's sessions still holds their memory. */
        private void awaitGone() throws IOException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            try {
                while (control.processes().all().stream().anyMatch(PostgresProcesses::lives)
                        && System.nanoTime() < deadline) {
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        @Override
        public PostgresProcesses processes() {
            return control.processes();
        }
    }

    private static EmbeddedDatabase prepared(EmbeddedDatabase database) throws IOException, SQLException {
        try {
            database.prepare();
            database.lendChecks();
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** At each start and not only at the first, which may have been killed before it came to this. */
    private void prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), PostgresControl.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (!any(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (!any(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    /** What the ledger is read by when it is looked whether every page is whole; owners of a database may not make it themselves. */
    private void lendChecks() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), PostgresControl.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            // In a schema of their own: Flyway begins only in an empty one.
            statement.execute("create schema if not exists ledger_checks");
            statement.execute("grant usage on schema ledger_checks to " + NAME);
            statement.execute("create extension if not exists amcheck schema ledger_checks");
            statement.execute("create extension if not exists pg_buffercache schema ledger_checks");
            // PostgreSQL's own function is for superusers alone; this one lends it to the ledger's owner.
            statement.execute(
                    "create or replace function ledger_checks.evict(relation regclass) returns void language sql"
                            + " security definer set search_path = ledger_checks, pg_temp"
                            + " as 'select from pg_buffercache_evict_relation(relation)'");
            statement.execute("revoke execute on function ledger_checks.evict(regclass) from public");
            statement.execute("grant execute on function ledger_checks.bt_index_check(regclass),"
                    + " ledger_checks.evict(regclass) to " + NAME);
        }
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + LoopbackPort.host() + ":" + port + "/" + database;
    }
}
