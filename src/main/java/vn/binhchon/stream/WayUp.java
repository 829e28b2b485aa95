package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.explanation.Explained;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.NominationData;
import vn.binhchon.intake.RoundData;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/**
 * Turns what a round recognised and sends up into entries of the round above, with the new certificate among their papers; and
 * tells the round above when that certificate is withdrawn.
 */
final class WayUp {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private WayUp() {}

    /** What stands against sending anything to a round. */
    static List<Objection> objections(Book book, Act.SentUp act, @Nullable Round upper) {
        if (upper == null) {
            return List.of(new Objection(
                    "round", act.round(), "a round that was opened", RoundData.unknown(act.round()), null));
        }
        return upper.level() == book.round().level().above()
                ? List.of()
                : List.of(Objection.of(
                        "round",
                        act.round(),
                        "a round of the next level",
                        "Kỳ " + act.round() + " không phải của cấp liền trên.",
                        "The round " + act.round() + " is not of the next level."));
    }

    /** The id under which a product is entered in the round above. */
    static String entry(String nomination, String round) {
        String id = nomination + "_" + round;
        return id.length() <= 120
                ? id
                : id.substring(0, 90) + "_"
                        + Sha256.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, 20);
    }

    /** The events that follow from an act. */
    static List<ProducerRecord<byte[], byte[]>> of(
            Book book,
            TakenAct taken,
            ConsumerRecord<byte[], byte[]> cause,
            Supplier<List<Explained>> standing,
            StreamSettings settings) {
        if (taken.act() instanceof Act.SentUp up) {
            return entries(book, taken, up.round(), EventTypes.SUBMITTED, ruling -> true, cause, standing, settings);
        }
        String upper = book.aftermath().upperRound();
        if (taken.act() instanceof Act.CertificateRevoked revoked && upper != null) {
            Registered gone = Objects.requireNonNull(book.certificate(revoked.certificate()));
            return entries(
                    book,
                    taken,
                    upper,
                    EventTypes.AMENDED,
                    ruling -> ruling.nomination().equals(gone.nomination()),
                    cause,
                    standing,
                    settings);
        }
        return List.of();
    }

    private static List<ProducerRecord<byte[], byte[]>> entries(
            Book book,
            TakenAct taken,
            String upper,
            String type,
            java.util.function.Predicate<Ruling> meant,
            ConsumerRecord<byte[], byte[]> cause,
            Supplier<List<Explained>> standing,
            StreamSettings settings) {
        Map<String, Nomination> facts = standing.get().stream()
                .map(Explained::nomination)
                .collect(Collectors.toMap(Nomination::id, Function.identity()));
        List<ProducerRecord<byte[], byte[]>> entries = new ArrayList<>();
        for (Ruling ruling : book.rulings()) {
            Nomination nomination = facts.get(ruling.nomination());
            if (ruling.sentUp() && meant.test(ruling) && nomination != null) {
                entries.add(entry(book, taken, upper, type, nomination, cause, settings));
            }
        }
        return entries;
    }

    /** An entry is not older than its papers: where the clock of whoever sent it up is behind, the youngest of them counts. */
    static OffsetDateTime entered(OffsetDateTime happened, List<Certificate> certificates) {
        return certificates.stream()
                .map(Certificate::issuedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay().atOffset(VIETNAM))
                .filter(happened::isBefore)
                .orElse(happened);
    }

    private static ProducerRecord<byte[], byte[]> entry(
            Book book,
            TakenAct taken,
            String upper,
            String type,
            Nomination nomination,
            ConsumerRecord<byte[], byte[]> cause,
            StreamSettings settings) {
        List<Certificate> certificates = new ArrayList<>();
        if (nomination.certificates() != null) {
            certificates.addAll(nomination.certificates());
        }
        book.certificates().stream()
                .filter(each -> each.nomination().equals(nomination.id()))
                .forEach(each -> certificates.add(new Certificate(
                        each.level(),
                        each.issuedOn().getYear(),
                        each.issuedOn(),
                        each.validUntil(),
                        each.decision(),
                        each.authority(),
                        each.revokedOn() == null ? null : Boolean.TRUE)));
        String subject = entry(nomination.id(), upper);
        ObjectNode envelope = Json.MAPPER.createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", taken.round() + "/" + taken.place() + "/" + nomination.id());
        envelope.put("source", Outbound.SOURCE + "/rounds/" + taken.round());
        envelope.put("type", type);
        envelope.put("subject", subject);
        envelope.put("time", TIME.format(entered(taken.happened(), certificates)));
        envelope.put("datacontenttype", "application/json");
        envelope.set("data", Json.MAPPER.valueToTree(NominationData.of(nomination, upper, certificates)));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.NOMINATIONS,
                Home.of(subject, settings.partitions()),
                cause.timestamp(),
                subject.getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope));
        record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
