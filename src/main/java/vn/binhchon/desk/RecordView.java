package vn.binhchon.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhchon.desk.Facts.Link;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.ExtraField;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Wording;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.nomination.ExtraFact;
import vn.binhchon.nomination.Source;
import vn.binhchon.text.Language;
import vn.binhchon.text.Text;

/**
 * Where a nomination came from and what was kept of it.
 *
 * @param history its events, the newest first
 * @param sources where its facts were taken from
 * @param extra facts that the rules add
 * @param unknown fields the schema does not know
 * @param normalised texts that were not in NFC
 */
record RecordView(
        List<Step> history, List<Cited> sources, List<Kept> extra, List<Kept> unknown, List<Kept> normalised) {

    /** One event. */
    record Step(
            String words,
            String happened,
            String received,
            int repeats,
            boolean stands,
            @Nullable String total,
            String source,
            String id) {}

    /** A source, the paths of the facts it gives, and a remark. */
    record Cited(Link link, List<String> facts, @Nullable String note) {}

    /** A value that was kept as it was sent. */
    record Kept(String path, String value) {}

    static RecordView of(@Nullable Explained explained, List<Nominations.Event> history, Labels labels, Words words) {
        List<Step> steps = history.stream().map(event -> step(event, words)).toList();
        if (explained == null) {
            return new RecordView(steps, List.of(), List.of(), List.of(), List.of());
        }
        return new RecordView(
                steps,
                explained.nomination().sources().stream().map(RecordView::cited).toList(),
                explained.nomination().evidence().added().facts().stream()
                        .flatMap(each -> extra(each, labels.edition(), words).stream())
                        .toList(),
                explained.unknownFields().stream()
                        .map(each -> new Kept(each.path(), Json.MAPPER.writeValueAsString(each.value())))
                        .toList(),
                explained.normalised().stream()
                        .map(each -> new Kept(each.path(), each.original()))
                        .toList());
    }

    /** A fact that the rules add, in their words; empty where they do not have it: then it stands among the unknown fields. */
    private static Optional<Kept> extra(ExtraFact fact, @Nullable Edition edition, Words words) {
        ExtraField field = edition == null ? null : edition.vocabulary().extra().get(fact.name());
        if (edition == null || field == null) {
            return Optional.empty();
        }
        Wording wording = new Wording(edition);
        Object stated = field.stated(fact);
        Text value = new Text(
                (wording.value(stated, Language.VI) + " " + wording.unit(field.unit(), Language.VI)).strip(),
                (wording.value(stated, Language.EN) + " " + wording.unit(field.unit(), Language.EN)).strip());
        return Optional.of(new Kept(words.text(field.label()), words.text(value)));
    }

    private static Step step(Nominations.Event event, Words words) {
        return new Step(
                words.name("event.", event.type()),
                words.time(event.happened().toInstant()),
                words.time(event.received()),
                event.repeats(),
                event.stands(),
                event.total() == null ? null : words.number(event.total()),
                event.source(),
                event.id());
    }

    private static Cited cited(Source source) {
        return new Cited(Link.of(source.address()), source.facts(), source.note());
    }
}
