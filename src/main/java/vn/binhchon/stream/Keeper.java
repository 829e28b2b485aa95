package vn.binhchon.stream;

import io.opentelemetry.api.trace.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.RoundData;
import vn.binhchon.keeping.Keeping;
import vn.binhchon.keeping.Kept;
import vn.binhchon.ledger.Answered;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.round.Act;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.ActTimes;
import vn.binhchon.round.Book;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Round;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Reads the acts of rounds, takes them or refuses them, and publishes what became of them, a poll at a time, in one Kafka
 * transaction with the offsets. All acts of one round lie in one partition, so that one keeper at a time writes its book.
 */
@Component
class Keeper {

    /** The consumer group whose offsets say what was taken or refused. */
    static final String GROUP = "binhchon-keeper";

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final PinnedRules rules;
    private final RoundLookup rounds;
    private final OpenBooks books;
    private final RoundNominees nominees;
    private final OriginSignature signature;
    private final ActSendings sendings;
    private final Answered answered;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final StreamSettings settings;
    private final KeeperStart start;
    private final Letterboxes letterboxes;
    private final Traces traces;
    private final BallotBoxes boxes;
    private final EventReader reader = EventReader.ofActs();

    Keeper(
            PinnedRules rules,
            RoundLookup rounds,
            OpenBooks books,
            RoundNominees nominees,
            OriginSignature signature,
            ActSendings sendings,
            Answered answered,
            KafkaOperations<byte[], byte[]> kafka,
            StreamSettings settings,
            KeeperStart start,
            Letterboxes letterboxes,
            Traces traces,
            BallotBoxes boxes) {
        this.boxes = boxes;
        this.traces = traces;
        this.letterboxes = letterboxes;
        this.rules = rules;
        this.rounds = rounds;
        this.books = books;
        this.nominees = nominees;
        this.signature = signature;
        this.sendings = sendings;
        this.answered = answered;
        this.kafka = kafka;
        this.settings = settings;
        this.start = start;
    }

