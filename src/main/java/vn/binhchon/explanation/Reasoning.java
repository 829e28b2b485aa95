package vn.binhchon.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.digest.Sha256;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.Reasoned.Asked;
import vn.binhchon.explanation.Reasoned.Given;
import vn.binhchon.explanation.Reasoned.Withheld;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.finding.Silent;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Json;
import vn.binhchon.scorecard.Scorecard;

/** Makes an evaluation into what is published of it. */
public final class Reasoning {

    /** Without what is no part of the hash: the event that brought the facts, and the hash. */
    private static final JsonMapper HASHED =
            Json.MAPPER.rebuild().addMixIn(Reasoned.class, Hashed.class).build();

    @JsonIgnoreProperties({"contentHash", "event"})
    private interface Hashed {}

    private Reasoning() {}

    /** What is published of an evaluation, and its bytes. */
    public static final class Published {

        private final Reasoned reasoned;
        private final byte[] json;

        private Published(Reasoned reasoned, byte[] json) {
            this.reasoned = reasoned;
            this.json = json;
        }

        /** The evaluation with its reasons as data. */
        public Reasoned reasoned() {
            return reasoned;
        }

        /** Its JSON, UTF-8; not to be written to. */
        public byte[] json() {
            return json;
        }
    }

    /**
     * Makes an evaluation into what is published.
     *
     * @param evaluation what the rules said
     * @param event the event that brought the facts
     */
    public static Published publish(Evaluation evaluation, AcceptedEvent event) {
        Reasoned open = open(evaluation, event);
        byte[] hashed = HASHED.writeValueAsBytes(open);
        Reasoned sealed = sealed(open, Sha256.hex(hashed));
        return new Published(sealed, whole(hashed, sealed));
    }

    /** The same without its bytes. */
    public static Reasoned of(Evaluation evaluation, AcceptedEvent event) {
        return publish(evaluation, event).reasoned();
    }

    /** What was published with its words, as data; it keeps the hash it was published under. */
    static Reasoned of(Explained worded) {
        return new Reasoned(
                worded.nomination(),
                worded.edition().id(),
                worded.release(),
                worded.date(),
                worded.group(),
                worded.frame(),
                worded.findings().stream()
                        .map(each -> new Given(
                                each.kind(),
                                each.criterion(),
                                each.points(),
                                each.max(),
                                each.share(),
                                each.band(),
                                each.rule().id(),
                                each.citations(),
                                asked(each.conditions()),
                                new Reasoned.Why(
                                        each.reason().key(), each.reason().values())))
                        .toList(),
                worded.silent().stream()
                        .map(each -> new Withheld(
                                each.rule().id(), each.criterion(), each.citations(), asked(each.conditions())))
                        .toList(),
                new Reasoned.Card(
                        worded.card().lines().stream()
                                .map(each -> new Reasoned.Line(each.line(), each.judge(), each.max(), each.points()))
                                .toList(),
                        worded.card().total(),
                        worded.card().outOf(),
                        worded.card().threshold(),
                        worded.card().missing()),
                worded.barred(),
                worded.unproven(),
                worded.unknownFields(),
                worded.normalised(),
                worded.event(),
                worded.contentHash());
    }

    private static List<Asked> asked(List<Explained.Held> held) {
        return held.stream()
                .map(each -> new Asked(each.text(), each.path(), each.seen(), each.needed()))
                .toList();
    }

