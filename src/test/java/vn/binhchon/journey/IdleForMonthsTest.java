package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.standalone.DatabaseAlone;
import vn.binhchon.standalone.ForgetfulBroker;
import vn.binhchon.stream.NominationSender;

/**
 * Between two seasons nothing comes for months. Meanwhile a broker forgets who sends in transactions, and, while the program is
 * stopped, what was read up to. Here it forgets in seconds, two minutes in all, in which it hardly does anything: other tests run
 * beside it.
 */
@Execution(ExecutionMode.CONCURRENT)
class IdleForMonthsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void the_first_event_after_months_is_judged_at_once_and_nothing_is_judged_again() throws Exception {
        try (ForgetfulBroker broker = ForgetfulBroker.start(DatabaseAlone.freshFolder("forgetful"));
                DatabaseAlone database = DatabaseAlone.start(DatabaseAlone.freshFolder("forgetful-database"));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            try (var program = start(broker, database)) {
                judged(program, "truoc");
                await("the broker forgets who sends")
                        .atMost(PATIENCE)
                        .until(() -> admin.listTransactions().all().get().isEmpty());
                judged(program, "sau-khi-quen-ten");
                await().atMost(PATIENCE)
                        .until(() -> admin.listTransactions().all().get().isEmpty());
                judged(program, "lai-quen-lan-nua");
            }
            await("the broker forgets what was read").atMost(PATIENCE).until(() -> admin.listConsumerGroupOffsets(
                            "binhchon-judge")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .isEmpty());
            try (var program = start(broker, database)) {
                judged(program, "sau-khi-quen-cho-doc");
                Nominations nominations = program.getBean(Nominations.class);
                for (String each : List.of("truoc", "sau-khi-quen-ten", "lai-quen-lan-nua")) {
                    assertThat(nominations.history(each)).as(each).hasSize(1);
                }
            }
        }
    }

    private static void judged(ConfigurableApplicationContext program, String id) throws Exception {
        String event = Upstream.event(id, id, Upstream.product("{}")).toString();
        program.getBean(NominationSender.class)
                .nomination(EventMessage.structured(event.getBytes(StandardCharsets.UTF_8)), "test");
        await(id)
                .atMost(PATIENCE)
                .until(() -> program.getBean(Nominations.class).judged(id).isPresent());
    }

    private static ConfigurableApplicationContext start(ForgetfulBroker broker, DatabaseAlone database) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=cluster",
                "--binhchon.access.mode=local",
                "--binhchon.instance=idle",
                "--server.port=0",
                "--binhchon.stream.producer-age=3s",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password()));
        return new SpringApplicationBuilder(BinhChonApplication.class).run(arguments.toArray(String[]::new));
    }
}
