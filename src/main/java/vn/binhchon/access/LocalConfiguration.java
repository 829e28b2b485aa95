package vn.binhchon.access;

import java.net.InetAddress;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** A trial on one machine: ready-made people, listed on the sign-in page. Refuses to run on anything but loopback. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "binhchon.access.mode", havingValue = "local", matchIfMissing = true)
class LocalConfiguration {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Bean
    LocalPeople localPeople(Environment environment) {
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        if (address == null || !address.isLoopbackAddress()) {
            throw AccessFailure.notLoopback(address == null ? "0.0.0.0" : address.getHostAddress());
        }
        return new LocalPeople();
    }

    /** A page of somewhere else must not reach this machine under a name of its own. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(THIS_MACHINE::contains);
        return firewall;
    }

    @Bean
    AccessConfiguration.Way local() {
        return new AccessConfiguration.Way() {
            @Override
            public boolean trial() {
                return true;
            }

            @Override
            public void people(HttpSecurity pages) {
                pages.formLogin(form ->
                        form.loginPage("/signin").usernameParameter("person").failureUrl("/signin?wrong"));
            }

            @Override
            public void programs(HttpSecurity data) {
                data.httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, why) -> Refusals.nobody(response, scheme())));
            }

            @Override
            public String scheme() {
                return "Basic realm=\"binhchon\", charset=\"UTF-8\"";
            }
        };
    }
}
