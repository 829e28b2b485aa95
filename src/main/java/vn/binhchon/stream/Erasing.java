package vn.binhchon.stream;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import vn.binhchon.access.Person;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.ledger.SignedPapers;

/**
 * Erases what is kept of persons in a nomination, while what was judged and decided stays. First it is said that they are erased, so
 * that nothing more is kept; then everything that was kept is taken away, on the topics and in the ledger.
 */
@Component
public class Erasing {

    /** The most letters of a reason. */
    public static final int LONGEST_REASON = 500;

    private final Contacts contacts;
    private final Nominations nominations;
    private final Refusals refusals;
    private final SignedPapers papers;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final Admin admin;
    private final AllJudged judged;
    private final CaughtUp caughtUp;
    private final Letterboxes letterboxes;
    private final Witness witness;
    private final StreamSettings settings;
    private final Clock clock;

    Erasing(
            Contacts contacts,
            Nominations nominations,
            Refusals refusals,
            SignedPapers papers,
            KafkaOperations<byte[], byte[]> kafka,
            Admin admin,
            AllJudged judged,
            CaughtUp caughtUp,
            Letterboxes letterboxes,
            Witness witness,
            StreamSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.nominations = nominations;
        this.refusals = refusals;
        this.papers = papers;
        this.kafka = kafka;
        this.admin = admin;
        this.judged = judged;
        this.caughtUp = caughtUp;
        this.letterboxes = letterboxes;
        this.witness = witness;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was erased.
     *
     * @param statements events whose words on persons were taken away
     * @param refused refused events whose bytes were taken away
     * @param asSent records as they were sent, answered long since, that were taken off the broker
     */
    public record Erased(int statements, int refused, long asSent) {}

    /**
     * Erases. Done again, it takes away what came meanwhile.
     *
     * @param ids the nominations of one product through its rounds
     * @param reason why, in somebody's words, at most {@link #LONGEST_REASON} letters; may not name the person
     * @throws CaughtUp.LedgerBehind when the ledger does not get there in a minute; what was begun is done when it is asked again
     */
    public Erased erase(List<String> ids, String reason) {
        Person person = Person.signedIn();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (String id : ids) {
            nominations.find(id).map(Nominations.Row::round).ifPresent(round -> witness.saw(round, "erased", id));
            send(ContactRecord.erased(
                    new Contacts.Erasure(id, person == null ? "" : person.id(), reason, now), home(id)));
        }
        // From here on nothing more is kept; what was under way before is kept, and then taken away.
        caughtUp.await(Topics.CONTACTS);
        judged.await();
        caughtUp.await(Topics.CONTACTS);
        caughtUp.await(Topics.DEAD_LETTERS);
        judged.await(Topics.BOOKS, PaperArchive.GROUP);
        caughtUp.await(Topics.PAPERS);
        int statements = 0;
        int refused = 0;
        for (String id : ids) {
            for (String key : contacts.keys(id)) {
                send(ContactRecord.nothing(key, home(id)));
                statements++;
            }
            nominations.find(id).map(Nominations.Row::round).ifPresent(this::erasePapers);
            for (RefusedEvent each : refusals.of(id)) {
                if (each.original() != null) {
                    send(Outbound.refusalErased(each, now));
                    refused++;
                }
            }
        }
        long asSent = dropAnswered();
        caughtUp.await(Topics.CONTACTS);
        caughtUp.await(Topics.DEAD_LETTERS);
        caughtUp.await(Topics.PAPERS);
        return new Erased(statements, refused, asSent);
    }

    /** A paper of the round that names people loses its bytes; that it was printed, and its hash, stay. */
    private void erasePapers(String round) {
        papers.of(round).stream()
                .filter(each -> each.namesPeople() && !each.erased())
                .forEach(each -> send(PaperRecord.erased(each, Home.of(round, settings.partitions()))));
    }

    private int home(String nomination) {
        return Home.of(nomination, settings.partitions());
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        OneRecord.send(kafka, record);
    }

    /** Takes off the broker what was sent and answered: every fact of it but those on persons stands in its answer. */
    private long dropAnswered() {
        try {
            long dropped = dropAnswered(Topics.NOMINATIONS, Judge.GROUP);
            for (String each : letterboxes.names()) {
                dropped += dropAnswered(Topics.FROM + each, LetterboxOpening.GROUP);
            }
            return dropped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaughtUp.LedgerBehind(Topics.NOMINATIONS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not take away what was sent", e.getCause());
        }
    }

    private long dropAnswered(String topic, String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> begins = Ends.beginnings(admin, topic);
        Map<TopicPartition, RecordsToDelete> drop = new HashMap<>();
        long dropped = 0;
        for (Map.Entry<TopicPartition, Long> each : begins.entrySet()) {
            OffsetAndMetadata to = read.get(each.getKey());
            if (to != null && to.offset() > each.getValue()) {
                drop.put(each.getKey(), RecordsToDelete.beforeOffset(to.offset()));
                dropped += to.offset() - each.getValue();
            }
        }
        admin.deleteRecords(drop).all().get();
        return dropped;
    }
}
