package vn.binhchon.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.Lifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import vn.binhchon.rollout.RulesInForce;

/** Lets judge, keeper and letterboxes begin once everything else is up, and only when there are rules to judge by, and this copy is there to judge. */
@Component
class JudgeSwitch {

    private static final List<String> WORKERS = List.of("letterboxes", "judge", "keeper", "papers");

    private final KafkaListenerEndpointRegistry listeners;
    private final RulesInForce rules;
    private final Set<String> roles;

    JudgeSwitch(
            KafkaListenerEndpointRegistry listeners,
            RulesInForce rules,
            @Value("${binhchon.roles:evaluator,desk}") Set<String> roles) {
        this.listeners = listeners;
        this.rules = rules;
        this.roles = roles;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void begin() {
        if (roles.contains("evaluator") && rules.usable()) {
            WORKERS.forEach(each -> listener(each).ifPresent(Lifecycle::start));
        }
    }

    /** Nothing is judged and no act taken until {@link #begin}; what arrives waits on its topic. */
    void pause() {
        WORKERS.forEach(each -> listener(each).ifPresent(Lifecycle::stop));
    }

    private Optional<MessageListenerContainer> listener(String id) {
        return Optional.ofNullable(listeners.getListenerContainer(id));
    }
}
