package vn.binhchon.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.Explained.Clause;
import vn.binhchon.explanation.Explained.Held;
import vn.binhchon.explanation.Explained.Said;
import vn.binhchon.explanation.Explained.Unsaid;
import vn.binhchon.explanation.Explained.Why;
import vn.binhchon.finding.Band;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Caution;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.finding.Recommendation;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.scorecard.Scorecard;
import vn.binhchon.text.Text;

/** Words an evaluation, once, in both languages. */
public final class Explainer {

    private static final Text PROVISIONAL = new Text(
            "Điểm tạm tính theo chứng cứ, chờ phiếu chấm của ban giám khảo; hội đồng bình chọn quyết định.",
            "Provisional points from the evidence; the jury's mark sheets are to come, and the council decides.");

    private final Edition edition;
    private final Wording wording;
    private final ConditionWords conditions;

    private Explainer(Edition edition) {
        this.edition = edition;
        this.wording = new Wording(edition);
        this.conditions = new ConditionWords(edition, wording);
    }

    /**
     * Words one evaluation.
     *
     * @param evaluation what the rules said
     * @param event the event that brought the facts
     */
    public static Explained explain(Evaluation evaluation, AcceptedEvent event) {
        return ContentHash.sealed(new Explainer(evaluation.edition()).explained(evaluation, event, null));
    }

    /**
     * Words what was published.
     *
     * @param published the evaluation as it was published
     * @param evaluation the same, made again
     */
    public static Explained explain(Reasoned published, Evaluation evaluation) {
        return ContentHash.sealed(new Explainer(evaluation.edition())
                .explained(evaluation, published.accepted(), published.contentHash()));
    }

    private Explained explained(Evaluation evaluation, AcceptedEvent event, @Nullable String published) {
        Map<String, Scorecard.Line> lines = new HashMap<>();
        evaluation.card().lines().forEach(line -> lines.put(line.line(), line));
        return new Explained(
                evaluation.nomination(),
                new Explained.Event(event.source(), event.id(), event.type(), event.time()),
                new Explained.Law(edition.id(), edition.title()),
                evaluation.release(),
                evaluation.nomination().entry().date(),
                evaluation.nomination().product().group().number(),
                evaluation.card().frame(),
                evaluation.findings().stream().map(each -> said(each, lines)).toList(),
                evaluation.silent().stream()
                        .map(each -> new Unsaid(
                                name(each.rule()),
                                each.rule().criterion(),
                                citations(each.rule()),
                                held(
                                        failed(each.conditions()),
                                        words(each.rule().criterion()))))
                        .toList(),
                clauses(evaluation),
                card(evaluation.card()),
                evaluation.barred(),
                PROVISIONAL,
                Explained.Unknown.of(event, evaluation.edition().vocabulary()),
                Explained.Normalised.of(event),
                published,
                "");
    }

    private Said said(Justified justified, Map<String, Scorecard.Line> lines) {
        Finding finding = justified.finding();
        Points points = finding instanceof Points given ? given : null;
        Scorecard.Line line = points == null ? null : lines.get(points.criterion());
        Text words = wording.sentence(finding.reason());
        return new Said(
                kind(finding),
                finding.criterion(),
                line == null ? null : line.points(),
                line == null ? null : line.max(),
                points == null ? null : points.share(),
                points == null ? null : row(points.band(), edition),
                name(justified.rule()),
                citations(justified.rule()),
                held(justified.conditions(), conditions::words),
                new Why(finding.reason().key(), finding.reason().values(), words.vi(), words.en()));
    }

    static String kind(Finding finding) {
        if (finding instanceof Points) {
            return "points";
        }
        if (finding instanceof Bar) {
            return "bar";
        }
        if (finding instanceof Caution) {
            return "caution";
        }
        return finding instanceof Recommendation ? "recommendation" : "";
    }

    static Explained.@Nullable Row row(@Nullable Band band, Edition edition) {
        return band == null
                ? null
                : new Explained.Row(
                        band.table(),
                        band.from(),
                        band.below(),
                        band.nextShare(),
                        Reasoning.texts(edition.citations(band.source())));
    }

    private static Explained.RuleName name(RuleRef rule) {
        return new Explained.RuleName(rule.id(), rule.name(), rule.path(), rule.line());
    }

    private static List<String> citations(RuleRef rule) {
        return Reasoning.texts(rule.citations());
    }

    /** Every clause that the document cites, once, by its text. */
    private List<Clause> clauses(Evaluation evaluation) {
        Map<String, Clause> clauses = new TreeMap<>();
        LocalDate day = evaluation.nomination().entry().date();
        Consumer<Citation> keep = citation ->
                clauses.put(citation.text(), Clause.of(edition.clauses().on(citation.text(), day)));
        evaluation.findings().forEach(each -> {
            each.rule().citations().forEach(keep);
            if (each.finding() instanceof Points points && points.band() != null) {
                edition.citations(points.band().source()).forEach(keep);
            }
        });
        evaluation.silent().forEach(each -> each.rule().citations().forEach(keep));
        evaluation.card().lines().forEach(line -> lineCitations(line.line()).forEach(keep));
        return List.copyOf(clauses.values());
    }

    private List<Citation> lineCitations(String code) {
        FrameLine line = edition.frame().line(code);
        return line == null ? List.of() : edition.citations(line.citation());
    }

    private static List<Condition> failed(List<Condition> all) {
        return all.stream().filter(each -> !each.holds()).toList();
    }

    /** Of a line of the frame it is worth saying what it would have needed; of a condition in law it is not. */
    private Function<Condition, Text> words(String criterion) {
        return lineCitations(criterion).isEmpty() ? conditions::seen : conditions::words;
    }

    private List<Held> held(List<Condition> all, Function<Condition, Text> wording) {
        return all.stream()
                .map(each -> {
                    Text words = wording.apply(each);
                    return new Held(
                            each.fact(),
                            named(each.field()),
                            each.operator(),
                            each.text(),
                            each.holds(),
                            Composed.plain(each.seen()),
                            each.needed(),
                            edition.vocabulary().path(each.fact(), each.field()),
                            words.vi(),
                            words.en());
                })
                .toList();
    }

    private Explained.Card card(Scorecard card) {
        BigDecimal outOf = card.heads().stream().map(Scorecard.Head::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Explained.Card(
                card.lines().stream()
                        .map(line -> {
                            Text label = edition.label(line.line());
                            String judge = line.juror() ? "juror" : "evidence";
                            return new Explained.Line(
                                    line.line(),
                                    line.head(),
                                    judge,
                                    line.max(),
                                    line.points(),
                                    label.vi(),
                                    label.en(),
                                    Reasoning.texts(lineCitations(line.line())));
                        })
                        .toList(),
                card.heads().stream()
                        .map(head -> {
                            Text label = edition.label(head.head());
                            return new Explained.Head(head.head(), head.max(), head.points(), label.vi(), label.en());
                        })
                        .toList(),
                card.total(),
                outOf,
                card.threshold(),
                card.missing());
    }

    /** A condition on whether there is such a fact is about no field of it. */
    private static @Nullable String named(@Nullable String field) {
        return field == null || field.isEmpty() ? null : field;
    }
}
