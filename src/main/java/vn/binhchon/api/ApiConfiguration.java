package vn.binhchon.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.Acting;

/** Whatever leaves by REST is written as it is written everywhere else. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** Whoever is signed in; of a system, whoever it speaks for. */
    @Bean
    Acting actsOnReleases() {
        return said -> {
            Person person = Person.signedIn();
            String named = said == null ? "" : said.strip();
            if (person == null || (person.is(Role.SYSTEM) && !named.isEmpty())) {
                return named;
            }
            return person.id();
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
