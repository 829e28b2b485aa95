package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.AttributeHeaders;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;

/** CloudEvents on Kafka records, structured or binary. */
final class Inbound {

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";

    private Inbound() {}

    /**
     * Reads the record's event.
     *
     * @throws Refused with everything wrong with it
     */
    static AcceptedEvent read(EventReader reader, ConsumerRecord<byte[], byte[]> record) throws Refused {
        return reader.read(message(record));
    }

    private static EventMessage message(ConsumerRecord<byte[], byte[]> record) {
        AttributeHeaders attributes = new AttributeHeaders();
        String contentType = null;
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                attributes.utf8(name.substring(PREFIX.length()), header.value());
            } else if (name.equals(CONTENT_TYPE) && header.value() != null) {
                contentType = new String(header.value(), StandardCharsets.UTF_8);
            }
        }
        return EventMessage.of(contentType, attributes, record.value());
    }

    /** Gives a record the headers of a message that came by another transport. */
    static void head(ProducerRecord<byte[], byte[]> record, EventMessage message) {
        if (message.structured()) {
            header(record, CONTENT_TYPE, "application/cloudevents+json");
            return;
        }
        header(record, CONTENT_TYPE, message.attributes().getOrDefault("datacontenttype", "application/json"));
        message.attributes().forEach((name, value) -> {
            if (!name.equals("datacontenttype")) {
                header(record, PREFIX + name, value);
            }
        });
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a record says what was taken before.
     *
     * @param before what names that: its content or, as until 30/11/2026, its bytes
     */
    static boolean same(String before, AcceptedEvent event, ConsumerRecord<byte[], byte[]> record) {
        return before.equals(event.inputHash()) || before.equals(bytes(record.value()));
    }

    /** The hash of a record's bytes. */
    static String bytes(byte @Nullable [] value) {
        return Sha256.hex(value == null ? new byte[0] : value);
    }
}
