package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.NominationData;
import vn.binhchon.intake.RoundData;
import vn.binhchon.keeping.Nominees;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.text.VietnamTime;

/**
 * Turns what a round recognised and sends up into entries of the round above, with the new certificate among their papers; and
 * tells the round above when that certificate is withdrawn.
 */
final class WayUp {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

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

    /** What an act sends to the round above: products that are new there, and products whose papers changed. */
    private record Upwards(String round, Set<String> submitted, Set<String> amended) {
        static final Upwards NONE = new Upwards("", Set.of(), Set.of());
    }

    private static Upwards upwards(Book book, Act act) {
        String upper = book.aftermath().upperRound();
        if (upper == null) {
            return Upwards.NONE;
        }
        if (act instanceof Act.SentUp) {
            return new Upwards(upper, book.aftermath().gone(), Set.of());
        }
        if (act instanceof Act.CertificateRevoked revoked) {
            Registered certificate = Objects.requireNonNull(book.certificate(revoked.certificate()));
            return new Upwards(upper, Set.of(), gone(book, Set.of(certificate.nomination())));
        }
        if (act instanceof Act.DecisionAmended amended) {
            Set<String> before = new HashSet<>();
            Set<String> ruled = new HashSet<>();
            amended.rulings().forEach(each -> ruled.add(each.nomination()));
            book.aftermath().amendments().stream()
                    .filter(each -> each.before().sentUp())
                    .forEach(each -> before.add(each.before().nomination()));
            Set<String> anew = gone(book, ruled);
            anew.removeAll(before);
            Set<String> again = gone(book, ruled);
            again.retainAll(before);
            return new Upwards(upper, anew, again);
        }
        return Upwards.NONE;
    }

    private static Set<String> gone(Book book, Set<String> among) {
        Set<String> gone = new HashSet<>(among);
        gone.retainAll(book.aftermath().gone());
        return gone;
    }

    /** The products that an act enters in the round above for the first time. */
    static Set<String> entered(Book book, Act act) {
        return upwards(book, act).submitted();
    }

    /** The events that follow from an act. */
    static List<ProducerRecord<byte[], byte[]>> of(
            Book book,
            TakenAct taken,
            ConsumerRecord<byte[], byte[]> cause,
            Supplier<List<Nominees.Nominee>> standing,
            StreamSettings settings) {
        Upwards upwards = upwards(book, taken.act());
        List<ProducerRecord<byte[], byte[]>> entries = new ArrayList<>();
        if (upwards.submitted().isEmpty() && upwards.amended().isEmpty()) {
            return entries;
        }
        for (Nominees.Nominee each : standing.get()) {
            String id = each.nomination().id();
            if (upwards.submitted().contains(id)) {
                entries.add(entry(book, taken, upwards.round(), EventTypes.SUBMITTED, whole(each), cause, settings));
            } else if (upwards.amended().contains(id)) {
                entries.add(entry(book, taken, upwards.round(), EventTypes.AMENDED, whole(each), cause, settings));
            }
        }
        return entries;
    }

    /** As it is sent: with what was kept apart. */
    private static Nomination whole(Nominees.Nominee nominee) {
        Nomination nomination = nominee.nomination();
        return nomination.of(nominee.contact().in(nomination.establishment()));
    }

    /** An entry is not older than its papers: where the clock of whoever sent it up is behind, the youngest of them counts. */
    static OffsetDateTime entered(OffsetDateTime happened, List<Certificate> certificates) {
        return certificates.stream()
                .map(Certificate::issuedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(VietnamTime::start)
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
