package vn.binhchon.stream;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import vn.binhchon.rollout.RulesInForce;

/** When a copy judges. */
class JudgeSwitchTest {

    private final KafkaListenerEndpointRegistry listeners = mock(KafkaListenerEndpointRegistry.class);
    private final MessageListenerContainer judge = mock(MessageListenerContainer.class);
    private final RulesInForce rules = mock(RulesInForce.class);

    @BeforeEach
    void rulesAreThere() {
        when(listeners.getListenerContainer(anyString())).thenReturn(judge);
        when(rules.usable()).thenReturn(true);
    }

    @Test
    void an_evaluator_judges() {
        new JudgeSwitch(listeners, rules, Set.of("evaluator")).begin();

        verify(judge, atLeastOnce()).start();
    }

    @Test
    void a_copy_that_is_only_a_desk_judges_nothing() {
        new JudgeSwitch(listeners, rules, Set.of("desk")).begin();

        verify(judge, never()).start();
    }

    @Test
    void nobody_judges_without_rules() {
        when(rules.usable()).thenReturn(false);

        new JudgeSwitch(listeners, rules, Set.of("evaluator", "desk")).begin();

        verify(judge, never()).start();
    }
}
