package vn.binhchon.access;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What every answer tells a browser to refuse. */
final class Headers {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'%s; frame-ancestors 'none'; base-uri 'none'";

    private Headers() {}

    /**
     * For every answer.
     *
     * @param leadsTo where a form may lead beside our own pages; a browser holds redirects against it as well
     */
    static void strict(HeadersConfigurer<HttpSecurity> headers, String leadsTo) {
        String policy = POLICY.formatted(leadsTo.isEmpty() ? "" : " " + leadsTo);
        headers.contentSecurityPolicy(each -> each.policyDirectives(policy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }

    /** What a program is given is data: a browser that is led there lays it down as a file and shows nothing of it. */
    static void fileForPrograms(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(
                new StaticHeadersWriter(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"api.json\""));
    }
}
