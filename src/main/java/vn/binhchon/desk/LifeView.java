package vn.binhchon.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Lives;

/**
 * The page of a product's life.
 *
 * @param id the nomination it was asked for
 * @param stages one for each round, the lowest level first
 */
record LifeView(String id, String product, @Nullable String establishment, List<Stage> stages) {

    /**
     * One round of its life.
     *
     * @param here whether it is the one that was asked for
     * @param facts what happened in it, in the order of time
     */
    record Stage(
            String nomination,
            @Nullable String round,
            String title,
            @Nullable String level,
            @Nullable String day,
            boolean synthetic,
            boolean here,
            boolean withdrawn,
            boolean barred,
            List<Fact> facts) {}

    /** Something that happened: what it is, what it says, what it rests on; {@code bad} where it went against the product. */
    record Fact(String name, String words, @Nullable String grounds, boolean bad) {}

    static LifeView of(String id, List<Lives.Stage> stages, LifeReading reading) {
        Lives.Stage named = stages.stream()
                .filter(each -> each.nomination().equals(id))
                .findFirst()
                .orElse(stages.get(0));
        return new LifeView(
                id,
                Objects.requireNonNullElse(named.product(), id),
                named.establishment(),
                stages.stream().map(each -> reading.stage(each, id)).toList());
    }
}
