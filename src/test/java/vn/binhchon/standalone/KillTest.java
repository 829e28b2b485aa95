package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KillTest {

    @Test
    void after_a_kill_the_next_start_finds_everything_that_was_committed() throws Exception {
        Path path = TestFolders.fresh("kill");
        Process killed = start(path);
        killed.destroyForcibly(); // SIGKILL where there is one
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        ProcessHandle orphan = orphan(path);
        assertThat(orphan.isAlive()).as("the server outlives its program").isTrue();

        try (DataFolder folder = DataFolder.open(path);
                EmbeddedDatabase database = TestFolders.database(folder);
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(EmbeddedDatabaseTest.strings(database, "select word from word"))
                    .containsExactly("đã ghi");
            assertThat(new BrokerClient(broker).committed("nominations", 1)).containsExactly("đã gửi");
        }
    }

    private static Process start(Path path) throws IOException {
        Process program = OwnProgram.of(KilledProgram.class, path)
                .redirectError(path.resolve("program.log").toFile())
                .start();
        BufferedReader said = program.inputReader();
        String line;
        while ((line = said.readLine()) != null) {
            if (line.equals(KilledProgram.READY)) {
                return program;
            }
        }
        throw new AssertionError("The program ended early: " + Files.readString(path.resolve("program.log")));
    }

    private static ProcessHandle orphan(Path path) throws IOException {
        Path note = path.resolve("postgres").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0))).orElseThrow();
    }
}
