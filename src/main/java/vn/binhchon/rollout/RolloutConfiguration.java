package vn.binhchon.rollout;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.binhchon.rulebook.Compilations;

/** What checking a folder and loading a release share. */
@Configuration(proxyBeanMethods = false)
class RolloutConfiguration {

    /** What was compiled for the one need not be compiled for the other. */
    @Bean
    Compilations compilations() {
        return Compilations.ofProgram();
    }
}
