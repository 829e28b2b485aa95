package vn.binhchon.bundle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.bundle.BundleReport.Fault;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.replay.BookReplay;
import vn.binhchon.rollout.replay.Deviation;
import vn.binhchon.rollout.replay.ProductHistory;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Round;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** The book in a bundle, worked out again by the rules in the bundle. */
final class BundleBook {

    /** What hangs on nothing but the acts, for bundles of before the history of products went with them. */
    private static final List<String> OF_ACTS_ALONE = List.of("placings", "tallies", "certificates", "until");

    private final List<BookReplay.Step> steps = new ArrayList<>();
    private final Map<String, LoadedRules> rules;
    private final Map<String, String> documents;

    /**
     * A book.
     *
     * @param rules the rules in the bundle, by their release
     * @param documents the evaluations in the bundle, by their content hash
     */
    BundleBook(Map<String, LoadedRules> rules, Map<String, String> documents) {
        this.rules = rules;
        this.documents = documents;
    }

    /**
     * Adds the next act.
     *
     * @param received when the broker took it; null where the bundle does not say
     */
    void add(JsonNode body, @Nullable Instant received) {
        String type = body.path("event").path("type").asString("");
        Instant moment = received != null
                ? received
                : OffsetDateTime.parse(body.path("event").path("time").asString())
                        .toInstant();
        steps.add(new BookReplay.Step(
                body.path("place").asInt(),
                moment,
                ActTypes.act(type, body.path("act")),
                Json.MAPPER.treeToValue(body.path("outcome"), Outcome.class)));
    }

    /**
     * What does not follow from the acts.
     *
     * @param history what was known of the products, and when; null where the bundle does not say
     */
    List<Fault> faults(Round round, @Nullable RoundHistory history) {
        List<ProductHistory.Version> versions = history == null ? List.of() : history.products();
        ProductHistory products =
                new ProductHistory(round.id(), versions, each -> documents.get(String.valueOf(each.contentHash())));
        return BookReplay.of(round, steps, this::rules, products).stream()
                .filter(each -> history != null || OF_ACTS_ALONE.stream().anyMatch(each.field()::startsWith))
                .map(BundleBook::fault)
                .toList();
    }

    /** The release a round was opened under is the one its proposals name; a round that was moved names the other itself. */
    private @Nullable LoadedRules rules(@Nullable String moved) {
        if (moved != null) {
            return rules.get(moved);
        }
        String proposed = steps.stream()
                .map(each -> each.outcome().proposal())
                .filter(java.util.Objects::nonNull)
                .map(each -> each.release())
                .findFirst()
                .orElse(null);
        LoadedRules named = proposed == null ? null : rules.get(proposed);
        return named != null || rules.size() != 1
                ? named
                : rules.values().iterator().next();
    }

    private static Fault fault(Deviation each) {
        Text said = Sentences.of(
                "verify.deviation",
                "of",
                each.of(),
                "field",
                each.field(),
                "expected",
                each.expected(),
                "found",
                each.found());
        return new Fault(Manifest.BOOK + String.format(Locale.ROOT, "%05d.json", each.place()), said.vi(), said.en());
    }
}
