package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** A database that can be killed and comes back on the same folder and port. */
public final class DatabaseAlone implements AutoCloseable {

    private final DataFolder folder;
    private EmbeddedDatabase database;

    private DatabaseAlone(DataFolder folder) {
        this.folder = folder;
        this.database = TestFolders.database(folder);
    }

    public static DatabaseAlone start(Path folder) {
        return new DatabaseAlone(DataFolder.open(folder));
    }

    /** A folder that nobody else uses, below target/. */
    public static Path freshFolder(String name) throws IOException {
        return TestFolders.fresh(name);
    }

    /** A port of this machine that is free now. */
    public static int freePort() {
        return LoopbackPort.free(0, "test", "");
    }

    public String url() {
        return database.url();
    }

    public String username() {
        return database.username();
    }

    public String password() {
        return database.password();
    }

    /** From now on it takes encrypted connections as well, and shows this certificate. */
    public void encrypt(MadeCertificate certificate) throws Exception {
        Path data = folder.postgres();
        Files.copy(certificate.certificate(), data.resolve("server.crt"));
        Path key = data.resolve("server.key");
        Files.writeString(key, certificate.key());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        for (Path each : List.of(key, data.resolve("server.crt"))) {
            Files.setOwner(each, Files.getOwner(data));
        }
        String superuser = url().replaceFirst("/[^/]+$", "/postgres");
        try (Connection connection = DriverManager.getConnection(superuser, PostgresControl.SUPERUSER, password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** {@code kill -9} of the server; its sessions end with it. */
    public void kill() throws IOException, InterruptedException {
        Path note = folder.postgres().resolve("postmaster.pid");
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(note).get(0)))
                .orElseThrow();
        List<ProcessHandle> sessions = server.descendants().toList();
        server.destroyForcibly();
        for (int i = 0; i < 200 && (server.isAlive() || sessions.stream().anyMatch(ProcessHandle::isAlive)); i++) {
            Thread.sleep(50);
        }
    }

    /** Starts it again where it was. */
    public void startAgain() {
        int port = database.port();
        database = EmbeddedDatabase.start(folder, TestFolders.programs(), port);
    }

    @Override
    public void close() throws IOException {
        database.close();
        folder.close();
    }
}
