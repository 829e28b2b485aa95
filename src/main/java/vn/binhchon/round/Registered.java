package vn.binhchon.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;

/**
 * A certificate as it is registered (giấy chứng nhận, TT 26/2014, Điều 17).
 *
 * @param id names it for good
 * @param round the round that gave it
 * @param nomination the product
 * @param product its name
 * @param establishment whose it is
 * @param level the level that gave it
 * @param prize the prize beside it; null when none
 * @param issuedOn the day of issue
 * @param validUntil the last day it holds
 * @param decision number of the decision
 * @param authority who gave it
 * @param revokedOn the day it was withdrawn; null while it stands
 */
public record Registered(
        String id,
        String round,
        String nomination,
        String product,
        String establishment,
        Level level,
        @Nullable String prize,
        LocalDate issuedOn,
        LocalDate validUntil,
        String decision,
        String authority,
        @Nullable LocalDate revokedOn) {

    /** The same, withdrawn. */
    public Registered revoked(LocalDate on) {
        return new Registered(
                id,
                round,
                nomination,
                product,
                establishment,
                level,
                prize,
                issuedOn,
                validUntil,
                decision,
                authority,
                on);
    }
}
