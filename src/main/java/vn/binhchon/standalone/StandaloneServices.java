package vn.binhchon.standalone;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.BootstrapContextClosedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Starts the embedded broker and database before the application is wired, so that it is wired to them.
 *
 * <p>Not with profile {@code cluster}, and not with {@code binhchon.standalone.enabled=false}. Ports are looked at
 * first: nothing is started when the program could not run anyway. They stop after everything that uses them: when the
 * context has destroyed its last bean, or when there was no context to do it.
 */
final class StandaloneServices implements ApplicationListener<SpringApplicationEvent> {

    private static final Logger log = LoggerFactory.getLogger(StandaloneServices.class);

    private @Nullable StartedServices started;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            start(prepared);
        } else if (event instanceof ApplicationFailedEvent failed) {
            stopWithoutContext(failed);
        }
    }

    private void start(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        StandaloneSettings settings = StandaloneSettings.of(environment);
        if (!settings.enabled() || environment.acceptsProfiles(Profiles.of("cluster"))) {
            return;
        }
        if (event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE) {
            requireFreeWebPort(environment);
        }
        ProgramEnd.boundOrdinary();
        LoopbackPort.free(settings.kafkaPort(), "Kafka", "binhchon.standalone.kafka-port");

        StartedServices services = startOrTell(settings);
        started = services;
        environment.getPropertySources().addFirst(new MapPropertySource("standalone", services.properties()));
        event.getBootstrapContext().addCloseListener(closed -> stopAfterLastBean(closed, services));
        log.info(services.summary());
    }

    /**
     * Sees to it that an end of the JVM stops them too: Spring Boot runs its shutdown handlers after all contexts are
     * closed, and this one waits for a start that is still under way, as with a Ctrl-C in the first seconds.
     */
    private static StartedServices startOrTell(StandaloneSettings settings) {
        CompletableFuture<StartedServices> starting = new CompletableFuture<>();
        SpringApplication.getShutdownHandlers().add(() -> starting.handle((services, failure) -> services)
                .thenAccept(services -> {
                    if (services != null) {
                        services.close();
                    }
                })
                .join());
        try {
            StartedServices services = StartedServices.start(settings);
            starting.complete(services);
            return services;
        } catch (RuntimeException e) {
            starting.completeExceptionally(e);
            throw e;
        }
    }

    private static void requireFreeWebPort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port > 0 && !"none".equalsIgnoreCase(environment.getProperty("spring.main.web-application-type"))) {
            InetAddress address = environment.getProperty("server.address", InetAddress.class, anyAddress());
            LoopbackPort.requireFree(address, port, "web", "server.port");
        }
    }

    private static InetAddress anyAddress() {
        return new InetSocketAddress(0).getAddress();
    }

    /** Beans are destroyed in the reverse order of their registration, and this one comes before all others. */
    private static void stopAfterLastBean(BootstrapContextClosedEvent event, StartedServices services) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            beans.registerDisposableBean("standaloneServices", services::close);
        }
    }

    private void stopWithoutContext(ApplicationFailedEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        if (started != null && (context == null || !context.isActive())) {
            started.close();
        }
    }
}
