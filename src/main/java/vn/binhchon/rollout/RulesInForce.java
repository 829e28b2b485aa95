package vn.binhchon.rollout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.binhchon.calendar.WorkingDays;
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
import vn.binhchon.text.Text;

/**
 * The rules the program judges by now; or, when there are none that can be used, everything that is wrong. Which they are is said
 * by the trail of releases; whoever reads it sets them here.
 */
@Component
public class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private record Standing(@Nullable LoadedRules rules, List<Problem> problems) {}

    private volatile Standing standing = new Standing(null, List.of());

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    /** No rules yet. */
    @Autowired
    public RulesInForce() {}

    /** The rules of a folder, for those who judge without keeping releases. */
    public RulesInForce(Path folder) {
        try {
            use(LoadedRules.of(RuleFolder.read(folder)));
        } catch (RulesRefused e) {
            refuse(folder.toAbsolutePath().toString(), e);
        }
    }

    /** From here on these judge. */
    public void use(LoadedRules rules) {
        standing = new Standing(rules, List.of());
    }

    /** From here on nothing is judged, and nothing is lost. */
    public void refuse(String what, RulesRefused refused) {
        standing = new Standing(null, refused.problems());
        LOG.error(
                "The rules in {} cannot be used; nothing is judged, nothing is lost. Mend them and start again:\n{}",
                what,
                refused.getMessage());
    }

    /**
     * Somebody waits for a release that cannot be loaded; nothing of theirs is judged meanwhile.
     *
     * @param who the round that is pinned to it
     */
    public void waitsFor(String release, String who, RulesRefused refused) {
        if (waiting.put(who, new Waiting(release, refused.problems())) == null) {
            LOG.error(
                    "{} waits for the release {}, which cannot be loaded; nothing of it is judged until it can:\n{}",
                    who,
                    release,
                    refused.getMessage());
        }
    }

    /** They have what they waited for, or wait for nothing. */
    public void waitsNoMore(String who) {
        if (waiting.remove(who) != null) {
            LOG.info("{} has its rules again.", who);
        }
    }

    /** Who waits for a release that cannot be loaded, and for which. */
    public Map<String, Waiting> waiting() {
        return Map.copyOf(waiting);
    }

    /** A release that cannot be loaded, with everything wrong with it. */
    public record Waiting(String release, List<Problem> problems) {}

    /** Whether there are rules to judge by. */
    public boolean usable() {
        return standing.rules() != null;
    }

    /** Everything wrong with the rules; empty when they are in force. */
    public List<Problem> problems() {
        return standing.problems();
    }

    /**
     * The evaluator.
     *
     * @throws IllegalStateException when the rules cannot be used
     */
    public Evaluator evaluator() {
        return loaded().evaluator();
    }

    /**
     * The rules with all that belongs to them.
     *
     * @throws IllegalStateException when there are none that can be used
     */
    public LoadedRules loaded() {
        LoadedRules now = standing.rules();
        if (now == null) {
            throw new IllegalStateException("there are no rules that can be used");
        }
        return now;
    }

    /**
     * The days state offices work.
     *
     * @throws IllegalStateException when the rules cannot be used
     */
    public WorkingDays workingDays() {
        return loaded().workingDays();
    }

    /** What of the law the rules in force carry, edition by edition. */
    public List<Coverage> coverage() {
        LoadedRules now = standing.rules();
        return now == null ? List.of() : now.coverage();
    }

    /** The release in force, SHA-256 in hex; null when there is none. */
    public @Nullable String release() {
        LoadedRules now = standing.rules();
        return now == null ? null : now.release();
    }

    /**
     * What stands against opening a round: a score frame that does not add up, a council or jury against the law. Nothing is known
     * to while there are no rules, or no law on the round's day.
     */
    public List<Objection> objections(Round round) {
        LoadedRules now = standing.rules();
        if (now == null) {
            return List.of();
        }
        Evaluator evaluator = now.evaluator();
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
