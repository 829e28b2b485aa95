package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    public int port() {
        return database.port();
    }

    public String username() {
        return database.username();
    }

    public String password() {
        return database.password();
    }

    /** Whether the server ended by itself. */
    public boolean ended() throws IOException {
        Path note = folder.postgres().resolve("postmaster.pid");
        return !Files.exists(note)
                || ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0)))
                        .isEmpty();
    }

    /** {@code kill -9} of the server; its sessions end with it. */
    public void kill() throws IOException, InterruptedException {
        if (ended()) {
            return;
        }
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
