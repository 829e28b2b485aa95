package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.RoundData;
import vn.binhchon.ledger.Answer;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.Contradiction;
import vn.binhchon.ledger.Disputes;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.LedgerAnswers;
import vn.binhchon.ledger.LedgerWriter;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.ledger.SignedPapers;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Round;
import vn.binhchon.support.Told;

/** Writes published records into the ledger. */
@Component
class ProjectedRecord {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectedRecord.class);

    private final LedgerWriter ledger;
    private final LedgerAnswers answers;
    private final Books books;
    private final KeptReleases releases;
    private final RulesInForce rules;
    private final Promotions promotions;
    private final Viewings viewings;
    private final Contacts contacts;
    private final SignedPapers papers;
    private final Disputes disputes;
    private final FirstSender first;
    private final EventReader rounds = EventReader.ofKeptRounds();
    private final EventReader promotion = EventReader.ofPromotion();

    ProjectedRecord(
            LedgerWriter ledger,
            LedgerAnswers answers,
            Books books,
            KeptReleases releases,
            RulesInForce rules,
            Promotions promotions,
            Viewings viewings,
            Contacts contacts,
            SignedPapers papers,
            Disputes disputes,
            FirstSender first) {
        this.first = first;
        this.disputes = disputes;
        this.papers = papers;
        this.contacts = contacts;
        this.viewings = viewings;
        this.ledger = ledger;
        this.answers = answers;
        this.books = books;
        this.releases = releases;
        this.rules = rules;
        this.promotions = promotions;
    }

    /**
     * Writes records, those of a partition in their order; a poll holds its partitions in any. One that is not the program's own, and
     * cannot be read, is passed over and said in the log. All answers are written together, with few statements.
     */
    void write(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Read> together = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            write(each, together);
        }
        List<Answer> contradicting =
                answers.write(together.stream().map(Read::answer).toList());
        together.stream()
                .filter(read -> contradicting.contains(read.answer()))
                .forEach(read -> disputed(read.record(), contradiction(read.answer())));
    }

    /** An answer and the record it came in. */
    private record Read(Answer answer, ConsumerRecord<byte[], byte[]> record) {}

    private static Contradiction contradiction(Answer answer) {
        String found =
                answer.outcome() == null ? answer.inputHash() : answer.outcome().contentHash();
        return new Contradiction(
                answer.source() + " " + answer.id(),
                Contradiction.Reason.OTHER_ANSWER,
                "the answer that is kept",
                found);
    }

    /** None of them is written over what the ledger holds, and none is lost. */
    private void disputed(ConsumerRecord<byte[], byte[]> record, Contradiction says) {
        String body = record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8);
        Disputes.Dispute dispute = new Disputes.Dispute(
                record.topic(),
                record.partition(),
                record.offset(),
                says,
                body,
                Instant.ofEpochMilli(record.timestamp()));
        LOG.error(
                "ALARM: {} contradicts the ledger: {} {}, expected {}, found {}",
                dispute.at(),
                says.subject(),
                says.reason(),
                says.expected(),
                says.found());
        disputes.write(dispute);
    }

    private void write(ConsumerRecord<byte[], byte[]> record, List<Read> together) {
        String at = record.topic() + "/" + record.partition() + "/" + record.offset();
        if (disputes.leftOut().contains(at)) {
            LOG.warn("{} is left out of the ledger, as binhchon.ledger.without says", at);
            return;
        }
        try {
            read(record, together);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            LOG.error("{}/{}/{} is no event of this program", record.topic(), record.partition(), record.offset(), e);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record, List<Read> together) {
        switch (record.topic()) {
            case Topics.RELEASES -> ReleaseRecord.write(record, releases);
            case Topics.ROUNDS -> round(record);
            case Topics.PROMOTION -> promotion(record);
            case Topics.EVALUATIONS -> together.add(new Read(AnswerRecord.read(record), record));
            case Topics.PAPERS -> PaperRecord.write(record, papers);
            case Topics.CONTACTS -> ContactRecord.write(record, contacts);
            case Topics.BOOKS -> act(record, BookRecord.read(record));
            case Topics.VIEWINGS -> {
                JsonNode envelope = Json.MAPPER.readTree(record.value());
                viewings.write(envelope.path("subject").asString(), envelope.path("data"));
            }
            case Topics.REPEATS -> {
                JsonNode data = Json.MAPPER.readTree(record.value()).path("data");
                ledger.repeated(data.path("source").asString(), data.path("id").asString());
            }
            case Topics.DEAD_LETTERS ->
                refusal(Json.MAPPER.readTree(record.value()).path("data"));
            default -> throw new IllegalArgumentException(record.topic());
        }
    }

    private void act(ConsumerRecord<byte[], byte[]> record, TakenAct taken) {
        Contradiction says = books.write(taken).orElse(null);
        if (says != null) {
            disputed(record, says);
            return;
        }
        if (taken.act() instanceof Act.RulesMoved moved) {
            releases.move(taken.round(), moved.release(), taken.place());
        }
        if (taken.act() instanceof Act.SentUp || taken.act() instanceof Act.DecisionAmended) {
            Book book = books.book(taken.round()).orElseThrow();
            String upper = book.aftermath().upperRound();
            WayUp.entered(book, taken.act())
                    .forEach(each -> books.write(new Books.Lineage(
                            WayUp.entry(each, String.valueOf(upper)),
                            String.valueOf(upper),
                            each,
                            taken.round(),
                            taken.round() + "/" + each)));
        }
    }

    private void refusal(JsonNode data) {
        JsonNode event = data.path("event");
        boolean base64 = data.has("originalBase64");
        RefusedEvent refused = new RefusedEvent(
                data.path("topic").asString(),
                data.path("partition").asInt(),
                data.path("offset").asLong(),
                data.path("reasonCode").asString(),
                data.path("problems").toString(),
                text(event.path("source")),
                text(event.path("id")),
                text(event.path("type")),
                text(event.path("subject")),
                text(data.path(base64 ? "originalBase64" : "original")),
                base64,
                Instant.parse(data.path("receivedAt").asString()));
        if (data.has("erasedAt")) {
            ledger.blackened(refused);
        } else {
            ledger.refused(refused);
        }
    }

    /** A round that cannot be read is kept beside the refused nominations. */
    private void round(ConsumerRecord<byte[], byte[]> record) {
        try {
            AcceptedEvent event = Inbound.read(rounds, record);
            first.round(event, Instant.ofEpochMilli(record.timestamp()));
            Round round = RoundData.round(event, each -> RoundObjections.of(rules, each));
            ledger.opened(round, event.source(), event.happened());
            first.keep(event);
        } catch (Refused refused) {
            kept(record, refused);
        }
    }

    /** What is told of promotion; what cannot be read is kept beside the refused nominations. */
    private void promotion(ConsumerRecord<byte[], byte[]> record) {
        try {
            AcceptedEvent event = Inbound.read(promotion, record);
            Told told = Told.of(event);
            first.promotion(event, told, Instant.ofEpochMilli(record.timestamp()));
            promotions.write(told, event.source(), event.id(), event.happened(), event.inputHash());
            first.keep(event);
        } catch (Refused refused) {
            kept(record, refused);
        }
    }

    private void kept(ConsumerRecord<byte[], byte[]> record, Refused refused) {
        byte[] letter = Outbound.refused(record, refused).value();
        refusal(Json.MAPPER.readTree(new String(letter, StandardCharsets.UTF_8)).path("data"));
    }

    /** A text; null where there is none. */
    static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
