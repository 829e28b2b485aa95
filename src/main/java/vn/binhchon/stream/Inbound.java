package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;

/** Takes a CloudEvent off a Kafka record, structured or binary. */
final class Inbound {

    private static final String PREFIX = "ce_";

    private Inbound() {}

    /**
     * Reads the record's event.
     *
     * @throws Refused with everything wrong with it
     */
    static AcceptedEvent read(EventReader reader, ConsumerRecord<byte[], byte[]> record) throws Refused {
        return reader.read(attributes(record), record.value());
    }

    /** In binary form the attributes without their prefix; empty for a structured event, whatever its content type. */
    private static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> attributes = new TreeMap<>();
        String contentType = "";
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), value);
            } else if (name.equals("content-type")) {
                contentType = value;
            }
        }
        if (!attributes.isEmpty() && !contentType.isEmpty()) {
            attributes.put("datacontenttype", contentType);
        }
        return attributes;
    }
}
