package vn.binhchon.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product as its establishment entered it: facts only, no judgement. Two nominations with the same facts are equal.
 *
 * @param id names the nomination for good, through its amendments; the {@code subject} of its events
 * @param round the round it names; null when it names none
 * @param entry level, jurisdiction and date; from the round where it names one
 * @param product what is entered
 * @param establishment who made it
 * @param dossier which papers came with it
 * @param certificates earlier certificates; null when not stated, empty when stated that there are none
 * @param evidence what is claimed under each criterion
 * @param synthetic true for a made-up dossier, which every page and export says
 * @param sources where the facts come from; empty when the dossier itself is the source
 */
public record Nomination(
        String id,
        @Nullable String round,
        Entry entry,
        Product product,
        Establishment establishment,
        Dossier dossier,
        @Nullable List<Certificate> certificates,
        Evidence evidence,
        boolean synthetic,
        List<Source> sources) {

    /** The same, its establishment said otherwise. */
    public Nomination of(Establishment other) {
        return new Nomination(id, round, entry, product, other, dossier, certificates, evidence, synthetic, sources);
    }

    /** What the rules are shown: one fact of each kind, always in this order. */
    public List<Object> facts() {
        return List.of(
                entry,
                product,
                establishment,
                dossier,
                new Holdings(certificates, entry),
                evidence.market(),
                evidence.capacity(),
                evidence.economy(),
                evidence.technique(),
                evidence.society(),
                evidence.environment(),
                evidence.culture(),
                evidence.other(),
                evidence.added(),
                Notes.of(evidence));
    }
}
