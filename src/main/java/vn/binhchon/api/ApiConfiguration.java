package vn.binhchon.api;

import java.security.Principal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.Acting;

/** Whatever leaves by REST is written as it is written everywhere else. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** Whoever signed in; while nobody signs in, whoever says so. */
    @Bean
    Acting acting() {
        return said -> {
            var request = (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
            Principal signedIn = request == null ? null : request.getRequest().getUserPrincipal();
            return signedIn != null ? signedIn.getName() : said == null ? "" : said.strip();
        };
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.MAPPER
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }
}
