package vn.binhchon.stream;

import java.time.Instant;
import java.time.ZoneId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import vn.binhchon.access.HelperTeam;
import vn.binhchon.keeping.Sending;

/** What is known of an act besides its content: the day it came, and whether who did it is of the helper team. */
@Component
class ActSendings {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OriginSignature signature;
    private final HelperTeam helperTeam;

    ActSendings(OriginSignature signature, HelperTeam helperTeam) {
        this.signature = signature;
        this.helperTeam = helperTeam;
    }

    Sending of(ConsumerRecord<byte[], byte[]> record) {
        OriginSignature.Origin origin = signature.origin(record);
        return new Sending(
                Instant.ofEpochMilli(record.timestamp()).atZone(VIETNAM).toLocalDate(),
                person -> helperTeam.has(person)
                        || (origin != null
                                && origin.helper()
                                && origin.account().equals(person)));
    }
}
