package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Lines that leave this machine are encrypted, or somebody has said that they may be in the clear. */
class LinesTest {

    private static MockEnvironment settings() {
        MockEnvironment settings = new MockEnvironment();
        settings.setActiveProfiles("cluster", "oidc");
        return settings.withProperty("spring.kafka.bootstrap-servers", "127.0.0.1:9093,kafka-2.example:9093")
                .withProperty("spring.kafka.properties.security.protocol", "SASL_SSL")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example:5432/binhchon?sslmode=verify-full")
                .withProperty("spring.security.oauth2.client.provider.sso.issuer-uri", "https://sso.example/realms/so");
    }

    private static List<String> clear(MockEnvironment settings) {
        return Lines.inTheClear(settings).stream()
                .map(each -> each.substring(0, each.indexOf(':')))
                .toList();
    }

    @Test
    void all_encrypted_is_well() {
        assertThat(clear(settings())).isEmpty();
    }

    @Test
    void each_line_in_the_clear_is_named() {
        assertThat(clear(settings()
                        .withProperty("spring.kafka.properties.security.protocol", "SASL_PLAINTEXT")
                        .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/binhchon?sslmode=require")
                        .withProperty("spring.security.oauth2.client.provider.sso.issuer-uri", "http://sso.example")))
                .containsExactly("kafka", "postgres", "provider");
    }

    @Test
    void a_broker_whose_name_is_not_compared_is_not_known() {
        assertThat(clear(settings().withProperty("spring.kafka.properties.ssl.endpoint.identification.algorithm", "")))
                .containsExactly("kafka");
    }

    @Test
    void what_was_allowed_outright_may_be_in_the_clear_and_nothing_else() {
        MockEnvironment settings = settings()
                .withProperty("spring.kafka.properties.security.protocol", "SASL_PLAINTEXT")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/binhchon")
                .withProperty("binhchon.access.lines-in-the-clear", "kafka");

        assertThat(clear(settings)).containsExactly("postgres");
    }

    @Test
    void a_line_to_this_very_machine_does_not_leave_it() {
        assertThat(clear(settings()
                        .withProperty("spring.kafka.bootstrap-servers", "127.0.0.1:9092,localhost:9093")
                        .withProperty("spring.kafka.properties.security.protocol", "PLAINTEXT")
                        .withProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:5432/binhchon")
                        .withProperty(
                                "spring.security.oauth2.client.provider.sso.issuer-uri", "http://localhost:9000")))
                .isEmpty();
    }
}
