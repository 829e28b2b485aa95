package vn.binhchon.access;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** An installation does not start with a line in the clear that nobody allowed: before anything is connected. */
@Configuration(proxyBeanMethods = false)
@Profile("cluster")
class LinesConfiguration {

    @Bean
    static BeanFactoryPostProcessor noLineInTheClear(Environment settings) {
        return beans -> {
            List<String> clear = Lines.inTheClear(settings);
            if (!clear.isEmpty()) {
                throw AccessFailure.inTheClear(clear);
            }
        };
    }
}
