package vn.binhchon.stream;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;
import vn.binhchon.rollout.RulesInForce;

/** Lets judge and keeper begin once everything else is up, and only when there are rules to judge by. */
@Component
class JudgeSwitch {

    private final KafkaListenerEndpointRegistry listeners;
    private final RulesInForce rules;

    JudgeSwitch(KafkaListenerEndpointRegistry listeners, RulesInForce rules) {
        this.listeners = listeners;
        this.rules = rules;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void begin() {
        var judge = listeners.getListenerContainer("judge");
        var keeper = listeners.getListenerContainer("keeper");
        if (judge != null && keeper != null && rules.usable()) {
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
