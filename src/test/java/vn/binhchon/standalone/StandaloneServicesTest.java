package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class StandaloneServicesTest {

    @Test
    void two_contexts_run_side_by_side_each_on_its_own_folder_until_its_last_bean_is_gone() throws Exception {
        Path first = TestFolders.fresh("context");
        ConfigurableApplicationContext one = run(Client.class, first);
        try (ConfigurableApplicationContext two = run(Client.class, TestFolders.fresh("context"))) {
            assertThat(servers(one)).isNotEqualTo(servers(two));
            assertThat(one.getEnvironment().getProperty("spring.datasource.url"))
                    .isNotEqualTo(two.getEnvironment().getProperty("spring.datasource.url"));
            Client client = one.getBean(Client.class);
            one.close();

            assertThat(client.reachedAtItsEnd)
                    .as("the broker outlives its clients")
                    .isTrue();
            assertThat(reaches(servers(one))).isFalse();
            assertThat(reaches(servers(two))).isTrue();
        } finally {
            one.close();
        }
        DataFolder.open(first).close();
    }

    @Test
    void a_context_that_fails_to_start_leaves_nothing_running() throws Exception {
        Path path = TestFolders.fresh("context");

        assertThatThrownBy(() -> run(Broken.class, path).close()).hasMessageContaining("cannot be wired");

        DataFolder.open(path).close();
        assertThat(path.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_taken_kafka_port_is_told_in_both_languages_without_a_stack_trace(CapturedOutput output) throws Exception {
        Path path = TestFolders.fresh("port");
        try (ServerSocket taken = listener()) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> run(Client.class, path, "--binhchon.standalone.kafka-port=" + port)
                            .close())
                    .isInstanceOf(StandaloneFailure.class);

            assertThat(output.getAll())
                    .contains("Cổng " + port + " (Kafka) đang có chương trình khác dùng.")
                    .contains("Port " + port + " (Kafka) is in use by another program.")
                    .contains("--binhchon.standalone.kafka-port=")
                    .doesNotContain("\tat ");
        }
        assertThat(path).as("nothing was started").isEmptyDirectory();
    }

    @Test
    void a_taken_web_port_is_told_before_anything_is_started(CapturedOutput output) throws Exception {
        Path path = TestFolders.fresh("port");
        try (ServerSocket taken = listener()) {
            String port = "--server.port=" + taken.getLocalPort();
            assertThatThrownBy(() -> run(Client.class, path, "--spring.main.web-application-type=servlet", port)
                            .close())
                    .isInstanceOf(StandaloneFailure.class);

            assertThat(output.getAll())
                    .contains("Cổng " + taken.getLocalPort() + " (web)")
                    .contains("--server.port=")
                    .doesNotContain("\tat ");
        }
        assertThat(path).isEmptyDirectory();
    }

    @Test
    void a_cluster_brings_its_own_and_so_does_who_says_no() throws Exception {
        List<String> refusals = List.of("--spring.profiles.active=cluster", "--binhchon.standalone.enabled=false");
        for (String refusal : refusals) {
            Path path = TestFolders.fresh("cluster");
            try (ConfigurableApplicationContext context = run(Empty.class, path, refusal)) {
                assertThat(context.getEnvironment().getProperty("binhchon.standalone.running"))
                        .isNull();
            }
            assertThat(path).isEmptyDirectory();
        }
    }

    private static ConfigurableApplicationContext run(Class<?> source, Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                "--binhchon.standalone.data=" + data,
                "--binhchon.standalone.programs=" + TestFolders.programs(),
                "--binhchon.standalone.kafka-port=0"));
        // The first of two values of one option would stay beside the second, so the later one replaces it.
        for (String argument : more) {
            String option = argument.substring(0, argument.indexOf('=') + 1);
            arguments.removeIf(earlier -> earlier.startsWith(option));
            arguments.add(argument);
        }
        return new SpringApplication(source).run(arguments.toArray(String[]::new));
    }

    private static ServerSocket listener() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String servers(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers");
    }

    private static boolean reaches(String server) {
        String[] parts = server.split(":", 2);
        try (Socket socket = new Socket(parts[0], Integer.parseInt(parts[1]))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Client implements DisposableBean {

        private final String server;
        private boolean reachedAtItsEnd;

        Client(Environment environment) {
            this.server = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
        }

        @Override
        public void destroy() {
            reachedAtItsEnd = reaches(server);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        String broken() {
            throw new IllegalStateException("cannot be wired");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}
