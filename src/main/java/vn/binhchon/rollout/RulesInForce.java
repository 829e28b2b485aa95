package vn.binhchon.rollout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.binhchon.calendar.WorkingDays;
import vn.binhchon.edition.Text;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Justified;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/** The rules the program judges by, read once at the start; or, when they cannot be used, everything that is wrong with them. */
@Component
public class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private final @Nullable Evaluator evaluator;
    private final @Nullable WorkingDays workingDays;
    private final List<Problem> problems;
    private final List<Coverage> coverage;

    @Autowired
    public RulesInForce(@Value("${binhchon.rules:rules}") Path folder) {
        Evaluator read = null;
        WorkingDays days = null;
        List<Problem> wrong = List.of();
        List<Coverage> covered = List.of();
        try {
            RuleFolder texts = RuleFolder.read(folder);
            Gate passed = Gate.pass(texts);
            read = new Evaluator(passed.rulebooks());
            days = passed.workingDays();
            covered = coverage(texts);
        } catch (RulesRefused e) {
            wrong = e.problems();
            LOG.error(
                    "The rules in {} cannot be used; nothing is judged, nothing is lost. Mend them and start again:\n{}",
                    folder.toAbsolutePath(),
                    e.getMessage());
        }
        this.evaluator = read;
        this.workingDays = days;
        this.problems = wrong;
        this.coverage = covered;
    }

    /** Scenarios keep no rules from being used; where one cannot be read, the coverage is not shown. */
    private static List<Coverage> coverage(RuleFolder texts) {
        try {
            return List.copyOf(Coverage.of(texts));
        } catch (RulesRefused e) {
            LOG.warn("The coverage of the rules cannot be shown:\n{}", e.getMessage());
            return List.of();
        }
    }

    /** Whether there are rules to judge by. */
    public boolean usable() {
        return evaluator != null;
    }

    /** Everything wrong with the rules folder; empty when it is in force. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The evaluator.
     *
     * @throws IllegalStateException when the rules cannot be used
     */
    public Evaluator evaluator() {
        if (evaluator == null) {
            throw new IllegalStateException("the rules folder cannot be used");
        }
        return evaluator;
    }

    /**
     * The days state offices work.
     *
     * @throws IllegalStateException when the rules cannot be used
     */
    public WorkingDays workingDays() {
        if (workingDays == null) {
            throw new IllegalStateException("the rules folder cannot be used");
        }
        return workingDays;
    }

    /** What of the law the rules in force carry, edition by edition; worked out at the start. */
    public List<Coverage> coverage() {
        return coverage;
    }

    /** The release in force, SHA-256 in hex; null when there is none. */
    public @Nullable String release() {
        return evaluator == null ? null : evaluator.rulebooks().get(0).release();
    }

    /**
     * What stands against opening a round: a score frame that does not add up, a council or jury against the law. Nothing is known
     * to while there are no rules, or no law on the round's day.
     */
    public List<Objection> objections(Round round) {
        if (evaluator == null) {
            return List.of();
        }
        List<Objection> objections = new ArrayList<>();
        for (Text fault : evaluator.faults(round)) {
            objections.add(new Objection("scoreFrame", null, "lines that sum to the heads", fault, null));
        }
        try {
            Wording wording = new Wording(evaluator.edition(round.date()));
            for (Justified bar : evaluator.review(round).bars()) {
                String citations =
                        bar.rule().citations().stream().map(Citation::text).collect(Collectors.joining("; "));
                objections.add(new Objection(
                        bar.finding().criterion().equals("R5") ? "jury" : "council",
                        null,
                        bar.rule().id(),
                        wording.sentence(bar.finding().reason()),
                        citations));
            }
        } catch (NoLawForDay e) {
            LOG.debug("no law for the round {}", round.id(), e);
        }
        return List.copyOf(objections);
    }
}