    @KafkaListener(
            id = "keeper",
            topics = Topics.ACTS,
            groupId = Keeper.GROUP,
            containerFactory = "keeperContainers",
            batch = "true",
            autoStartup = "false")
    void keep(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    books.committed();
                } else {
                    start.lost(Resuming.partitions(records));
                }
            }
        });
        PinnedRules.Batch rulesNow = rules.batch();
        EntriesUnderWay underWay =
                new EntriesUnderWay(round -> rulesNow.of(round).evaluator(), rounds.batch());
        for (ConsumerRecord<byte[], byte[]> record : start.open(records, consumer)) {
            // A send that fails makes the transaction fail; nothing is to be done with the future.
            Span span = traces.begun("take", record);
            for (ProducerRecord<byte[], byte[]> answer : answers(record, rulesNow, underWay)) {
                underWay.sent(answer);
                var unused = kafka.send(Traces.carried(span, answer));
            }
            span.end();
        }
    }

    private List<ProducerRecord<byte[], byte[]>> answers(
            ConsumerRecord<byte[], byte[]> record, PinnedRules.Batch rulesNow, EntriesUnderWay underWay) {
        Refused.Attributes known = Refused.Attributes.NONE;
        try {
            AcceptedEvent event = Inbound.read(reader, record);
            known = new Refused.Attributes(event.source(), event.id(), event.type(), event.subject());
            int home = Home.of(event.subject(), settings.partitions());
            if (home != record.partition()) {
                return List.of(Home.wards(Topics.ACTS, home, record, event.subject()));
            }
            signature.check(record, event);
            return taken(record, event, known, rulesNow, underWay);
        } catch (Refused refused) {
            return List.of(Outbound.refused(record, refused));
        } catch (RuntimeException fault) {
            if (Outage.means(fault)) {
                throw fault;
            }
            LOG.error("{}/{}/{} could not be taken", record.topic(), record.partition(), record.offset(), fault);
            if (known.subject() != null) {
                books.spoilt(known.subject());
            }
            return List.of(Outbound.refused(record, fault(fault, known)));
        }
    }

    private List<ProducerRecord<byte[], byte[]>> taken(
            ConsumerRecord<byte[], byte[]> record,
            AcceptedEvent event,
            Refused.Attributes known,
            PinnedRules.Batch rulesNow,
            EntriesUnderWay underWay)
            throws Refused {
        OpenBooks.Open open = books.find(event.subject());
        OpenBooks.TakenEvent before = open == null ? null : open.taken(event.source(), event.id());
        if (before != null && before.carriedBy(event)) {
            return List.of(Outbound.repeated(record, event, Inbound.same(before.hash(), event, record)));
        }
        if (before != null || books.isTakenElsewhere(event)) {
            throw otherUnderId(event, known);
        }
        Round pinned = open == null ? opened(event, known) : null;
        OpenBooks.Open book = open != null ? open : books.begin(java.util.Objects.requireNonNull(pinned));
        Act act = ActTypes.act(event);
        List<Objection> objections = new ArrayList<>();
        if (act instanceof Act.SentUp up) {
            objections.addAll(WayUp.objections(book.book, up, rounds.batch().find(up.round())));
        }
        if (act instanceof Act.RulesMoved moved) {
            objections.addAll(rulesNow.objections(event.subject(), moved));
        }
        objections.addAll(BoxCheck.objections(book.book, act, boxes));
        Evaluator evaluator = rules(book.book, rulesNow).evaluator();
        ActTimes times = acts(evaluator, rulesNow, book.book.round().date()).times();
        List<Defect> defects =
                new ArrayList<>(new ActTimeCheck(book.opened, book.phaseBegun, received(record)).defects(event, times));
        Kept kept = keeping(book.book, rulesNow, underWay).take(book.book, act, sendings.of(record));
        objections.addAll(kept.objections());
        objections.stream().map(Keeper::defect).forEach(defects::add);
        if (!defects.isEmpty()) {
            throw new Refused(RefusalReason.OBJECTION, defects, known);
        }
        Outcome outcome = kept.outcome().pinning(pinned);
        TakenAct taken = BookRecord.seal(book, event, record, event.inputHash(), act, outcome);
        List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
        sent.add(BookRecord.published(taken, event, record));
        book.write(taken);
        sent.addAll(Announcements.of(book.book, taken, event, record, () -> figures(book, rulesNow)));
        WayUp.of(book.book, taken, record, () -> nominees.standing(event.subject()), settings)
                .forEach(each -> sent.add(signature.sign(each)));
        if (act instanceof Act.RulesMoved moved) {
            sent.addAll(judgedAnew(book.book.round().id(), rulesNow.release(moved.release()), record));
        }
        books.took(book, taken);
        return sent;
    }

    private Announcements.Figures figures(OpenBooks.Open open, PinnedRules.Batch rulesNow) {
        Round round = open.book.round();
        Edition law = rules(open.book, rulesNow).evaluator().edition(round.date());
        return new Announcements.Figures(
                new Parameters(law, round.date(), null).number(Edition.THRESHOLD),
                nominees.counted(round.id()).stream()
                        .map(each -> each.nomination().id())
                        .collect(Collectors.toSet()),
                open.signed);
    }

    /** The timestamp of the record, at most the current time: a producer may set any timestamp. */
    private static Instant received(ConsumerRecord<byte[], byte[]> record) {
        Instant claimed = Instant.ofEpochMilli(record.timestamp());
        Instant now = Instant.now();
        return claimed.isBefore(now) ? claimed : now;
    }

    /** An act is never taken for another, nor lost silently because another bears its id. */
    private static Refused otherUnderId(AcceptedEvent event, Refused.Attributes known) {
        return new Refused(
                RefusalReason.OBJECTION,
                List.of(new Defect(
                        "id",
                        StringNode.valueOf(event.id()),
                        "an id that no other act of this source has",
                        Sentences.of("act.other-under-id"))),
                known);
    }

    /** By the release the round is pinned to, or was moved to. */
    private static LoadedRules rules(Book book, PinnedRules.Batch rulesNow) {
        String moved = book.movedTo();
        return moved == null ? rulesNow.of(book.round().id()) : rulesNow.release(moved);
    }

    private Keeping keeping(Book book, PinnedRules.Batch rulesNow, EntriesUnderWay underWay) {
        LoadedRules by = rules(book, rulesNow);
        Evaluator evaluator = by.evaluator();
        return new Keeping(new Keeping.Context(
                evaluator,
                by.workingDays(),
                round -> underWay.over(round, nominees.counted(round)),
                day -> acts(evaluator, rulesNow, day)));
    }

    /** Releases from before there was a table of acts, or times in it, go by that of the rules in force. */
    private static ActTable acts(Evaluator evaluator, PinnedRules.Batch rulesNow, LocalDate day) {
        ActTable own = evaluator.acts(day);
        if (!own.isEmpty() && !own.times().equals(ActTimes.NONE)) {
            return own;
        }
        ActTable now = rulesNow.of(null).evaluator().acts(day);
        return own.isEmpty() ? now : new ActTable(own.rules(), now.times(), own.authorities());
    }

    private Round opened(AcceptedEvent event, Refused.Attributes known) throws Refused {
        Round round = rounds.batch().find(event.subject());
        if (round == null) {
            throw new Refused(
                    RefusalReason.UNKNOWN_ROUND,
                    List.of(new Defect(
                            "subject", null, "the id of a round that was opened", RoundData.unknown(event.subject()))),
                    known);
        }
        return round;
    }

    private List<ProducerRecord<byte[], byte[]>> judgedAnew(
            String round, LoadedRules by, ConsumerRecord<byte[], byte[]> record) {
        List<Reasoned> standing = nominees.judgedNow(round);
        Map<Answered.Key, String> hashes = answered.among(standing.stream()
                .map(each ->
                        new Answered.Key(each.event().source(), each.event().id()))
                .collect(Collectors.toSet()));
        Round now = java.util.Objects.requireNonNull(rounds.batch().find(round));
        return Rejudging.of(now, standing, by.evaluator(), hashes, record, settings, letterboxes);
    }

    private static Defect defect(Objection objection) {
        Object value = objection.value();
        return Defect.of(objection, value == null ? null : Json.MAPPER.valueToTree(value));
    }

    private static Refused fault(RuntimeException fault, Refused.Attributes known) {
        String message = String.valueOf(fault.getMessage());
        Text words = new Text(
                "Chương trình không làm được việc này: " + message + ". Sự kiện được giữ nguyên.",
                "The program could not do this: " + message + ". The event is kept.");
        return new Refused(
                RefusalReason.ENGINE_FAULT,
                List.of(new Defect("", null, "a program without this fault", words)),
                known);
    }
}
