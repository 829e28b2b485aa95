package vn.binhchon.round;

import java.math.BigDecimal;
import java.util.List;
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
 * @param set whether it was entered as a set of products; null when not stated, or in books of before this was kept
 * @param recognisedIn years in which it earned a certificate of this level before, as its dossier states; null when it states none
 *     at all, or in books of before this was kept
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
        String contentHash,
        @Nullable Boolean set,
        @Nullable List<Integer> recognisedIn) {

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
                contentHash,
                set,
                recognisedIn);
    }
}
