package vn.binhchon.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Silent;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.nomination.Nomination;

/**
 * An evaluation as it was published on 28 November 2026 ({@code evaluated.v2}): every condition with its text and what was seen and
 * needed, which follows from the facts and the release. What was published so stays so: it is read, and made again to the same bytes. Its
 * JSON form is {@code docs/contracts/evaluation.v2.schema.json}.
 */
record ReasonedAtLength(
        Nomination nomination,
        String edition,
        String release,
        LocalDate date,
        int group,
        String frame,
        List<Given> findings,
        List<Withheld> silent,
        Reasoned.Card card,
        boolean barred,
        int unproven,
        List<Explained.Unknown> unknownFields,
        List<Explained.Normalised> normalised,
        Explained.Event event,
        String contentHash) {

    /** A finding with its proof. */
    record Given(
            String kind,
            String criterion,
            @Nullable BigDecimal points,
            @Nullable BigDecimal max,
            @Nullable BigDecimal share,
            Explained.@Nullable Row band,
            String rule,
            List<String> citations,
            List<Asked> conditions,
            Reasoned.Why reason) {}

    /** A rule that did not fire, and the conditions that failed. */
    record Withheld(String rule, String criterion, List<String> citations, List<Asked> conditions) {}

    /** A condition as the rule file has it, where its fact stands in the event's data, and what was seen and needed. */
    record Asked(
            String text,
            @Nullable String path,
            @Nullable Object seen,
            @Nullable Object needed) {}

    /** Writes an evaluation as it was written then. */
    static Published publish(Evaluation evaluation, AcceptedEvent event) {
        Reasoned now = Reasoning.open(evaluation, event);
        return Published.of(now, Published.hashed(of(evaluation, now)));
    }

    private static ReasonedAtLength of(Evaluation evaluation, Reasoned now) {
        Vocabulary vocabulary = evaluation.edition().vocabulary();
        List<Given> findings = new ArrayList<>(now.findings().size());
        for (int i = 0; i < now.findings().size(); i++) {
            findings.add(given(now.findings().get(i), evaluation.findings().get(i), vocabulary));
        }
        return new ReasonedAtLength(
                now.nomination(),
                now.edition(),
                now.release(),
                now.date(),
                now.group(),
                now.frame(),
                findings,
                evaluation.silent().stream()
                        .map(each -> withheld(each, vocabulary))
                        .toList(),
                now.card(),
                now.barred(),
                now.unproven(),
                now.unknownFields(),
                now.normalised(),
                now.event(),
                "");
    }

    private static Given given(Reasoned.Given now, Justified justified, Vocabulary vocabulary) {
        return new Given(
                now.kind(),
                now.criterion(),
                now.points(),
                now.max(),
                now.share(),
                now.band(),
                now.rule(),
                now.citations(),
                asked(justified.conditions(), vocabulary),
                now.reason());
    }

    private static Withheld withheld(Silent silent, Vocabulary vocabulary) {
        List<Condition> failed =
                silent.conditions().stream().filter(each -> !each.holds()).toList();
        return new Withheld(
                silent.rule().id(),
                silent.rule().criterion(),
                Reasoning.texts(silent.rule().citations()),
                asked(failed, vocabulary));
    }

    private static List<Asked> asked(List<Condition> conditions, Vocabulary vocabulary) {
        return conditions.stream()
                .map(each -> new Asked(
                        each.text(),
                        vocabulary.path(each.fact(), each.field()),
                        Composed.plain(each.seen()),
                        each.needed()))
                .toList();
    }

    /** What it says, as it would be published today; at which condition a rule stopped it did not count. */
    Reasoned today() {
        SortedMap<String, Integer> stopped = new TreeMap<>();
        silent.forEach(each -> stopped.put(each.rule(), Reasoned.NOT_COUNTED));
        return new Reasoned(
                nomination,
                edition,
                release,
                date,
                group,
                frame,
                findings.stream()
                        .map(each -> new Reasoned.Given(
                                each.kind(),
                                each.criterion(),
                                each.points(),
                                each.max(),
                                each.share(),
                                each.band(),
                                each.rule(),
                                each.citations(),
                                each.reason()))
                        .toList(),
                stopped,
                card,
                barred,
                unproven,
                unknownFields,
                normalised,
                event,
                contentHash);
    }
}
