package vn.binhchon.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL beside this JVM, on 127.0.0.1, whose data is kept in the {@link DataFolder} from start to start.
 *
 * <p>The program connects as an ordinary user that owns its database, as it would to a server of the country's own. The
 * password is made at the first start and kept in {@code postgres.password}.
 */
final class EmbeddedDatabase implements Closeable {

    static final String NAME = "binhchon";

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

    @Override
    public void close() throws IOException {
        control.stop();
    }

    private static EmbeddedDatabase prepared(EmbeddedDatabase database) throws IOException, SQLException {
        try {
            database.prepare();
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

    private static boolean any(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + LoopbackPort.host() + ":" + port + "/" + database;
    }
}
