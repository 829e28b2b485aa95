package vn.binhchon.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.paper.SheetLine.Fault;
import vn.binhchon.paper.SheetLine.Standing;
import vn.binhchon.round.Round;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What stands in the ledger under the ids that a sheet gives its rows. */
final class StandingNominations {

    /**
     * A nomination that stands.
     *
     * @param round the round it is in; null for none
     * @param roundTitle what that round is called
     * @param product null where it was never judged
     * @param fromSheet whether an office's sheet sent it last
     */
    record Owner(
            @Nullable String round,
            Text roundTitle,
            @Nullable String product,
            boolean fromSheet) {}

    /** Finds what stands under an id. */
    interface Source {

        /** The nomination of an id; null for none. */
        @Nullable
        Owner find(String id);
    }

    private final Source source;

    StandingNominations(Source source) {
        this.source = source;
    }

    /** What stands under the id of a row; what belongs to another round is a fault of the row. */
    @Nullable
    Standing of(Round round, String id, String product, List<Fault> faults) {
        Owner owner = source.find(id);
        if (owner == null) {
            return null;
        }
        String name = owner.product() == null ? id : owner.product();
        if (owner.round() != null && !owner.round().equals(round.id())) {
            faults.add(new Fault(
                    SheetColumn.ID.title(),
                    null,
                    Sentences.of(
                            "sheet.standing.round",
                            "standing",
                            name,
                            "round",
                            owner.roundTitle(),
                            "product",
                            product)));
            return null;
        }
        if (!Folded.slug(name).equals(Folded.slug(product))) {
            return new Standing(Sentences.of("sheet.standing.product", "standing", name, "product", product));
        }
        return new Standing(
                owner.fromSheet() ? null : Sentences.of("sheet.standing.sender", "standing", name, "product", product));
    }
}
