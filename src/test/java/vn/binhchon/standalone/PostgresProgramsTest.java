package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresProgramsTest {

    /** A program of its own that unpacks. */
    static final class Unpacks {

        private Unpacks() {}

        public static void main(String[] args) throws IOException {
            PostgresPrograms.unpack(Path.of(args[0]));
        }
    }

    @Test
    void programs_that_start_at_once_on_one_folder_do_not_unpack_over_each_other() throws Exception {
        Path folder = TestFolders.fresh("programs").resolve("bin");
        Path said = folder.resolveSibling("said.txt");
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            all.add(OwnProgram.of(Unpacks.class, folder)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start());
        }
        for (Process each : all) {
            assertThat(each.waitFor()).as(() -> text(said)).isZero();
        }
        PostgresPrograms programs = PostgresPrograms.unpack(folder);
        Process version = new ProcessBuilder(programs.program("postgres").toString(), "--version").start();
        assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("postgres (PostgreSQL) " + PostgresPrograms.MAJOR + ".");
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(each -> each.toString().endsWith(".making"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
