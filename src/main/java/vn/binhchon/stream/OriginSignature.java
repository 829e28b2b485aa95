package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.ProgramKey;
import vn.binhchon.text.Sentences;

/**
 * Says on a record who brought it in by one of the program's own doors, so that whoever reads the topic can tell it from what anybody
 * else wrote there. The header holds an HMAC-SHA256 over the topic, the account and the event.
 */
@Component
class OriginSignature {

    private static final String HEADER = "binhchon-origin";
    private static final String HELPER = "helper";
    private static final String OTHER = "other";

    private final ProgramKey key;
    private byte @Nullable [] secret;

    OriginSignature(ProgramKey key) {
        this.key = key;
    }

    /**
     * Who brought an event in.
     *
     * @param account the account that was signed in; empty for the program itself
     * @param helper whether that account has the role of the helper team
     */
    record Origin(String account, boolean helper) {}

    /** Signs a record for whoever is signed in; for the program itself when nobody is. */
    ProducerRecord<byte[], byte[]> sign(ProducerRecord<byte[], byte[]> record) {
        Person person = Person.signedIn();
        String role = person != null && person.is(Role.HELPER) ? HELPER : OTHER;
        String account = person == null ? "" : person.id();
        String mac = HexFormat.of().formatHex(mac(secret(false), record.topic(), role, account, record.value()));
        record.headers().add(HEADER, (mac + " " + role + " " + account).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Who brought a record in by a door of the program; null when nobody did. */
    @Nullable
    Origin origin(ConsumerRecord<byte[], byte[]> record) {
        List<Header> headers = new java.util.ArrayList<>();
        record.headers().headers(HEADER).forEach(headers::add);
        if (headers.size() != 1 || headers.get(0).value() == null || record.value() == null) {
            return null;
        }
        String[] said = new String(headers.get(0).value(), StandardCharsets.UTF_8).split(" ", 3);
        // The secret of a ledger that was made anew is another one.
        boolean own = said.length == 3 && (signed(record, said, false) || signed(record, said, true));
        return own ? new Origin(said[2], said[1].equals(HELPER)) : null;
    }

    /**
     * Lets an event pass unless it bears a source of the program without having come in by one of its doors.
     *
     * @throws Refused when it does
     */
    void check(ConsumerRecord<byte[], byte[]> record, AcceptedEvent event) throws Refused {
        if (ProgramSources.contains(event.source()) && origin(record) == null) {
            throw new Refused(
                    RefusalReason.NOT_YOURS,
                    List.of(new Defect(
                            "source",
                            tools.jackson.databind.node.StringNode.valueOf(event.source()),
                            "the sender's own source",
                            Sentences.of("source.of-the-program", "source", event.source()))),
                    new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()));
        }
    }

    private boolean signed(ConsumerRecord<byte[], byte[]> record, String[] said, boolean anew) {
        byte[] made = mac(secret(anew), record.topic(), said[1], said[2], record.value());
        return MessageDigest.isEqual(
                HexFormat.of().formatHex(made).getBytes(StandardCharsets.US_ASCII),
                said[0].getBytes(StandardCharsets.UTF_8));
    }

    private synchronized byte[] secret(boolean anew) {
        byte[] known = secret;
        if (known == null || anew) {
            known = key.secret();
            secret = known;
        }
        return known;
    }

    private static byte[] mac(byte[] secret, String topic, String role, String account, byte[] event) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((topic + "\n" + role + "\n" + account + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(event);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
