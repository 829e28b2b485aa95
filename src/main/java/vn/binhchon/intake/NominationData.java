package vn.binhchon.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Dossier;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Evidence;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Product;
import vn.binhchon.nomination.Source;
import vn.binhchon.round.Round;

/** The {@code data} of a nomination event, shaped as {@code docs/contracts/nomination.schema.json} says. */
public record NominationData(
        @Nullable String round,
        @Nullable EntryData entry,
        Product product,
        Establishment establishment,
        @Nullable Dossier dossier,
        @Nullable List<Certificate> certificates,
        @Nullable Evidence evidence,
        boolean synthetic,
        @Nullable List<Source> sources) {

    /** What an event says of the entry; a round it names says the rest. */
    public record EntryData(
            @Nullable Level level,
            @Nullable String jurisdiction,
            @Nullable LocalDate date,
            @Nullable Boolean lowerRoundHeld) {}

    /**
     * The nomination, with what the round says of its entry.
     *
     * @param id the event's subject
     * @param opened the round it names; null when it names none
     * @throws IllegalArgumentException when neither the round nor the data says level, jurisdiction and date
     */
    public Nomination nomination(String id, @Nullable Round opened) {
        return new Nomination(
                id,
                round,
                entered(opened),
                product,
                establishment,
                dossier == null ? Dossier.UNKNOWN : dossier,
                certificates,
                evidence == null ? Evidence.NONE : evidence,
                synthetic,
                sources == null ? List.of() : sources);
    }

    /** The data of an event that enters a nomination, as it was judged, in a round. */
    public static NominationData of(Nomination nomination, String round, @Nullable List<Certificate> certificates) {
        return new NominationData(
                round,
                null,
                nomination.product(),
                nomination.establishment(),
                nomination.dossier(),
                certificates,
                nomination.evidence(),
                nomination.synthetic(),
                nomination.sources());
    }

    private Entry entered(@Nullable Round opened) {
        Boolean own = entry == null ? null : entry.lowerRoundHeld;
        if (opened != null) {
            Entry there = opened.entry();
            return new Entry(
                    there.level(), there.jurisdiction(), there.date(), own != null ? own : there.lowerRoundHeld());
        }
        if (entry == null || entry.level == null || entry.jurisdiction == null || entry.date == null) {
            throw new IllegalArgumentException("neither a round nor level, jurisdiction and date");
        }
        return new Entry(entry.level, entry.jurisdiction, entry.date, own);
    }
}
