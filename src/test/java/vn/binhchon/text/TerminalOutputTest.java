package vn.binhchon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Nothing that somebody sent moves the cursor of the operator's terminal. */
class TerminalOutputTest {

    @Test
    void control_characters_are_shown_and_not_obeyed() {
        assertThat(written("Kỳ \u001b[2J\u001b]0;x\u0007 Ðồ gỗ\u0085 \u009b31m \u007f\b★ 🌾\tA\r\nB ©"))
                .isEqualTo("Kỳ �[2J�]0;x� Ðồ gỗ� �31m ��★ 🌾\tA\r\nB ©");
    }

    @Test
    void octet_by_octet_as_well() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream terminal = TerminalOutput.over(out);
        for (byte each : "a\u009b© \u001bế".getBytes(StandardCharsets.UTF_8)) {
            terminal.write(each);
        }
        terminal.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a�© �ế");
    }

    private static String written(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TerminalOutput.over(out).print(text);
        return out.toString(StandardCharsets.UTF_8);
    }
}
