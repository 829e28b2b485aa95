package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The database server of a data folder, to be killed or stopped as an accident does. */
public record ServerProcesses(Path data) {

    /** The server itself. */
    public ProcessHandle server() {
        return processes().server().orElseThrow();
    }

    /** One of its sessions that serves the program. */
    public ProcessHandle session() {
        return processes().all().stream()
                .filter(each -> commandLine(each).contains("binhchon 127.0.0.1"))
                .findFirst()
                .orElseThrow();
    }

    /** Those that live. */
    public List<ProcessHandle> all() {
        return processes().all().stream().filter(PostgresProcesses::lives).toList();
    }

    /** SIGSTOP. */
    public void stop(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Where PostgreSQL's programs are unpacked for tests. */
    public static Path programs() {
        return TestFolders.programs();
    }

    private PostgresProcesses processes() {
        return new PostgresProcesses(data.resolve("postgres").toAbsolutePath());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return java.nio.file.Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
