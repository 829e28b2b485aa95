package vn.binhchon.stream;

import io.opentelemetry.api.trace.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.explanation.Published;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.ExtraCheck;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Answered;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.LastWord;
import vn.binhchon.ledger.NominationOwner;
import vn.binhchon.ledger.Progress;
import vn.binhchon.nomination.Contact;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/**
 * Reads nominations, judges them and publishes the answers, a poll at a time, in one Kafka transaction with the offsets. One
 * bad event never stops the good ones behind it; only a broker or a database that is away makes a poll wait and start over.
 */
@Component
class Judge {

    /** The consumer group whose offsets say what was judged. */
    static final String GROUP = "binhchon-judge";

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final PinnedRules rules;
    private final RoundLookup rounds;
    private final Answered answered;
    private final Progress progress;
    private final Contacts contacts;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final StreamSettings settings;
    private final Counts counts;
    private final JudgeStart start;
    private final Letterboxes letterboxes;
    private final OriginSignature signature;
    private final Ownership ownership;
    private final Traces traces;
    private final EventReader reader = EventReader.ofNominations();

    private final RecentAnswers recent = new RecentAnswers();

    Judge(
            PinnedRules rules,
            RoundLookup rounds,
            Answered answered,
            Progress progress,
            Contacts contacts,
            KafkaOperations<byte[], byte[]> kafka,
            StreamSettings settings,
            JudgeStart start,
            Letterboxes letterboxes,
            OriginSignature signature,
            Ownership ownership,
            Counts counts,
            Traces traces) {
        this.traces = traces;
        this.letterboxes = letterboxes;
        this.signature = signature;
        this.ownership = ownership;
        this.rules = rules;
        this.rounds = rounds;
        this.answered = answered;
        this.progress = progress;
        this.contacts = contacts;
        this.kafka = kafka;
        this.settings = settings;
        this.counts = counts;
        this.start = start;
    }

    private record Read(
            ConsumerRecord<byte[], byte[]> record,
            Span span,
            @Nullable AcceptedEvent event,
            @Nullable Refused refused,
            Answered.@Nullable Key key) {}

    /**
     * What a poll is judged with.
     *
     * @param known what was answered before
     * @param fresh what is answered in this poll
     * @param last the newest event of each nomination, those of this poll among them
     * @param erased nominations of which nothing is kept on persons
     * @param owners whose the nominations' ids are
     */
    private record Poll(
            Map<Answered.Key, String> known,
            Map<Answered.Key, String> fresh,
            Map<String, LastWord> last,
            Set<String> erased,
            RoundLookup.Batch rounds,
            PinnedRules.Batch rules,
            Ownership.Batch owners) {}

