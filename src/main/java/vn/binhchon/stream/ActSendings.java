package vn.binhchon.stream;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import vn.binhchon.access.HelperTeam;
import vn.binhchon.keeping.Sending;
import vn.binhchon.text.VietnamTime;

/** What is known of an act besides its content: the day it came, and whether who did it is of the helper team. */
@Component
class ActSendings {

    private final OriginSignature signature;
    private final HelperTeam helperTeam;

    ActSendings(OriginSignature signature, HelperTeam helperTeam) {
        this.signature = signature;
        this.helperTeam = helperTeam;
    }

    Sending of(ConsumerRecord<byte[], byte[]> record) {
        OriginSignature.Origin origin = signature.origin(record);
        return new Sending(
                VietnamTime.day(Instant.ofEpochMilli(record.timestamp())),
                person -> helperTeam.has(person)
                        || (origin != null
                                && origin.helper()
                                && origin.account().equals(person)));
    }
}
