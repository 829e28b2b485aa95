package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.ledger.Answered;

/** What is remembered of answers until the ledger holds them. */
class RecentAnswersTest {

    private final RecentAnswers recent = new RecentAnswers();

    @Test
    void what_was_answered_is_known_until_the_ledger_is_past_it() {
        recent.add(key(1), "a", "n", null, 0, 7);
        recent.add(key(2), "b", "n", null, 0, 8);
        recent.add(key(3), "c", "n", null, 5, 7);
        assertThat(recent.among(List.of(key(1), key(4)))).containsExactly(Map.entry(key(1), "a"));
        recent.held(Map.of(0, 8L));
        assertThat(recent.among(List.of(key(1), key(2), key(3)))).isEqualTo(Map.of(key(2), "b", key(3), "c"));
    }

    @Test
    void the_ledger_is_asked_when_a_thousand_more_are_remembered_than_it_left() {
        remember(0, 1_000);
        assertThat(recent.many()).isFalse();
        remember(1_000, 1_001);
        assertThat(recent.many()).isTrue();

        recent.held(Map.of(0, 500L));
        assertThat(recent.many()).isFalse();
        remember(1_001, 2_001);
        assertThat(recent.many()).isFalse();
        remember(2_001, 2_002);
        assertThat(recent.many()).isTrue();

        recent.held(Map.of(0, 2_002L));
        assertThat(recent.among(List.of(key(0), key(2_001)))).isEmpty();
    }

    private void remember(int from, int to) {
        for (int i = from; i < to; i++) {
            recent.add(key(i), "hash " + i, "n", null, 0, i);
        }
    }

    private static Answered.Key key(int number) {
        return new Answered.Key("urn:test", "e-" + number);
    }
}