    @KafkaListener(
            id = "judge",
            topics = Topics.NOMINATIONS,
            groupId = Judge.GROUP,
            containerFactory = "judgeContainers",
            batch = "true",
            autoStartup = "false")
    void judge(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        Map<Answered.Key, String> fresh = new HashMap<>();
        Map<Answered.Key, CompletableFuture<SendResult<byte[], byte[]>>> sent = new HashMap<>();
        Map<Answered.Key, Remembered> events = new HashMap<>();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    fresh.forEach((key, hash) -> remember(key, hash, events.get(key), sent.get(key)));
                } else {
                    start.lost(Resuming.partitions(records));
                }
            }
        });
        List<Read> batch =
                start.open(records, consumer).stream().map(this::read).toList();
        Poll poll =
                new Poll(known(batch), fresh, last(batch), erased(batch), rounds.batch(), rules.batch(), owners(batch));
        for (Read read : batch) {
            for (ProducerRecord<byte[], byte[]> each : answers(read, poll)) {
                ProducerRecord<byte[], byte[]> answer = Traces.carried(read.span(), each);
                // A send that fails makes the transaction fail.
                var sending = kafka.send(answer);
                if (read.key() != null && read.event() != null && answer.topic().equals(Topics.EVALUATIONS)) {
                    sent.put(read.key(), sending);
                    events.put(
                            read.key(),
                            new Remembered(read.event(), poll.owners().after(read.event())));
                }
                if (read.event() != null) {
                    letterboxes.copy(read.event().source(), answer).ifPresent(copy -> {
                        var unused = kafka.send(copy);
                    });
                }
            }
            read.span().end();
        }
    }

    /**
     * An event whose answer is sent.
     *
     * @param owner whose the nomination's id is after it
     */
    private record Remembered(AcceptedEvent event, @Nullable NominationOwner owner) {}

    /** What was committed stands where the broker put it. */
    private void remember(
            Answered.Key key,
            String hash,
            @Nullable Remembered event,
            @Nullable CompletableFuture<SendResult<byte[], byte[]>> answer) {
        RecordMetadata place = Objects.requireNonNull(answer).join().getRecordMetadata();
        Remembered remembered = Objects.requireNonNull(event);
        AcceptedEvent answered = remembered.event();
        recent.add(key, hash, answered.subject(), remembered.owner(), place.partition(), place.offset());
        recent.stands(answered.subject(), Standing.word(answered), place.partition(), place.offset());
    }

    private Read read(ConsumerRecord<byte[], byte[]> record) {
        Span span = traces.begun("judge", record);
        try {
            AcceptedEvent event = Inbound.read(reader, record);
            span.setAttribute("cloudevents.event_source", event.source());
            span.setAttribute("cloudevents.event_id", event.id());
            return new Read(record, span, event, null, new Answered.Key(event.source(), event.id()));
        } catch (Refused refused) {
            return new Read(record, span, null, refused, null);
        } catch (RuntimeException fault) {
            return new Read(record, span, null, fault(fault, record, Refused.Attributes.NONE), null);
        }
    }

    /** What was answered before. What is remembered is looked at first: what another thread drops of it meanwhile, the ledger holds. */
    private Map<Answered.Key, String> known(List<Read> batch) {
        Set<Answered.Key> keys =
                batch.stream().map(Read::key).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        Map<Answered.Key, String> known = recent.among(keys);
        if (recent.many()) {
            recent.held(progress.next(Topics.EVALUATIONS));
        }
        known.putAll(answered.among(keys));
        return known;
    }

    /** What stands of the nominations; what is remembered is looked at first, as above. */
    private Map<String, LastWord> last(List<Read> batch) {
        Set<String> subjects = subjects(batch);
        Map<String, LastWord> last = recent.lastWords(subjects);
        answered.lastWords(subjects).forEach((id, word) -> last.merge(id, word, (late, early) -> late.after(early)));
        return last;
    }

    /** What is remembered is looked at first, as with what was answered. */
    private Ownership.Batch owners(List<Read> batch) {
        Set<String> subjects = subjects(batch);
        return ownership.of(subjects, recent.owners(subjects));
    }

    private Set<String> erased(List<Read> batch) {
        return contacts.erased(subjects(batch));
    }

    private static Set<String> subjects(List<Read> batch) {
        return batch.stream()
                .map(Read::event)
                .filter(Objects::nonNull)
                .map(AcceptedEvent::subject)
                .collect(Collectors.toSet());
    }

    /** The answer first, and what is to be kept apart from it. */
    private List<ProducerRecord<byte[], byte[]>> answers(Read read, Poll poll) {
        ConsumerRecord<byte[], byte[]> record = read.record();
        AcceptedEvent event = read.event();
        Answered.Key key = read.key();
        if (event == null || key == null) {
            Refused refused = Objects.requireNonNull(read.refused());
            return List.of(Outbound.refused(record, Admission.withRound(refused, poll.rounds()::find)));
        }
        int home = Home.of(event.subject(), settings.partitions());
        if (home != record.partition()) {
            return List.of(Home.wards(Topics.NOMINATIONS, home, record, event.subject()));
        }
        try {
            signature.check(record, event);
        } catch (Refused refused) {
            return List.of(Outbound.refused(record, refused));
        }
        String hash = event.inputHash();
        String before = poll.known().getOrDefault(key, poll.fresh().get(key));
        if (before != null) {
            return List.of(Outbound.repeated(record, event, Inbound.same(before, event, record)));
        }
        try {
            poll.owners().check(event, poll.rounds());
            List<ProducerRecord<byte[], byte[]>> answers = judged(record, event, hash, poll);
            poll.owners().took(event);
            poll.fresh().put(key, hash);
            poll.last().merge(event.subject(), Standing.word(event), (early, late) -> late.after(early));
            return answers;
        } catch (Refused refused) {
            return List.of(Outbound.refused(record, refused));
        }
    }

    private List<ProducerRecord<byte[], byte[]>> judged(
            ConsumerRecord<byte[], byte[]> record, AcceptedEvent event, String hash, Poll poll) throws Refused {
        Standing standing = Standing.after(event, poll.last().get(event.subject()));
        if (!event.carriesNomination()) {
            return List.of(Outbound.withdrawalNoted(record, event, standing));
        }
        Refused.Attributes known = new Refused.Attributes(event.source(), event.id(), event.type(), event.subject());
        Admission admission = Admission.of(event, poll.rounds()::find, Instant.ofEpochMilli(record.timestamp()));
        Round round = admission.round();
        Evaluator evaluator = poll.rules().of(round == null ? null : round.id()).evaluator();
        try {
            ExtraCheck.require(
                    event,
                    evaluator.edition(admission.nomination().entry().date()).vocabulary());
            Published made =
                    counts.judging(() -> Reasoning.publish(evaluator.evaluate(admission.nomination(), round), event));
            ProducerRecord<byte[], byte[]> answer = Outbound.evaluated(record, event, made, hash, standing);
            Contact contact = admission.contact();
            return contact.isEmpty() || poll.erased().contains(event.subject())
                    ? List.of(answer)
                    : List.of(answer, ContactRecord.stated(record, event, contact));
        } catch (NoLawForDay e) {
            String day = admission.nomination().entry().date().toString();
            Text words = new Text(
                    "Ngày áp dụng pháp luật là " + day
                            + ", không có quy định nào trong bộ quy tắc có hiệu lực ngày ấy.",
                    "The day of law is " + day + "; no edition in the rules holds on it.");
            Defect defect = new Defect("data.entry.date", null, "a day on which an edition of the rules holds", words);
            throw new Refused(RefusalReason.IMPOSSIBLE, List.of(defect), known);
        } catch (RuntimeException fault) {
            if (Outage.means(fault)) {
                throw fault;
            }
            throw fault(fault, record, known);
        }
    }

    private static Refused fault(
            RuntimeException fault, ConsumerRecord<byte[], byte[]> record, Refused.Attributes known) {
        LOG.error("{}/{}/{} could not be judged", record.topic(), record.partition(), record.offset(), fault);
        String message = String.valueOf(fault.getMessage());
        Text words = new Text(
                "Chương trình không xét được hồ sơ này: " + message + ". Hồ sơ được giữ nguyên.",
                "The program could not judge this nomination: " + message + ". The event is kept.");
        return new Refused(
                RefusalReason.ENGINE_FAULT,
                List.of(new Defect("", null, "a program without this fault", words)),
                known);
    }
}