    /** What was hashed, with the event and the hash behind it: written once, not twice. */
    private static byte[] whole(byte[] hashed, Reasoned sealed) {
        byte[] event = Json.MAPPER.writeValueAsBytes(sealed.event());
        byte[] name = ",\"event\":".getBytes(StandardCharsets.UTF_8);
        byte[] hash = (",\"contentHash\":\"" + sealed.contentHash() + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[hashed.length - 1 + name.length + event.length + hash.length];
        System.arraycopy(hashed, 0, whole, 0, hashed.length - 1);
        System.arraycopy(name, 0, whole, hashed.length - 1, name.length);
        System.arraycopy(event, 0, whole, hashed.length - 1 + name.length, event.length);
        System.arraycopy(hash, 0, whole, whole.length - hash.length, hash.length);
        return whole;
    }

    private static Reasoned sealed(Reasoned open, String hash) {
        return new Reasoned(
                open.nomination(),
                open.edition(),
                open.release(),
                open.date(),
                open.group(),
                open.frame(),
                open.findings(),
                open.silent(),
                open.card(),
                open.barred(),
                open.unproven(),
                open.unknownFields(),
                open.normalised(),
                open.event(),
                hash);
    }

    private static Reasoned open(Evaluation evaluation, AcceptedEvent event) {
        Edition edition = evaluation.edition();
        Map<String, Scorecard.Line> lines = new HashMap<>();
        evaluation.card().lines().forEach(line -> lines.put(line.line(), line));
        List<Given> findings = new ArrayList<>(evaluation.findings().size());
        for (Justified each : evaluation.findings()) {
            findings.add(given(each, lines, edition));
        }
        Set<String> unproven = new HashSet<>();
        List<Withheld> silent = new ArrayList<>(evaluation.silent().size());
        for (Silent each : evaluation.silent()) {
            silent.add(withheld(each, unproven, edition.vocabulary()));
        }
        return new Reasoned(
                evaluation.nomination(),
                edition.id(),
                evaluation.release(),
                evaluation.nomination().entry().date(),
                evaluation.nomination().product().group().number(),
                evaluation.card().frame(),
                findings,
                silent,
                card(evaluation.card()),
                evaluation.barred(),
                unproven.size(),
                Explained.Unknown.of(event),
                Explained.Normalised.of(event),
                new Explained.Event(event.source(), event.id(), event.type(), event.time()),
                "");
    }

    private static Given given(Justified justified, Map<String, Scorecard.Line> lines, Edition edition) {
        Finding finding = justified.finding();
        Points points = finding instanceof Points given ? given : null;
        Scorecard.Line line = points == null ? null : lines.get(points.criterion());
        List<Asked> conditions = new ArrayList<>(justified.conditions().size());
        justified.conditions().forEach(each -> conditions.add(asked(each, edition.vocabulary())));
        return new Given(
                Explainer.kind(finding),
                finding.criterion(),
                line == null ? null : line.points(),
                line == null ? null : line.max(),
                points == null ? null : points.share(),
                points == null ? null : Explainer.row(points.band(), edition),
                justified.rule().id(),
                texts(justified.rule().citations()),
                conditions,
                new Reasoned.Why(finding.reason().key(), finding.reason().values()));
    }

    private static Withheld withheld(Silent silent, Set<String> unproven, Vocabulary vocabulary) {
        List<Asked> failed = new ArrayList<>(2);
        for (Condition each : silent.conditions()) {
            if (each.holds()) {
                continue;
            }
            Asked asked = asked(each, vocabulary);
            failed.add(asked);
            if (asked.path() != null && each.seen() == null && Objects.equals(each.operator(), "!=")) {
                unproven.add(asked.path());
            }
        }
        return new Withheld(
                silent.rule().id(),
                silent.rule().criterion(),
                texts(silent.rule().citations()),
                failed);
    }

    private static Asked asked(Condition condition, Vocabulary vocabulary) {
        return new Asked(condition.text(), path(condition, vocabulary), condition.seen(), condition.needed());
    }

    private static @Nullable String path(Condition condition, Vocabulary vocabulary) {
        if (condition.field() == null) {
            return null;
        }
        String path = vocabulary.field(condition.fact(), condition.field()).path();
        return path.isEmpty() ? null : path;
    }

    static List<String> texts(List<Citation> citations) {
        List<String> texts = new ArrayList<>(citations.size());
        citations.forEach(each -> texts.add(each.text()));
        return texts;
    }

    private static Reasoned.Card card(Scorecard card) {
        List<Reasoned.Line> lines = new ArrayList<>(card.lines().size());
        for (Scorecard.Line each : card.lines()) {
            lines.add(new Reasoned.Line(each.line(), each.juror() ? "juror" : "evidence", each.max(), each.points()));
        }
        BigDecimal outOf = card.heads().stream().map(Scorecard.Head::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Reasoned.Card(lines, card.total(), outOf, card.threshold(), card.missing());
    }
}
