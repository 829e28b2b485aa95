package vn.binhchon.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Answered;
import vn.binhchon.ledger.LastWord;
import vn.binhchon.ledger.NominationOwner;

/**
 * Answers that were committed but may not have reached the ledger yet, each with the hash of what was sent and its place on the topic
 * of evaluations. How far the ledger is says which of them it holds; those are dropped, so that the memory is never much longer than
 * the ledger lags behind.
 */
final class RecentAnswers {

    /** So many more than were left are remembered before the ledger is asked again how far it is. */
    private static final int MORE = 1_000;

    private record Answer(
            String hash, String nomination, @Nullable NominationOwner owner, int partition, long offset) {}

    private record Word(LastWord word, int partition, long offset) {}

    private final Map<Answered.Key, Answer> answers = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    private int most = MORE;

    /**
     * An answer that was committed.
     *
     * @param hash of what was sent
     * @param nomination the nomination's id
     * @param owner whose that id is after it; null where nothing is entered under it
     * @param partition of the topic of evaluations
     * @param offset there
     */
    synchronized void add(
            Answered.Key key,
            String hash,
            String nomination,
            @Nullable NominationOwner owner,
            int partition,
            long offset) {
        answers.put(key, new Answer(hash, nomination, owner, partition, offset));
    }

    /**
     * What such an answer left standing.
     *
     * @param place where the answer lies on the topic of evaluations
     */
    synchronized void stands(String nomination, LastWord word, int partition, long place) {
        Word before = words.get(nomination);
        words.put(nomination, new Word(word.after(before == null ? null : before.word()), partition, place));
    }

    /** What is remembered to stand of these nominations. */
    synchronized Map<String, LastWord> lastWords(Collection<String> nominations) {
        Map<String, LastWord> among = new HashMap<>();
        for (String each : nominations) {
            Word word = words.get(each);
            if (word != null) {
                among.put(each, word.word());
            }
        }
        return among;
    }

    /** Those of the events that are remembered, with the hash of what was sent. */
    synchronized Map<Answered.Key, String> among(Collection<Answered.Key> keys) {
        Map<Answered.Key, String> among = new HashMap<>();
        for (Answered.Key each : keys) {
            Answer answer = answers.get(each);
            if (answer != null) {
                among.put(each, answer.hash());
            }
        }
        return among;
    }

    /** Whose those ids are of which an answer is remembered. */
    synchronized Map<String, NominationOwner> owners(Set<String> nominations) {
        Map<String, Answer> last = new HashMap<>();
        for (Answer each : answers.values()) {
            if (each.owner() != null && nominations.contains(each.nomination())) {
                last.merge(each.nomination(), each, (one, other) -> one.offset() > other.offset() ? one : other);
            }
        }
        Map<String, NominationOwner> owners = new HashMap<>();
        last.forEach((id, answer) -> owners.put(id, Objects.requireNonNull(answer.owner())));
        return owners;
    }

    /** Whether it is time to ask how far the ledger is. */
    synchronized boolean many() {
        return answers.size() > most;
    }

    /**
     * The ledger is so far.
     *
     * @param next the next offset it will hold of each partition of the topic of evaluations
     */
    synchronized void held(Map<Integer, Long> next) {
        answers.values().removeIf(each -> each.offset() < next.getOrDefault(each.partition(), 0L));
        words.values().removeIf(each -> each.offset() < next.getOrDefault(each.partition(), 0L));
        most = answers.size() + MORE;
    }
}
