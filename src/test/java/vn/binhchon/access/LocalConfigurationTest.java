package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Ready-made people are for one machine only. */
class LocalConfigurationTest {

    private final WebApplicationContextRunner start =
            new WebApplicationContextRunner().withUserConfiguration(LocalConfiguration.class);

    @ParameterizedTest
    @ValueSource(strings = {"server.address=0.0.0.0", "server.address=10.1.2.3", "server.address=::", "nothing=said"})
    void beyond_this_machine_they_do_not_start(String address) {
        start.withPropertyValues(address).run(context -> {
            AccessFailure why = failure(context.getStartupFailure());
            FailureAnalysis told = new AccessFailure.Analyzer().analyze(why, why);
            assertThat(told.getDescription()).contains("server.address").contains("trial on one machine");
            assertThat(told.getAction()).contains("server.address=127.0.0.1").contains("oidc");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void on_this_machine_they_wait_on_the_sign_in_page(String address) {
        start.withPropertyValues("server.address=" + address)
                .run(context -> assertThat(context.getBean(LocalPeople.class).all())
                        .extracting(each -> each.person().id())
                        .contains("chu-tich", "truong-ban", "giam-khao-3", "to-giup-viec", "he-thong")
                        .doesNotHaveDuplicates());
    }

    @Test
    void an_installation_has_no_ready_made_people() {
        start.withPropertyValues("server.address=0.0.0.0", "binhchon.access.mode=oidc")
                .run(context -> assertThat(context).doesNotHaveBean(LocalPeople.class));
    }

    @Test
    void an_installation_without_a_provider_is_told_what_to_name() {
        new WebApplicationContextRunner()
                .withUserConfiguration(OidcConfiguration.class)
                .withBean(
                        AccessSettings.class,
                        () -> new AccessSettings(
                                AccessSettings.Mode.OIDC,
                                "sub",
                                "roles",
                                "jurisdictions",
                                10,
                                10,
                                10,
                                java.time.Duration.ofHours(12),
                                java.util.List.of(),
                                java.util.Map.of()))
                .withPropertyValues("binhchon.access.mode=oidc")
                .run(context ->
                        assertThat(failure(context.getStartupFailure())).hasMessageContaining("BINHCHON_OIDC_ISSUER"));
    }

    private static AccessFailure failure(@Nullable Throwable thrown) {
        @Nullable Throwable at = thrown;
        while (at != null && !(at instanceof AccessFailure)) {
            at = at.getCause();
        }
        assertThat(at).as("why it does not start").isInstanceOf(AccessFailure.class);
        return java.util.Objects.requireNonNull((AccessFailure) at);
    }
}
