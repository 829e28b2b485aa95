package vn.binhchon.explanation.reach;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Changes.Can;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.FactValue;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Justified;
import vn.binhchon.text.Language;
import vn.binhchon.text.Text;

/** Words changes as steps a person can take. */
final class Steps {

    private final Evaluation now;
    private final Edition edition;
    private final Wording wording;

    Steps(Evaluation now) {
        this.now = now;
        this.edition = now.edition();
        this.wording = new Wording(edition);
    }

    List<Reach.Step> of(List<Change> changes) {
        return changes.stream().map(this::of).toList();
    }

    private Reach.Step of(Change change) {
        Can can = edition.changes().can().get(change.fact());
        Text words = can == null ? label(change.fact()) : filled(can.words(), change.value());
        return new Reach.Step(
                change.fact(),
                words,
                now(change.fact()),
                change.gain(),
                change.size(),
                change.asked().rule().criterion(),
                change.asked().rule().citations().stream().map(Citation::text).toList());
    }

    private Text filled(Text pattern, Object value) {
        if (value instanceof Number) {
            return wording.filled(pattern, Map.of("value", value));
        }
        Text shown = new Text(wording.value(value, Language.VI), wording.value(value, Language.EN));
        return new Text(
                wording.filled(pattern, Map.of("value", shown.vi())).vi(),
                wording.filled(pattern, Map.of("value", shown.en())).en());
    }

    private @Nullable Text now(String fact) {
        Object seen = FactValue.of(now.nomination(), fact);
        return seen == null ? null : new Text(measured(seen, fact, Language.VI), measured(seen, fact, Language.EN));
    }

    private String measured(Object seen, String fact, Language language) {
        String unit = seen instanceof Boolean ? "" : wording.unit(field(fact).unit(), language);
        return wording.value(seen, language) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** What a fact is called. */
    Text label(String fact) {
        return field(fact).label();
    }

    List<Text> labels(Stream<String> facts) {
        return facts.map(this::label).toList();
    }

    /** Why a rule said what it said. */
    Text sentence(Justified said) {
        return wording.sentence(said.finding().reason());
    }

    private Vocabulary.Field field(String fact) {
        String[] name = fact.split("\\.", 2);
        return edition.vocabulary().field(name[0], name[1]);
    }
}
