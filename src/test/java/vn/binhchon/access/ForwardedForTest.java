package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a request comes from is what a proxy of the installation says, as profile {@code oidc} is set; nobody else is believed. */
class ForwardedForTest {

    @ParameterizedTest
    @CsvSource({
        "'', 203.0.113.9, http 127.0.0.1",
        "'', '203.0.113.9, 127.0.0.1', http 127.0.0.1",
        "10.9.9.9/32, 203.0.113.9, http 127.0.0.1",
        "127.0.0.1/32, 203.0.113.9, https 203.0.113.9",
        "127.0.0.1/32, '198.51.100.7, 203.0.113.9', https 203.0.113.9",
        "'127.0.0.1/32,10.1.2.3/32', '198.51.100.7, 203.0.113.9, 10.1.2.3', https 203.0.113.9"
    })
    void only_the_last_word_of_a_known_proxy_counts(String proxies, String forwardedFor, String seen) throws Exception {
        try (var program = new SpringApplicationBuilder(Mirror.class)
                .run(
                        "--spring.profiles.active=oidc",
                        "--binhchon.standalone.enabled=false",
                        "--server.port=0",
                        "--BINHCHON_PROXIES=" + proxies)) {
            String port = program.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mirror"))
                    .header("X-Forwarded-For", forwardedFor)
                    .header("X-Forwarded-Proto", "https")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(asked, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo(seen);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Mirror {

        @Bean
        ServletRegistrationBean<HttpServlet> mirror() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter().print(request.getScheme() + " " + request.getRemoteAddr());
                        }
                    },
                    "/mirror");
        }
    }
}
