package vn.binhchon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void on_a_terminal_one_line_is_written_over_and_says_how_long_the_rest_takes() {
        ProgressLine line = new ProgressLine(out, true, 0);
        line.at(0, 400, 0);
        line.at(100, 400, 4 * SECOND);
        line.end();

        assertThat(said().substring(said().lastIndexOf('\r') + 1))
                .startsWith("[#######                       ]  25 %  100/400  còn · left ~12 s")
                .endsWith(System.lineSeparator());
    }

    @Test
    void elsewhere_each_tenth_is_a_line_and_no_more() {
        ProgressLine line = new ProgressLine(out, false, 0);
        for (int done = 0; done <= 1000; done++) {
            line.at(done, 1000, done * SECOND / 100);
        }
        line.end();

        assertThat(said().lines()).hasSize(11);
        assertThat(said()).contains("100 %  1000/1000").doesNotContain("101 %");
        assertThat(said()).doesNotContain("\r");
    }

    @Test
    void nothing_is_said_before_it_is_known_how_much_there_is() {
        new ProgressLine(out, true, 0).at(0, 0, 0);

        assertThat(said()).isEmpty();
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
