package vn.binhchon.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;

/** What is published of an evaluation, and its bytes. */
public final class Published {

    /** Without what is no part of the hash: the event that brought the facts, and the hash. */
    private static final JsonMapper HASHED = Json.MAPPER
            .rebuild()
            .addMixIn(Reasoned.class, Hashed.class)
            .addMixIn(ReasonedAtLength.class, Hashed.class)
            .build();

    @JsonIgnoreProperties({"contentHash", "event"})
    private interface Hashed {}

    private final Reasoned reasoned;
    private final byte[] json;

    Published(Reasoned reasoned, byte[] json) {
        this.reasoned = reasoned;
        this.json = json;
    }

    /**
     * Seals what was made.
     *
     * @param open the evaluation without its hash
     * @param hashed the same in the form it is published in, as it is hashed
     */
    static Published of(Reasoned open, byte[] hashed) {
        Reasoned sealed = open.sealed(Sha256.hex(hashed));
        return new Published(sealed, whole(hashed, sealed));
    }

    /** What is hashed of a form, as Jackson writes it. */
    static byte[] hashed(Object form) {
        return HASHED.writeValueAsBytes(form);
    }

    /** What was hashed, with the event and the hash behind it: written once, not twice. */
    private static byte[] whole(byte[] hashed, Reasoned sealed) {
        byte[] event = Json.MAPPER.writeValueAsBytes(sealed.event());
        byte[] name = ",\"event\":".getBytes(StandardCharsets.UTF_8);
        byte[] hash = (",\"contentHash\":\"" + sealed.contentHash() + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[hashed.length - 1 + name.length + event.length + hash.length];
        System.arraycopy(hashed, 0, whole, 0, hashed.length - 1);
        System.arraycopy(name, 0, whole, hashed.length - 1, name.length);
        System.arraycopy(event, 0, whole, hashed.length - 1 + name.length, event.length);
        System.arraycopy(hash, 0, whole, whole.length - hash.length, hash.length);
        return whole;
    }

    /** The evaluation with its reasons as data. */
    public Reasoned reasoned() {
        return reasoned;
    }

    /** Its JSON, UTF-8; not to be written to. */
    public byte[] json() {
        return json;
    }
}
