package vn.binhchon.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    static List<ProducerRecord<byte[], byte[]>> of(
            Book book, TakenAct taken, AcceptedEvent event, ConsumerRecord<byte[], byte[]> cause) {
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
                    whole(book, taken)));
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

    private static ObjectNode whole(Book book, TakenAct taken) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("round", taken.round());
        data.put("entered", book.entrants().size());
        data.put(
                "recognised", book.rulings().stream().filter(Ruling::recognised).count());
        data.put("sentUp", book.rulings().stream().filter(Ruling::sentUp).count());
        data.put("seal", taken.seal());
        if (book.aftermath().complaintsUntil() != null) {
            data.put("complaintsUntil", book.aftermath().complaintsUntil().toString());
        }
        return data;
    }
}
