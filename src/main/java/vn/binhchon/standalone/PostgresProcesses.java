package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of the server of one database cluster.
 *
 * @param data the cluster's folder
 */
record PostgresProcesses(Path data) {

    private static final Path PROC = Path.of("/proc");

    /** The server, as its note names it; nothing when there is no note or nobody of that number lives. */
    Optional<ProcessHandle> server() {
        try {
            List<String> note = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            return note.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(note.get(0).strip())).filter(PostgresProcesses::lives);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a process runs; one that ended and that its parent has not asked about yet does not. */
    static boolean lives(ProcessHandle process) {
        return process.isAlive() && state(process.pid()) != 'Z';
    }

    /** Every process that works in the folder; where the system does not show that, the server and its children. */
    List<ProcessHandle> all() {
        if (!Files.isDirectory(PROC)) {
            return server().stream()
                    .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                    .toList();
        }
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /** SIGKILL to all of them; a new server does not start beside what an old one left. */
    void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    /** Those that stand still (SIGSTOP): they hold their locks and say nothing, so that others wait for them without end. */
    List<ProcessHandle> stopped() {
        return all().stream().filter(each -> state(each.pid()) == 'T').toList();
    }

    private boolean worksHere(ProcessHandle process) {
        Path proc = PROC.resolve(Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(data)
                    && Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                            .contains("postgres");
        } catch (IOException e) {
            return false; // gone meanwhile, or somebody else's
        }
    }

    /** As /proc shows it, behind the name in brackets; a blank where it does not. */
    private static char state(long pid) {
        try {
            String stat =
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return ' ';
        }
    }
}
