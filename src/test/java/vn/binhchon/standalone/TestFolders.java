package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Data folders below target/, those of ended test runs cleared away; PostgreSQL's programs unpacked there once. */
final class TestFolders {

    private static final Path ROOT = Path.of("target", "standalone").toAbsolutePath();
    private static final String RUN = "run-";

    private TestFolders() {}

    static Path programs() {
        return ROOT.resolve("programs");
    }

    static Path fresh(String name) throws IOException {
        Path run = ROOT.resolve(RUN + ProcessHandle.current().pid());
        if (!Files.exists(run)) {
            Files.createDirectories(run);
            clearEndedRuns();
        }
        return Files.createTempDirectory(run, name + "-");
    }

    static EmbeddedDatabase database(DataFolder folder) {
        return EmbeddedDatabase.start(folder, programs(), 0);
    }

    private static void clearEndedRuns() throws IOException {
        List<Path> runs;
        try (Stream<Path> found = Files.list(ROOT)) {
            runs = found.filter(path -> path.getFileName().toString().startsWith(RUN))
                    .toList();
        }
        for (Path run : runs) {
            long pid = pid(run);
            if (ProcessHandle.of(pid).isEmpty()) {
                clear(run);
            }
        }
    }

    /** Takes the folder first, by its name: of two runs that begin at once one clears it away. */
    private static void clear(Path run) throws IOException {
        Path taken = ROOT.resolve(RUN + ProcessHandle.current().pid() + "." + pid(run));
        try {
            Files.move(run, taken);
        } catch (NoSuchFileException e) {
            return;
        }
        FolderTree.delete(taken);
    }

    private static long pid(Path run) {
        return Long.parseLong(
                run.getFileName().toString().substring(RUN.length()).split("\\.")[0]);
    }
}
