package vn.binhchon.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Parameters;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.edition.Text;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.rulebook.Reported;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.Ways;
import vn.binhchon.scorecard.Scorecard;

/** Lets nominations meet the rulebook of their day. Reads only what it was given; any number of threads may share it. */
public final class Evaluator {

    private final List<Rulebook> rulebooks;

    /** An evaluator over the editions of one release. */
    public Evaluator(List<Rulebook> rulebooks) {
        this.rulebooks = List.copyOf(rulebooks);
    }

    /** The rulebooks, in the order of their first days. */
    public List<Rulebook> rulebooks() {
        return rulebooks;
    }

    /**
     * Judges one nomination.
     *
     * @param nomination the facts
     * @param round the round it is entered in; null when it names none
     * @throws NoLawForDay when no edition holds on the nomination's day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Evaluation evaluate(Nomination nomination, @Nullable Round round) {
        return evaluateBy(frame(edition(nomination.entry().date()), round), nomination);
    }

    /**
     * Judges one nomination by a score frame.
     *
     * @throws NoLawForDay when no edition holds on the nomination's day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Evaluation evaluateBy(ScoreFrame frame, Nomination nomination) {
        LocalDate day = nomination.entry().date();
        Rulebook rulebook = rulebook(day);
        Edition edition = rulebook.edition();
        Parameters parameters =
                new Parameters(edition, day, nomination.product().group());
        Findings findings = rulebook.judge(nomination, parameters);
        Scorecard card = card(
                nomination,
                frame,
                edition,
                parameters,
                findings.fired().stream().map(Justified::finding));
        return new Evaluation(nomination, edition, rulebook.release(), findings.fired(), findings.silent(), card);
    }

    /**
     * Judges one nomination without asking why: several times faster than {@link #evaluate}, and always to the same points.
     *
     * @throws NoLawForDay when no edition holds on the nomination's day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Verdict verdict(Nomination nomination, @Nullable Round round) {
        LocalDate day = nomination.entry().date();
        Rulebook rulebook = rulebook(day);
        Edition edition = rulebook.edition();
        Parameters parameters =
                new Parameters(edition, day, nomination.product().group());
        List<Reported> reported = rulebook.reported(nomination, parameters);
        Scorecard card = card(
                nomination,
                frame(edition, round),
                edition,
                parameters,
                reported.stream().map(Reported::finding));
        Map<String, BigDecimal> points = new HashMap<>();
        card.lines().forEach(line -> points.put(line.line(), line.points()));
        SortedMap<String, String> given = new TreeMap<>();
        boolean barred = false;
        for (Reported each : reported) {
            Finding finding = each.finding();
            String key = Verdict.key(finding.criterion(), each.rule().id());
            if (finding instanceof Bar) {
                barred = true;
                given.put(key, Verdict.BAR);
            } else if (finding instanceof Points) {
                given.put(
                        key,
                        points.getOrDefault(finding.criterion(), BigDecimal.ZERO)
                                .toPlainString());
            }
        }
        return new Verdict(barred, card.total(), card.threshold(), given);
    }

    private static Scorecard card(
            Nomination nomination, ScoreFrame frame, Edition edition, Parameters parameters, Stream<Finding> findings) {
        Map<String, Points> awarded = new HashMap<>();
        findings.forEach(each -> {
            if (each instanceof Points points) {
                awarded.put(points.criterion(), points);
            }
        });
        return Scorecard.of(
                frame, edition.heads(), nomination.product().group(), awarded, parameters.number(Edition.THRESHOLD));
    }

    /**
     * Judges a case of a round.
     *
     * @throws NoLawForDay when no edition holds on its day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Findings judge(Case judged) {
        LocalDate day = judged.entry().date();
        Rulebook rulebook = rulebook(judged.kind().matter(), day);
        return rulebook.judge(judged, new Parameters(rulebook.edition(), day, null));
    }

    /**
     * The plan in force for a round: its own, laid over what its province settled.
     *
     * @throws NoLawForDay when no edition holds on its day
     */
    public PlanInForce plan(Round round) {
        return plan(round.entry(), round.plan() == null ? Plan.EMPTY : round.plan());
    }

    /**
     * The plan in force for a round that says this much itself.
     *
     * @throws NoLawForDay when no edition holds on the day
     */
    public PlanInForce plan(Entry entry, Plan own) {
        Ways ways = rulebook(entry.date()).ways();
        return PlanInForce.of(own, ways.of(entry), entry.date(), ways.settings());
    }

    /**
     * Looks at a round as it is opened.
     *
     * @throws NoLawForDay when no edition holds on its day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public RoundReview review(Round round) {
        Rulebook rulebook = rulebook(round.date());
        PlanInForce plan = plan(round);
        Council council = round.council() == null ? new Council(List.of()) : round.council();
        Jury jury = round.jury() == null ? new Jury(List.of()) : round.jury();
        Findings findings = judge(RoundCases.opening(round.entry(), round.year(), council, jury, plan.plan()));
        return new RoundReview(rulebook.edition(), rulebook.release(), findings.fired(), findings.silent(), plan);
    }

    /**
     * The law of a day.
     *
     * @throws NoLawForDay when no edition holds on it
     */
    public Edition edition(LocalDate day) {
        return rulebook(day).edition();
    }

    /**
     * The law of a matter on a day.
     *
     * @throws NoLawForDay when no edition holds on it
     */
    public Edition edition(Matter matter, LocalDate day) {
        return rulebook(matter, day).edition();
    }

    /**
     * The release that judges a day's cases, by its content hash.
     *
     * @throws NoLawForDay when no edition holds on it
     */
    public String release(LocalDate day) {
        return rulebook(day).release();
    }

    private Rulebook rulebook(LocalDate day) {
        return rulebook(Matter.SELECTION, day);
    }

    private Rulebook rulebook(Matter matter, LocalDate day) {
        return rulebooks.stream()
                .filter(book -> book.edition().matter() == matter)
                .filter(book -> book.edition().holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new NoLawForDay(day));
    }

    /**
     * What is wrong with a round's own score frame; empty when it has none, or nothing is wrong with it.
     *
     * @param round the round
     */
    public List<Text> faults(Round round) {
        Edition edition = rulebooks.stream()
                .map(Rulebook::edition)
                .filter(each -> each.matter() == Matter.SELECTION)
                .filter(each -> each.holdsOn(round.date()))
                .findFirst()
                .orElse(null);
        if (edition == null || round.scoreFrame() == null) {
            return List.of();
        }
        try {
            return frame(edition, round).faults(edition.heads());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return List.of(new Text("Khung điểm của kỳ: " + message, "The round's score frame: " + message));
        }
    }

    /**
     * The frame a round is marked by: its own, or the model while it has none.
     *
     * @throws NoLawForDay when no edition holds on its day
     */
    public ScoreFrame frame(Round round) {
        return frame(edition(round.date()), round);
    }

    private static ScoreFrame frame(Edition edition, @Nullable Round round) {
        return round == null || round.scoreFrame() == null
                ? edition.frame()
                : edition.frame().with(round.id(), round.scoreFrame().maxima());
    }
}
