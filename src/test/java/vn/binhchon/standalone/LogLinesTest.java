package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** A text with a line end in it, as somebody may have sent, makes no line of the log that begins like one. */
class LogLinesTest {

    @Test
    void what_goes_on_in_a_second_line_is_set_in() throws Exception {
        Object pattern = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("logging.pattern.console");
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("clr", ColorConverter::new);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(String.valueOf(pattern));
        layout.start();

        String said = layout.doLayout(new LoggingEvent(
                "fqcn", context.getLogger("vn.binhchon"), Level.WARN, "một\r\n12:00:00 INFO hai\u2028ba", null, null));

        assertThat(said).endsWith("một\n    12:00:00 INFO hai\n    ba\n");
        assertThat(said.lines().filter(each -> !each.startsWith("    "))).hasSize(1);
    }
}
