package vn.binhchon.stream;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;
import vn.binhchon.rollout.RulesInForce;

/** Lets judge and keeper begin once everything else is up, and only when there are rules to judge by, and this copy is there to judge. */
@Component
class JudgeSwitch {

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
        var judge = listeners.getListenerContainer("judge");
        var keeper = listeners.getListenerContainer("keeper");
        if (roles.contains("evaluator") && judge != null && keeper != null && rules.usable()) {
            judge.start();
            keeper.start();
        }
    }

    /** Nothing is judged and no act taken until {@link #begin}; what arrives waits on its topic. */
    void pause() {
        for (String each : new String[] {"judge", "keeper"}) {
            var listener = listeners.getListenerContainer(each);
            if (listener != null) {
                listener.stop();
            }
        }
    }
}
