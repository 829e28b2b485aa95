package vn.binhchon.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.binhchon.digest.Sha256;

/** Acts of a book, each sealed onto the one before: whoever alters one breaks all seals from there on. */
public final class SealChain {

    private SealChain() {}

    /**
     * The seal of an act.
     *
     * @param before the seal of the act before; empty for the first
     * @param body the act as it is published
     * @return SHA-256 in hex
     */
    public static String seal(String before, String body) {
        return Sha256.hex((before + body).getBytes(StandardCharsets.UTF_8));
    }

    /** Where a chain breaks: the act, and the seal it would have to bear. */
    public record Broken(TakenAct act, String made) {}

    /** The first act whose seal is not true; nothing when all are. */
    public static Optional<Broken> broken(List<TakenAct> acts) {
        String before = "";
        for (TakenAct each : acts) {
            String made = seal(before, each.body());
            if (!made.equals(each.seal())) {
                return Optional.of(new Broken(each, made));
            }
            before = each.seal();
        }
        return Optional.empty();
    }
}
