package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.nomination.Contact;

/** What is said of persons on its own topic, where the last record of a key is all that stays: a statement, that it was erased, or nothing. */
final class ContactRecord {

    private ContactRecord() {}

    /** What an event states, where its nomination's other answers lie. */
    static ProducerRecord<byte[], byte[]> stated(
            ConsumerRecord<byte[], byte[]> cause, AcceptedEvent event, Contact contact) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("source", event.source()).put("id", event.id());
        if (contact.owner() != null) {
            data.put("owner", contact.owner());
        }
        if (contact.address() != null) {
            data.put("address", contact.address());
        }
        return Outbound.ofPerson(cause, event, data);
    }

    /** That what was stated in a nomination was erased. */
    static ProducerRecord<byte[], byte[]> erased(Contacts.Erasure erasure, int partition) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("by", erasure.person())
                .put("reason", erasure.reason())
                .put("at", erasure.at().toString());
        return Outbound.erased(erasure.nomination(), erasure.at(), data, partition);
    }

    /** Nothing, in the place of what was under a key. */
    static ProducerRecord<byte[], byte[]> nothing(String key, int partition) {
        return new ProducerRecord<>(Topics.CONTACTS, partition, key.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Writes a record into the ledger. */
    static void write(ConsumerRecord<byte[], byte[]> record, Contacts contacts) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            contacts.forget(key);
            return;
        }
        JsonNode envelope = Json.MAPPER.readTree(record.value());
        JsonNode data = envelope.path("data");
        String nomination = envelope.path("subject").asString();
        if (envelope.path("type").asString().equals(EventTypes.CONTACT_ERASED)) {
            contacts.write(new Contacts.Erasure(
                    nomination,
                    data.path("by").asString(),
                    data.path("reason").asString(),
                    Instant.parse(data.path("at").asString())));
            return;
        }
        contacts.write(new Contacts.Stated(
                key,
                nomination,
                data.path("source").asString(),
                data.path("id").asString(),
                new Contact(ProjectedRecord.text(data.path("owner")), ProjectedRecord.text(data.path("address")))));
    }
}
