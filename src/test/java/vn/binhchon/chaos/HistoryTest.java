package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import vn.binhchon.chaos.Answers.Answer;
import vn.binhchon.chaos.Season.Fate;
import vn.binhchon.chaos.Season.Sent;
import vn.binhchon.stream.Topics;

/** The checker of histories notices what it is there to notice. */
class HistoryTest {

    private static final List<Sent> SENT = List.of(
            sent("a-1", "a", Fate.ANSWERED, 0),
            sent("a-2", "a", Fate.ANSWERED, 1),
            sent("bad", "b", Fate.REFUSED, 2),
            sent("a-1", "a", Fate.REPEATED, 3));

    private static final List<Answer> WELL =
            List.of(evaluation("a-1", 0), evaluation("a-2", 1), told(Topics.DEAD_LETTERS, 2), told(Topics.REPEATS, 3));

    @Test
    void a_history_without_fault_has_none() {
        assertThat(new History(SENT, WELL).faults()).isEmpty();
    }

    @Test
    void each_fault_is_named() {
        assertThat(without(WELL.get(1))).containsExactly("lost");
        assertThat(with(evaluation("a-2", 2))).containsExactly("doubled");
        assertThat(with(evaluation("x", 2))).containsExactly("invented");
        assertThat(new History(SENT, List.of(WELL.get(1), WELL.get(0), WELL.get(2), WELL.get(3))).faults())
                .containsOnlyKeys("reordered");
        assertThat(without(WELL.get(2))).containsExactly("refusal lost");
        assertThat(with(told(Topics.DEAD_LETTERS, 2))).containsExactly("refusal doubled");
        assertThat(with(told(Topics.REPEATS, 0))).containsExactly("repeat invented");
    }

    private static Iterable<String> with(Answer more) {
        List<Answer> answers = new ArrayList<>(WELL);
        answers.add(more);
        return new History(SENT, answers).faults().keySet();
    }

    private static Iterable<String> without(Answer one) {
        return new History(SENT, WELL.stream().filter(each -> !each.equals(one)).toList())
                .faults()
                .keySet();
    }

    private static Sent sent(String id, String subject, Fate fate, long offset) {
        var at = new RecordMetadata(new TopicPartition(Topics.NOMINATIONS, 0), offset, 0, 0, 0, 0);
        return new Sent(id, subject, fate, at);
    }

    private static Answer evaluation(String id, long offset) {
        return new Answer(Topics.EVALUATIONS, Season.SOURCE, id, id.equals("x") ? "x" : "a", "r", 0, offset);
    }

    private static Answer told(String topic, long offset) {
        return new Answer(topic, Season.SOURCE, "", "", "", 0, offset);
    }
}
