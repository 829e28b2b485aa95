package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.ledger.LedgerTables;
import vn.binhchon.stream.Waiting;

/** What was backed up is restored elsewhere, and the ledger there holds the same, row for row. */
@Execution(ExecutionMode.CONCURRENT)
class BackupTest {

    @Test
    void what_was_backed_up_comes_back_elsewhere_row_for_row() throws Exception {
        Path folder = TestFolders.fresh("backup");
        Path data = folder.resolve("data");
        Path file = folder.resolve("binhchon.zip");
        Map<String, String> before;
        try (var program = start(data)) {
            Waiting waiting = program.getBean(Waiting.class);
            await().atMost(Duration.ofMinutes(3)).until(() -> !waiting.any() && !waiting.acts());
            before = program.getBean(LedgerTables.class).hashes();
            assertThat(said("backup", file, data)).as("not while it runs").startsWith("1 ");
            assertThat(file).doesNotExist();
        }
        assertThat(said("backup", file, data)).startsWith("0 ");
        assertThat(said("backup", file, data)).as("nothing is overwritten").startsWith("1 ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("the signing key is in it")
                .isEqualTo("rw-------");
        assertThat(said("restore", file, data)).as("nothing is overwritten").startsWith("1 ");

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(said("restore", file, elsewhere)).startsWith("0 ");
        try (var program = start(elsewhere)) {
            assertThat(program.getBean(LedgerTables.class).hashes()).isEqualTo(before);
        }
        try (var program = start(folder.resolve("elsewhere"), "--binhchon.rebuild=true")) {
            assertThat(program.getBean(LedgerTables.class).hashes())
                    .as("the topics came back as well: the ledger made anew from them is the same")
                    .isEqualTo(before);
        }
        aFlippedByteIsNoticed(folder, file);
    }

    private static void aFlippedByteIsNoticed(Path folder, Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Path flipped = Files.write(folder.resolve("flipped.zip"), bytes);
        Path nowhere = folder.resolve("nowhere");
        assertThat(said("restore", flipped, nowhere)).startsWith("1 ");
        assertThat(nowhere).doesNotExist();
    }

    private static String said(String word, Path file, Path data) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = BackupCommand.run(
                new PrintStream(said, true, StandardCharsets.UTF_8), List.of(word, file.toString(), "--data=" + data));
        return exit + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static ConfigurableApplicationContext start(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--binhchon.standalone.data=" + data));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(BinhChonApplication.class).run(arguments.toArray(String[]::new));
    }
}
