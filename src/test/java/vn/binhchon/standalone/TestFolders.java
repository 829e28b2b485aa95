package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
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
            long pid = Long.parseLong(run.getFileName().toString().substring(RUN.length()));
            if (ProcessHandle.of(pid).isEmpty()) {
                FolderTree.delete(run);
            }
        }
    }
}
