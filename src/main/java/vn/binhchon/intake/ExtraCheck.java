package vn.binhchon.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.ExtraField;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.nomination.Extra;
import vn.binhchon.nomination.ExtraFact;
import vn.binhchon.text.Sentences;

/** Holds the facts that the rules add against what the vocabulary says of them. */
public final class ExtraCheck {

    private static final String PATH = "evidence.extra";

    private ExtraCheck() {}

    /**
     * Refuses an event that states something else of such a fact than the vocabulary says.
     *
     * @throws Refused with every one
     */
    public static void require(AcceptedEvent event, Vocabulary vocabulary) throws Refused {
        List<Defect> defects = stated(event).facts().stream()
                .filter(each -> !fits(each, vocabulary.extra()))
                .map(each -> defect(each, vocabulary.extra(), event.data()))
                .toList();
        if (!defects.isEmpty()) {
            throw new Refused(
                    RefusalReason.IMPOSSIBLE,
                    defects,
                    new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()),
                    event.data());
        }
    }

    /** The facts that are stated so and that the vocabulary does not have: kept as they were sent, used by no rule. */
    public static List<AcceptedEvent.UnknownField> unknown(AcceptedEvent event, Vocabulary vocabulary) {
        return stated(event).facts().stream()
                .filter(each -> !vocabulary.extra().containsKey(each.name()))
                .map(each ->
                        new AcceptedEvent.UnknownField(Paths.in(PATH, each.name()), value(event.data(), each.name())))
                .toList();
    }

    private static Extra stated(AcceptedEvent event) {
        NominationData data = event.understood();
        return data == null || data.evidence() == null
                ? Extra.NONE
                : data.evidence().added();
    }

    private static boolean fits(ExtraFact fact, Map<String, ExtraField> extra) {
        ExtraField field = extra.get(fact.name());
        return field == null || field.fits(fact);
    }

    private static Defect defect(ExtraFact fact, Map<String, ExtraField> extra, @Nullable JsonNode data) {
        ExtraField field = java.util.Objects.requireNonNull(extra.get(fact.name()));
        return new Defect(
                Paths.in("data." + PATH, fact.name()),
                value(data, fact.name()),
                field.form(),
                Sentences.of("extra.wrong", "label", field.label(), "expected", field.expected()));
    }

    private static JsonNode value(@Nullable JsonNode data, String name) {
        return data == null
                ? Json.MAPPER.missingNode()
                : data.path("evidence").path("extra").path(name);
    }
}
