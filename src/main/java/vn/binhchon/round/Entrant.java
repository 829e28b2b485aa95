package vn.binhchon.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Contact;

/**
 * A product of the round, as it stood when entries were closed.
 *
 * @param nomination its id
 * @param product its name
 * @param group its group, 1 to 4
 * @param establishment who made it
 * @param owner whose the establishment is; null but in books of before contacts were kept apart from what is sealed
 * @param address where it is; likewise
 * @param locality the district or commune it comes from; null when not stated
 * @param provisional the points the rules propose from evidence
 * @param contentHash names the evaluation that stood
 */
public record Entrant(
        String nomination,
        String product,
        int group,
        String establishment,
        @Nullable String owner,
        @Nullable String address,
        @Nullable String locality,
        BigDecimal provisional,
        String contentHash) {

    /** The same with what was stated of a person. */
    public Entrant with(Contact contact) {
        return new Entrant(
                nomination,
                product,
                group,
                establishment,
                contact.owner(),
                contact.address(),
                locality,
                provisional,
                contentHash);
    }
}
