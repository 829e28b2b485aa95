package vn.binhchon.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Parameters;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.Ways;
import vn.binhchon.scorecard.Scorecard;
import vn.binhchon.scorecard.Tally;
import vn.binhchon.text.Text;

/** Lets nominations meet the rulebook of their day. Reads only what it was given; any number of threads may share it. */
public final class Evaluator {

    private final List<Rulebook> rulebooks;
    private final Map<Model, Tally> models = new ConcurrentHashMap<>();

    /** The model frame of an edition, by its id, for a group. */
    private record Model(String edition, ProductGroup group) {}

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
        Rulebook rulebook = rulebook(nomination.entry().date());
        return evaluate(rulebook, frame(rulebook.edition(), round), nomination);
    }

    /**
     * Judges one nomination by a score frame.
     *
     * @throws NoLawForDay when no edition holds on the nomination's day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Evaluation evaluateBy(ScoreFrame frame, Nomination nomination) {
        return evaluate(rulebook(nomination.entry().date()), frame, nomination);
    }

    private Evaluation evaluate(Rulebook rulebook, ScoreFrame frame, Nomination nomination) {
        Edition edition = rulebook.edition();
        Parameters parameters = new Parameters(
                edition, nomination.entry().date(), nomination.product().group());
        Findings findings = rulebook.judge(nomination, parameters);
        List<Points> awarded = new ArrayList<>();
        for (Justified each : findings.fired()) {
            if (each.finding() instanceof Points points) {
                awarded.add(points);
            }
        }
        Scorecard card = card(tally(edition, frame, nomination.product().group()), awarded, parameters);
        return new Evaluation(nomination, edition, rulebook.release(), findings.fired(), findings.silent(), card);
    }

    /**
     * Judges one nomination for what two releases are compared by: always the same points as {@link #evaluate}.
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
        Tally tally = tally(edition, frame(edition, round), nomination.product().group());
        List<Points> awarded = new ArrayList<>();
        SortedMap<String, String> given = new TreeMap<>();
        boolean barred = false;
        for (Justified each : rulebook.judge(nomination, parameters).fired()) {
            Finding finding = each.finding();
            if (finding instanceof Bar) {
                barred = true;
                given.put(Verdict.key(finding.criterion(), each.rule().id()), Verdict.BAR);
            } else if (finding instanceof Points points) {
                awarded.add(points);
                given.put(
                        Verdict.key(finding.criterion(), each.rule().id()),
                        tally.points(points).toPlainString());
            }
        }
        Scorecard card = card(tally, awarded, parameters);
        return new Verdict(barred, card.total(), card.threshold(), given);
    }

    /** Which points a nomination was given, and how they add up. */
    private Scorecard card(Tally tally, List<Points> awarded, Parameters parameters) {
        return tally.card(awarded, parameters.number(Edition.THRESHOLD));
    }

    private Tally tally(Edition edition, ScoreFrame frame, ProductGroup group) {
        return frame == edition.frame()
                ? models.computeIfAbsent(
                        new Model(edition.id(), group), model -> new Tally(edition.frame(), edition.heads(), group))
                : new Tally(frame, edition.heads(), group);
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
     * Who may do which act in the rounds of a day.
     *
     * @throws NoLawForDay when no edition holds on it
     */
    public ActTable acts(LocalDate day) {
        return rulebook(day).ways().acts();
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
        for (Rulebook each : rulebooks) {
            if (each.edition().matter() == matter && each.edition().holdsOn(day)) {
                return each;
            }
        }
        throw new NoLawForDay(day);
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
