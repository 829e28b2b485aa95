package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.binhchon.ledger.Answered;

/** What is remembered of answers until the ledger holds them. */
class RecentAnswersTest {

    private final RecentAnswers recent = new RecentAnswers();

    @Test
    void what_was_answered_is_known_until_the_ledger_holds_it() {
        recent.add(Map.of(key(1), "a", key(2), "b"));
        assertThat(recent.among(List.of(key(1), key(3)))).containsExactly(Map.entry(key(1), "a"));
        recent.drop(Set.of(key(1)));
        assertThat(recent.among(List.of(key(1), key(2)))).containsExactly(Map.entry(key(2), "b"));
    }

    @Test
    void all_are_asked_for_by_turns_though_some_stay_away_for_long() {
        recent.add(IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(RecentAnswersTest::key, each -> "hash " + each)));
        Set<Answered.Key> away =
                IntStream.range(0, 20).mapToObj(RecentAnswersTest::key).collect(Collectors.toSet());
        for (int poll = 0; poll < 10; poll++) {
            List<Answered.Key> asked = recent.some(10);
            assertThat(asked).hasSize(10);
            recent.drop(asked.stream().filter(each -> !away.contains(each)).toList());
        }
        assertThat(recent.size()).isEqualTo(20);
        assertThat(recent.among(away)).hasSize(20).containsEntry(key(7), "hash 7");
    }

    @Test
    void asking_for_more_than_there_are_gives_what_there_is() {
        recent.add(Map.of(key(1), "a"));
        assertThat(recent.some(10)).containsExactly(key(1));
        assertThat(recent.some(0)).isEmpty();
    }

    private static Answered.Key key(int number) {
        return new Answered.Key("urn:test", "e-" + number);
    }
}
