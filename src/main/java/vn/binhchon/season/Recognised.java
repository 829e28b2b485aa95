package vn.binhchon.season;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product that a council recognised.
 *
 * @param nomination its id
 * @param product its name
 * @param set whether it is a set of products
 * @param group its group, 1 to 4
 * @param establishment who makes it
 * @param locality the district or commune; null when not stated
 * @param certificate number of its certificate; null while the decision is not signed
 * @param decision number of the decision; null while it is not signed
 * @param issuedOn the day of the decision; null while it is not signed
 * @param prize code of its prize; null when none
 * @param sentUp whether it goes to the level above
 */
public record Recognised(
        String nomination,
        String product,
        boolean set,
        int group,
        String establishment,
        @Nullable String locality,
        @Nullable String certificate,
        @Nullable String decision,
        @Nullable LocalDate issuedOn,
        @Nullable String prize,
        boolean sentUp) {}
