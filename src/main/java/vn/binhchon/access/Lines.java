package vn.binhchon.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The lines to broker, database and provider of an installation: those that leave this machine are encrypted and the other end is known, or
 * {@code binhchon.access.lines-in-the-clear} names them.
 */
final class Lines {

    private static final Pattern HOST = Pattern.compile("jdbc:postgresql://([^/?]+)");

    private Lines() {}

    /**
     * Those in the clear that nobody allowed.
     *
     * @return {@code kafka}, {@code postgres}, {@code provider}, each with what is missing
     */
    static List<String> inTheClear(Environment settings) {
        Binder binder = Binder.get(settings);
        List<String> allowed = binder.bind("binhchon.access.lines-in-the-clear", Bindable.listOf(String.class))
                .orElse(List.of());
        List<String> clear = new ArrayList<>();
        if (leaves(
                        binder
                                .bind("spring.kafka.bootstrap-servers", Bindable.listOf(String.class))
                                .orElse(List.of())
                                .stream())
                && !encrypted(binder)) {
            clear.add("kafka: spring.kafka.properties.security.protocol=SASL_SSL");
        }
        String url = settings.getProperty("spring.datasource.url", "");
        Matcher hosts = HOST.matcher(url);
        if (hosts.find() && leaves(Arrays.stream(hosts.group(1).split(","))) && !url.contains("sslmode=verify-full")) {
            clear.add("postgres: spring.datasource.url=…?sslmode=verify-full");
        }
        if (List.of(settings.getActiveProfiles()).contains("oidc")) {
            URI issuer = URI.create(settings.getProperty(
                    "spring.security.oauth2.client.provider.sso.issuer-uri", "https://unknown.example"));
            if (leaves(Stream.of(String.valueOf(issuer.getHost()))) && !"https".equals(issuer.getScheme())) {
                clear.add("provider: BINHCHON_OIDC_ISSUER=https://…");
            }
        }
        return clear.stream()
                .filter(each -> !allowed.contains(each.substring(0, each.indexOf(':'))))
                .toList();
    }

    /** By TLS, and with the name in the broker's certificate compared, which an empty setting turns off. */
    private static boolean encrypted(Binder binder) {
        Map<String, String> more = binder.bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        String protocol = binder.bind("spring.kafka.security.protocol", String.class)
                .orElse(more.getOrDefault("security.protocol", "PLAINTEXT"));
        return protocol.endsWith("SSL")
                && !more.getOrDefault("ssl.endpoint.identification.algorithm", "https")
                        .isBlank();
    }

    private static boolean leaves(Stream<String> hosts) {
        return hosts.map(each -> each.strip().replaceFirst(":\\d+$", ""))
                .anyMatch(
                        each -> !each.equals("localhost") && !each.equals("[::1]") && !each.matches("127(\\.\\d+){3}"));
    }
}
