package vn.binhchon.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.Reasoned.Given;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.finding.Silent;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.scorecard.Scorecard;

/** Makes an evaluation into what is published of it. */
public final class Reasoning {

    private Reasoning() {}

    /**
     * Makes an evaluation into what is published.
     *
     * @param evaluation what the rules said
     * @param event the event that brought the facts
     */
    public static Published publish(Evaluation evaluation, AcceptedEvent event) {
        Reasoned open = open(evaluation, event);
        return Published.of(open, ReasonedWriter.write(open));
    }

    /** The same without its bytes. */
    public static Reasoned of(Evaluation evaluation, AcceptedEvent event) {
        return publish(evaluation, event).reasoned();
    }

    /** What was published with its words, as data; it keeps the hash it was published under. */
    static Reasoned of(Explained worded) {
        SortedMap<String, Integer> silent = new TreeMap<>();
        worded.silent().forEach(each -> silent.put(each.rule().id(), Reasoned.NOT_COUNTED));
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
                                new Reasoned.Why(
                                        each.reason().key(), each.reason().values())))
                        .toList(),
                silent,
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

    /** What is published, before it has its hash. */
    static Reasoned open(Evaluation evaluation, AcceptedEvent event) {
        Edition edition = evaluation.edition();
        Map<String, Scorecard.Line> lines = new HashMap<>();
        evaluation.card().lines().forEach(line -> lines.put(line.line(), line));
        List<Given> findings = new ArrayList<>(evaluation.findings().size());
        for (Justified each : evaluation.findings()) {
            findings.add(given(each, lines, edition));
        }
        Set<String> unproven = new HashSet<>();
        SortedMap<String, Integer> silent = new TreeMap<>();
        for (Silent each : evaluation.silent()) {
            silent.put(each.rule().id(), each.stoppedAt());
            for (String missing : each.proof().unproven()) {
                String path = edition.vocabulary().path(missing);
                if (path != null) {
                    unproven.add(path);
                }
            }
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
                Explained.Unknown.of(event, edition.vocabulary()),
                Explained.Normalised.of(event),
                new Explained.Event(event.source(), event.id(), event.type(), event.time()),
                "");
    }

    private static Given given(Justified justified, Map<String, Scorecard.Line> lines, Edition edition) {
        Finding finding = justified.finding();
        Points points = finding instanceof Points given ? given : null;
        Scorecard.Line line = points == null ? null : lines.get(points.criterion());
        return new Given(
                Explainer.kind(finding),
                finding.criterion(),
                line == null ? null : line.points(),
                line == null ? null : line.max(),
                points == null ? null : points.share(),
                points == null ? null : Explainer.row(points.band(), edition),
                justified.rule().id(),
                texts(justified.rule().citations()),
                new Reasoned.Why(finding.reason().key(), finding.reason().values()));
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
