package vn.binhchon.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.paper.SheetLine.Fault;
import vn.binhchon.paper.SheetLine.Standing;
import vn.binhchon.round.Round;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/** What stands in the ledger under the ids that a sheet gives its rows. */
final class StandingNominations {

    /**
     * A nomination that stands.
     *
     * @param round the round it is in; null for none
     * @param roundTitle what that round is called
     * @param product null where it was never judged
     * @param maker its establishment; null where it was never judged
     * @param fromSheet whether an office's sheet sent it last
     * @param event names the event that stands
     * @param facts what was judged; null where nothing was
     */
    record Owner(
            @Nullable String round,
            Text roundTitle,
            @Nullable String product,
            @Nullable String maker,
            boolean fromSheet,
            String event,
            @Nullable Nomination facts) {}

    /** Finds what stands under an id. */
    interface Source {

        /** The nomination of an id; null for none. */
        @Nullable
        Owner find(String id);
    }

    private final Source source;
    private final FactNames facts;

    StandingNominations(Source source) {
        this(source, paths -> new Text(String.join(", ", paths), String.join(", ", paths)));
    }

    StandingNominations(Source source, FactNames facts) {
        this.source = source;
        this.facts = facts;
    }

    /** How people call facts. */
    interface FactNames {

        /** The names of the facts at some paths, with commas between them. */
        Text named(List<String> paths);
    }

    /**
     * The id of a row, and what stands under it.
     *
     * @param owner null where nothing does
     */
    record Place(String id, @Nullable Owner owner) {}

    /** Where a row goes: to an id made of its names where the sheet gives none, never to that of a product or a maker of other names. */
    Place place(Round round, SheetRow<SheetColumn> row, Map<String, SheetLine> seen) {
        String id = SheetEvent.named(round, row);
        Owner owner = source.find(id);
        if (row.said(SheetColumn.ID) != null) {
            return new Place(id, owner);
        }
        SheetLine before = seen.get(Folded.of(id));
        boolean taken = owner != null && owner.product() != null && !same(row, owner.product(), owner.maker());
        boolean above =
                before != null && !same(row, before.name().own(), before.name().maker());
        if (!taken && !above) {
            return new Place(id, owner);
        }
        String apart = SheetEvent.namedApart(round, row);
        return new Place(apart, source.find(apart));
    }

    private static boolean same(SheetRow<SheetColumn> row, @Nullable String product, @Nullable String maker) {
        return plain(row.said(SheetColumn.PRODUCT)).equals(plain(product))
                && plain(row.said(SheetColumn.ESTABLISHMENT)).equals(plain(maker));
    }

    /** A name as it is compared: its marks count, capitals and blanks do not. */
    static String plain(@Nullable String name) {
        return name == null
                ? ""
                : StoredText.of(name).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What stands under the id of a row; what belongs to another round is a fault of the row. */
    @Nullable
    Standing of(Round round, Place place, String product, @Nullable Nomination now, List<Fault> faults) {
        Owner owner = place.owner();
        if (owner == null) {
            return null;
        }
        String name = owner.product() == null ? place.id() : owner.product();
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
        if (!plain(name).equals(plain(product))) {
            return new Standing(
                    owner.event(), Sentences.of("sheet.standing.product", "standing", name, "product", product));
        }
        if (!owner.fromSheet()) {
            return new Standing(
                    owner.event(), Sentences.of("sheet.standing.sender", "standing", name, "product", product));
        }
        List<String> lost = LostFacts.between(owner.facts(), now);
        return new Standing(
                owner.event(), lost.isEmpty() ? null : Sentences.of("sheet.standing.lost", "lost", facts.named(lost)));
    }
}
