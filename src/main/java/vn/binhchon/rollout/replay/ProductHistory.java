package vn.binhchon.rollout.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.Json;
import vn.binhchon.keeping.Nominees;
import vn.binhchon.nomination.Contact;

/** What was known of the products of one round, and when: every event on them with what it was judged to be. */
public final class ProductHistory {

    /**
     * An event on a product.
     *
     * @param happened its time
     * @param received when the broker took it
     * @param source whose it is
     * @param event its id
     * @param contentHash names the evaluation; null for a withdrawal
     * @param release by which it was judged; null for a withdrawal
     */
    public record Version(
            String nomination,
            OffsetDateTime happened,
            Instant received,
            String source,
            String event,
            @Nullable String contentHash,
            @Nullable String release) {

        /** Which of two of one product came later. */
        static final Comparator<Version> ORDER = Comparator.comparing(
                        (Version each) -> each.happened().toInstant())
                .thenComparing(Version::received)
                .thenComparing(Version::event);
    }

    /** Finds an evaluation, byte for byte as it was published; null when there is none. */
    public interface Documents {
        @Nullable
        String of(Version version);
    }

    private final String round;
    private final List<Version> versions;
    private final Documents documents;
    private final Map<String, Nominees.Nominee> read = new HashMap<>();

    /** The history of one round's products. */
    public ProductHistory(String round, List<Version> versions, Documents documents) {
        this.round = round;
        this.versions = List.copyOf(versions);
        this.documents = documents;
    }

    /** The products that stood in the round at a moment, in the order of their ids. */
    List<Nominees.Nominee> at(Instant moment, String release) {
        Map<String, Version> newest = new TreeMap<>();
        for (Version each : versions) {
            if (!each.received().isAfter(moment)) {
                newest.merge(each.nomination(), each, (one, other) -> later(one, other, release));
            }
        }
        List<Nominees.Nominee> standing = new ArrayList<>();
        for (Version each : newest.values()) {
            Nominees.Nominee nominee = nominee(each);
            if (nominee != null && round.equals(nominee.nomination().round())) {
                standing.add(nominee);
            }
        }
        return standing;
    }

    /** Of two judgements of one event that by the release which counts. */
    private static Version later(Version one, Version other, String release) {
        int order = Version.ORDER.compare(one, other);
        if (order == 0) {
            return release.equals(one.release()) ? one : other;
        }
        return order > 0 ? one : other;
    }

    private Nominees.@Nullable Nominee nominee(Version version) {
        String hash = version.contentHash();
        String document = hash == null || read.containsKey(hash) ? null : documents.of(version);
        if (hash != null && document != null) {
            Reasoned judged = Reasoned.read(Json.MAPPER.readTree(document));
            read.put(
                    hash,
                    new Nominees.Nominee(
                            judged.nomination(),
                            Contact.of(judged.nomination().establishment()),
                            judged.card().total(),
                            judged.contentHash()));
        }
        return hash == null ? null : read.get(hash);
    }
}
