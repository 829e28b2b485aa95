package vn.binhchon.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.binhchon.text.VietnamTime;

/** The words of the pages, and the language they come in. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

    private final LanguageChoice language = new LanguageChoice();

    /** Vietnamese is the root bundle; the machine's own language must never decide. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** The clock of the doors: a page or a query that names no day asks for today in Vietnam. */
    @Bean
    Clock clock() {
        return Clock.system(VietnamTime.ZONE);
    }

    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // The first to see a request is the last to see its answer, which is then whole.
        FormAnswers answers = new FormAnswers(clock());
        registry.addInterceptor(new RepeatedForms(clock(), answers));
        registry.addInterceptor(language);
        registry.addInterceptor(new Reader());
        registry.addInterceptor(answers);
    }
}
