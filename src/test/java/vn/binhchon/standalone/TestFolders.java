package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders below target/, and PostgreSQL's programs unpacked there once for all tests. */
final class TestFolders {

    private static final Path ROOT = Path.of("target", "standalone").toAbsolutePath();

    private TestFolders() {}

    static Path programs() {
        return ROOT.resolve("programs");
    }

    static Path fresh(String name) throws IOException {
        Files.createDirectories(ROOT);
        return Files.createTempDirectory(ROOT, name + "-");
    }

    static EmbeddedDatabase database(DataFolder folder) {
        return EmbeddedDatabase.start(folder, programs(), 0);
    }
}
