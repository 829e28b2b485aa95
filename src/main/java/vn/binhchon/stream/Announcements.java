package vn.binhchon.stream;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;

/** What others are told: results once they are announced or amended, certificates once they are signed or withdrawn. */
final class Announcements {

    private Announcements() {}

    /**
     * What a round's result is told with beside its book.
     *
     * @param threshold the least mean for recognition, points
     * @param standing the nominations of the round that are not withdrawn
     * @param signed the decision as it was signed; null where none was
     */
    record Figures(BigDecimal threshold, Set<String> standing, Act.@Nullable DecisionSigned signed) {}

    static List<ProducerRecord<byte[], byte[]>> of(
            Book book,
            TakenAct taken,
            AcceptedEvent event,
            ConsumerRecord<byte[], byte[]> cause,
            Supplier<Figures> figures) {
        List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
        for (Registered each : taken.outcome().certificates()) {
            sent.add(Outbound.said(
                    Topics.CERTIFICATES,
                    cause,
                    each.id(),
                    EventTypes.CERTIFIED,
                    each.id() + "/" + taken.place(),
                    event.time(),
                    "certificate",
                    Json.MAPPER.valueToTree(each)));
        }
        if (taken.act() instanceof Act.ResultsPublished || taken.act() instanceof Act.DecisionAmended) {
            for (Ruling ruling : taken.act() instanceof Act.DecisionAmended anew ? anew.rulings() : book.rulings()) {
                sent.add(Outbound.said(
                        Topics.DECISIONS,
                        cause,
                        ruling.nomination(),
                        EventTypes.PRODUCT_DECIDED,
                        taken.round() + "/" + taken.place() + "/" + ruling.nomination(),
                        event.time(),
                        "decision",
                        product(book, ruling, taken.act())));
            }
            sent.add(Outbound.said(
                    Topics.DECISIONS,
                    cause,
                    taken.round(),
                    EventTypes.DECIDED,
                    taken.round() + "/" + taken.place(),
                    event.time(),
                    "decision",
                    whole(book, taken, figures.get())));
        }
        return sent;
    }

    private static ObjectNode product(Book book, Ruling ruling, Act act) {
        ObjectNode data = Json.MAPPER.valueToTree(ruling);
        data.put("round", book.round().id());
        Entrant entrant = book.entrant(ruling.nomination());
        if (entrant != null) {
            data.put("product", entrant.product());
            data.put("establishment", entrant.establishment());
        }
        book.placings().stream()
                .filter(each -> each.nomination().equals(ruling.nomination()))
                .findFirst()
                .ifPresent(each -> data.set("placing", Json.MAPPER.valueToTree(each)));
        Proposal proposal = book.proposal();
        if (proposal != null) {
            data.set("proposed", Json.MAPPER.valueToTree(proposal.of(ruling.nomination())));
        }
        book.certificates().stream()
                .filter(each -> each.nomination().equals(ruling.nomination()))
                .findFirst()
                .ifPresent(each -> data.put("certificate", each.id()));
        if (act instanceof Act.DecisionAmended) {
            book.aftermath().amendments().stream()
                    .filter(each -> each.after().equals(ruling))
                    .reduce((first, last) -> last)
                    .ifPresent(each -> data.set("amended", Json.MAPPER.valueToTree(each)));
        }
        return data;
    }

    private static ObjectNode whole(Book book, TakenAct taken, Figures figures) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("round", taken.round());
        count(data, book, figures, each -> true);
        data.put(
                "withdrawn",
                book.entrants().stream()
                        .filter(each -> !figures.standing().contains(each.nomination()))
                        .count());
        ArrayNode groups = data.putArray("groups");
        book.entrants().stream()
                .map(Entrant::group)
                .distinct()
                .sorted()
                .forEach(group ->
                        count(groups.addObject().put("group", group), book, figures, each -> each.group() == group));
        if (taken.act() instanceof Act.DecisionAmended amended) {
            decision(data, amended.number(), amended.on(), amended.authority());
        } else if (figures.signed() != null) {
            Act.DecisionSigned signed = figures.signed();
            decision(data, signed.number(), signed.on(), signed.authority());
        }
        data.put("seal", taken.seal());
        if (book.aftermath().complaintsUntil() != null) {
            data.put("complaintsUntil", book.aftermath().complaintsUntil().toString());
        }
        return data;
    }

    private static void decision(ObjectNode data, String number, LocalDate on, String authority) {
        data.putObject("decision")
                .put("number", number)
                .put("on", on.toString())
                .put("authority", authority);
    }

    private static void count(ObjectNode data, Book book, Figures figures, Predicate<Entrant> among) {
        Set<String> ids =
                book.entrants().stream().filter(among).map(Entrant::nomination).collect(Collectors.toSet());
        data.put("entered", ids.size());
        data.put(
                "passing",
                book.placings().stream()
                        .filter(each -> ids.contains(each.nomination()))
                        .filter(each -> each.mean() != null && each.mean().compareTo(figures.threshold()) >= 0)
                        .count());
        data.put("recognised", ruled(book, ids, Ruling::recognised));
        data.put("sentUp", ruled(book, ids, Ruling::sentUp));
    }

    private static long ruled(Book book, Set<String> ids, Predicate<Ruling> so) {
        return book.rulings().stream()
                .filter(each -> ids.contains(each.nomination()))
                .filter(so)
                .count();
    }
}
