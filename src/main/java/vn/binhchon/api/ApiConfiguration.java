package vn.binhchon.api;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.bundle.BundleMaker;
import vn.binhchon.bundle.Signer;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.RoundEvaluations;
import vn.binhchon.ledger.Viewings;
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
    BundleMaker bundleMaker(RoundEvaluations evaluations, KeptReleases releases, Viewings viewings) {
        return new BundleMaker(evaluations, releases, viewings);
    }

    @Bean
    Signer signer(
            @Value("${binhchon.signing.key:}") String named,
            @Value("${binhchon.standalone.signing-key:}") String trial) {
        return new Signer(named, trial);
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.MAPPER
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }
}
