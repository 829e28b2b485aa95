package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.binhchon.standalone.DatabaseAlone;
import vn.binhchon.standalone.ServerProcesses;

/** Accidents of the services below the one-machine start: it goes on by itself, or ends with one line; nothing accepted is lost. Mostly waits: other tests run beside it. */
@Execution(ExecutionMode.CONCURRENT)
class OneMachineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PAGE = "/v1/rounds";

    private final List<String> accepted = new ArrayList<>();

    @Test
    void a_database_that_is_killed_or_hangs_comes_back_and_a_broker_that_fails_ends_the_program() throws Exception {
        Path folder = DatabaseAlone.freshFolder("accidents");
        try (OneMachine machine = OneMachine.start(folder)) {
            ServerProcesses database = new ServerProcesses(machine.data);
            nominate(machine, "truoc");

            ProcessHandle killed = database.server();
            killed.destroyForcibly();
            worksAgain(machine, "sau-kill", killed);

            ProcessHandle hung = database.server();
            database.stop(hung);
            await("a hung server is replaced").atMost(PATIENCE).until(() -> !hung.isAlive());
            worksAgain(machine, "sau-treo", hung);

            ProcessHandle session = database.session();
            session.destroyForcibly();
            worksAgain(machine, "sau-phien", session);

            ProcessHandle still = database.session();
            database.stop(still);
            await("a session that stands still is ended").atMost(PATIENCE).until(() -> !still.isAlive());
            worksAgain(machine, "sau-phien-treo", still);

            for (String each : accepted) {
                await(each)
                        .atMost(PATIENCE)
                        .until(() -> machine.status("/v1/nominations/" + each + "/evaluation") == 200);
            }
            assertThat(machine.program.said().lines().count())
                    .as("lines of the log")
                    .isLessThan(1_000);

            Files.move(machine.data.resolve("kafka"), machine.data.resolve("kafka.lost"));
            assertThat(machine.program.exitCode(Duration.ofSeconds(60))).isEqualTo(3);
            assertThat(machine.program.said()).contains("Kafka ngừng vì lỗi nặng, chương trình dừng theo");
            assertThat(database.all()).as("nothing is left running").isEmpty();
        }
    }

    private void worksAgain(OneMachine machine, String id, ProcessHandle gone) throws Exception {
        await("gone before " + id).atMost(PATIENCE).until(() -> !gone.isAlive());
        await("pages after " + id).atMost(PATIENCE).until(() -> machine.status(PAGE) == 200);
        nominate(machine, id);
    }

    private void nominate(OneMachine machine, String id) throws Exception {
        await(id).atMost(PATIENCE).until(() -> machine.nominate("tai-nan." + id) == 202);
        accepted.add("tai-nan." + id);
    }
}
