package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes, starts and stops the database cluster of one {@link DataFolder} by PostgreSQL's own programs. */
record PostgresControl(DataFolder folder, PostgresPrograms programs, PostgresUser user) {

    static final String SUPERUSER = "postgres";

    /** A first start on a slow disk, or the recovery after a kill, may take its time. */
    private static final String WAIT_SECONDS = "60";

    /** What is open is rolled back at once; whoever takes longer hangs. */
    private static final String STOP_SECONDS = "20";

    /**
     * What the server is told at each start, beside its port. Durability stays PostgreSQL's own (fsync and synchronous
     * commit on): the ledger is a record of decisions.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", LoopbackPort.host(),
            "unix_socket_directories", "",
            "timezone", "UTC",
            "max_connections", "50",
            "shared_buffers", "64MB",
            "min_wal_size", "32MB",
            "max_wal_size", "256MB",
            "io_method", "sync",
            "log_checkpoints", "off");

    /**
     * Makes an empty cluster beside and renames it, so that a start killed half-way leaves nothing that looks like one.
     * The built-in C.UTF-8 knows upper and lower case of Vietnamese and is the same on every machine; Vietnamese order
     * is asked for by name ({@code collate "vi-x-icu"}).
     */
    void initialise() throws IOException {
        Path making = folder.path().resolve("postgres.making");
        FolderTree.delete(making);
        Files.createDirectories(making);
        user.own(making);
        user.own(folder.password());
        run(
                "initdb",
                "--pgdata=" + making,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Files.move(making, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns when the server takes connections; pg_ctl gives it a session of its own, out of reach of a Ctrl-C. */
    void start(int port) throws IOException {
        user.own(folder.postgres());
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        Path log = folder.logs().resolve("postgres.log");
        run("pg_ctl", "start", "-w", "-t", WAIT_SECONDS, "-D", data(), "-l", log.toString(), "-o", options.toString());
    }

    /** Rolls back what is open, writes what is done, and returns when the server is gone; one that hangs is killed, which loses nothing committed. */
    void stop() throws IOException {
        try {
            run("pg_ctl", "stop", "-w", "-t", STOP_SECONDS, "-m", "fast", "-D", data());
        } catch (IOException e) {
            if (processes().server().isEmpty()) {
                throw e;
            }
            processes().kill();
        }
    }

    PostgresProcesses processes() {
        return new PostgresProcesses(folder.postgres());
    }

    private String data() {
        return folder.postgres().toString();
    }

    private void run(String program, String... arguments) throws IOException {
        Files.createDirectories(folder.logs());
        user.own(folder.logs());
        List<String> command = new ArrayList<>(user.prefix());
        command.add(programs.program(program).toString());
        command.addAll(List.of(arguments));
        // Not a pipe: the server would inherit it, and its end would never come.
        Path said = folder.logs().resolve(program + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.logs().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        // Settings the user has for another PostgreSQL (PGDATA, PGPORT, PGOPTIONS …) are not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IOException(program + ": " + lastWords(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
    }

    private static String lastWords(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "no output" : text.substring(text.lastIndexOf('\n') + 1);
    }
}
