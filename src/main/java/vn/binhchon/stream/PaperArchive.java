package vn.binhchon.stream;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.TakenAct;

/**
 * Prints the papers of a round once something in it is signed, and publishes their bytes, in one Kafka transaction with the offsets:
 * what is signed is never printed anew. A paper that cannot be printed is said in the log and passed over; its page prints it on demand.
 */
@Component
class PaperArchive {

    static final String GROUP = "binhchon-papers";

    private static final Logger LOG = LoggerFactory.getLogger(PaperArchive.class);

    private final PaperPrinter printer;
    private final CaughtUp caughtUp;
    private final KafkaOperations<byte[], byte[]> kafka;

    PaperArchive(PaperPrinter printer, CaughtUp caughtUp, KafkaOperations<byte[], byte[]> kafka) {
        this.printer = printer;
        this.caughtUp = caughtUp;
        this.kafka = kafka;
    }

    @KafkaListener(
            id = "papers",
            topics = Topics.BOOKS,
            groupId = PaperArchive.GROUP,
            containerFactory = "plainContainers",
            batch = "true",
            autoStartup = "false")
    void print(List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> each : records) {
            try {
                print(each);
            } catch (RuntimeException fault) {
                if (Outage.means(fault) || fault instanceof CaughtUp.LedgerBehind) {
                    throw fault;
                }
                LOG.error(
                        "{}/{}/{}: the papers of this act could not be printed and kept",
                        each.topic(),
                        each.partition(),
                        each.offset(),
                        fault);
            }
        }
    }

    private void print(ConsumerRecord<byte[], byte[]> record) {
        TakenAct taken = BookRecord.read(record);
        if (!printer.keepsAfter(taken.act())) {
            return;
        }
        caughtUp.await(record.topic(), record.partition(), record.offset());
        for (PaperPrinter.Printed each : printer.print(taken.round(), taken.place())) {
            // A send that fails makes the transaction fail; nothing is to be done with the future.
            var unused = kafka.send(PaperRecord.printed(each, record.partition()));
        }
    }
}
