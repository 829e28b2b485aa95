package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Refusals;

/** The ledger is nothing but what the topics say: made anew from them it holds the same, row for row. */
class LedgerRebuildTest {

    private static final String ROUND = "lang-son-2019-mau";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_ledger_made_anew_from_the_topics_holds_the_same() throws Exception {
        try (var program = start()) {
            send(program, "a-1", "council-set", """
                    , "council": { "members": [
                      { "id": "ct", "name": "Chủ tịch", "role": "chair", "office": "committee_leader" },
                      { "id": "pct", "name": "Phó Chủ tịch", "role": "standing_vice_chair",
                        "office": "industry_department_leader" },
                      { "id": "m3", "name": "Ủy viên ba", "role": "member" },
                      { "id": "m4", "name": "Ủy viên bốn", "role": "member" },
                      { "id": "m5", "name": "Ủy viên năm", "role": "member" },
                      { "id": "m6", "name": "Ủy viên sáu", "role": "member" },
                      { "id": "m7", "name": "Ủy viên bảy", "role": "member" } ] }""");
            send(program, "a-2", "entries-closed", "");
            send(program, "a-3", "marking-opened", "");
            Books books = program.getBean(Books.class);
            await().atMost(Duration.ofSeconds(30)).until(() -> books.acts(ROUND).size() == 2);
            await().atMost(Duration.ofSeconds(30)).until(() -> program.getBean(Refusals.class).newest(100).stream()
                    .anyMatch(each -> "a-3".equals(each.event())));
        }

        try (var program = start("--binhchon.rebuild=true")) {
            assertThat(program.getBean(LedgerRebuild.class).same()).isTrue();
            assertThat(program.getBean(Books.class).acts(ROUND)).hasSize(2);
        }
    }

    private static void send(ConfigurableApplicationContext program, String id, String act, String data)
            throws Exception {
        String event = """
                { "specversion": "1.0", "id": "%s", "source": "https://thu.example/hoi-dong", "subject": "%s",
                  "type": "vn.binhchon.act.%s.v1", "time": "2019-07-01T08:00:00+07:00",
                  "data": { "by": "ct"%s } }""".formatted(id, ROUND, act, data);
        program.getBean(NominationSender.class)
                .act(EventMessage.structured(event.getBytes(StandardCharsets.UTF_8)), "test");
    }

    private ConfigurableApplicationContext start(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--server.port=0";
        arguments[1] = "--binhchon.standalone.data=" + folder.resolve("data");
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new SpringApplicationBuilder(BinhChonApplication.class).run(arguments);
    }
}
