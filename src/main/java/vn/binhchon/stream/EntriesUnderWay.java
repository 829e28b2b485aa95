package vn.binhchon.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;
import vn.binhchon.keeping.Nominees;

/**
 * Entries of a round above that were sent in the poll under way. Nobody can read them before its transaction is through, so that
 * a closing of the list in the same poll would miss them: they are judged here, as the judge is going to, and counted in.
 */
final class EntriesUnderWay {

    private final Function<String, Evaluator> evaluators;
    private final RoundLookup.Batch rounds;
    private final EventReader reader = EventReader.ofNominations();
    private final Map<String, List<Nominees.Nominee>> byRound = new HashMap<>();

    /** Entries judged by the rules of their round, asked for by its id. */
    EntriesUnderWay(Function<String, Evaluator> evaluators, RoundLookup.Batch rounds) {
        this.evaluators = evaluators;
        this.rounds = rounds;
    }

    /** Remembers a record that is sent, if it enters something. What the judge is going to refuse enters nothing. */
    void sent(ProducerRecord<byte[], byte[]> record) {
        if (!record.topic().equals(Topics.NOMINATIONS)) {
            return;
        }
        try {
            AcceptedEvent event = reader.read(record.value());
            Admission admission = Admission.of(event, rounds::find, Instant.ofEpochMilli(record.timestamp()));
            String into = Objects.requireNonNull(admission.round()).id();
            Reasoned judged =
                    Reasoning.of(evaluators.apply(into).evaluate(admission.nomination(), admission.round()), event);
            byRound.computeIfAbsent(into, round -> new ArrayList<>())
                    .add(new Nominees.Nominee(
                            judged.nomination(),
                            admission.contact(),
                            judged.card().total(),
                            judged.contentHash()));
        } catch (Refused refused) {
            // It is refused with its reasons where it is judged; here it only does not count.
        }
    }

    /** What stands in a round, with what is under way to it. */
    List<Nominees.Nominee> over(String round, List<Nominees.Nominee> standing) {
        Map<String, Nominees.Nominee> all = new TreeMap<>();
        standing.forEach(each -> all.put(each.nomination().id(), each));
        byRound.getOrDefault(round, List.of())
                .forEach(each -> all.put(each.nomination().id(), each));
        return List.copyOf(all.values());
    }
}
