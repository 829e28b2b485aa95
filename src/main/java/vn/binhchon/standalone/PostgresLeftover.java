package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a killed program leaves of its database: a server that nobody stops any more, or the note of one that is gone.
 *
 * <p>The {@link DataFolder} is locked by us, so a server found on it belongs to no running program.
 */
record PostgresLeftover(PostgresControl control) {

    /** Stops a server still running on the folder; takes away a note that would keep a new one from starting. */
    void clear() throws IOException {
        Path data = control.folder().postgres();
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        String commandLine = commandLine(pid(note));
        boolean isPostgres = commandLine.contains("postgres");
        if (isPostgres && (commandLine.contains(data.toString()) || !Files.exists(Path.of("/proc")))) {
            control.stop();
        } else if (!isPostgres && !commandLine.isEmpty()) {
            // Its number went to another program, as happens soon in containers: PostgreSQL would take that for a
            // server still running. With nobody of that number, PostgreSQL clears the note itself.
            Files.delete(note);
        }
    }

    /** The first line of postmaster.pid; 0 where it cannot be read as a number. */
    private static long pid(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note, StandardCharsets.ISO_8859_1);
        try {
            return lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Empty where no such process lives. Read from /proc first: a process of another user still shows it there. */
    private static String commandLine(long pid) throws IOException {
        if (pid <= 0) {
            return "";
        }
        Path proc = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.isReadable(proc)) {
            return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).replace('\0', ' ');
        }
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .flatMap(info -> info.commandLine().or(info::command))
                .orElse("");
    }
}
