package vn.binhchon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit code says what was proven. */
class VerifyBundleTest {

    @Test
    void what_is_no_bundle_and_what_is_asked_wrongly_end_differently(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("goi.zip"), "x");
        assertThat(VerifyBundle.run("rounds", "verify", file.toString())).isEqualTo(1);
        assertThat(VerifyBundle.run("rounds", "verify")).isEqualTo(2);
        assertThat(VerifyBundle.run("rounds", "verify", file.toString(), "--key=" + folder.resolve("none")))
                .isEqualTo(2);
    }
}
