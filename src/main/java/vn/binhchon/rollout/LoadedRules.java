package vn.binhchon.rollout;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhchon.calendar.WorkingDays;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/**
 * A release ready to judge by.
 *
 * @param release its hash
 * @param evaluator judges by it
 * @param workingDays its calendar
 * @param told what of the law it carries, told when it is first asked for: nobody needs it to judge
 */
public record LoadedRules(String release, Evaluator evaluator, WorkingDays workingDays, Supplier<List<Coverage>> told) {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedRules.class);

    /**
     * Lets a folder through the gate.
     *
     * @throws RulesRefused with everything that is wrong with it
     */
    public static LoadedRules of(RuleFolder folder) throws RulesRefused {
        return of(folder, Compilations.ofProgram());
    }

    /**
     * The same, compiling only what is not known.
     *
     * @param compilations what was compiled before
     * @throws RulesRefused with everything that is wrong with it
     */
    public static LoadedRules of(RuleFolder folder, Compilations compilations) throws RulesRefused {
        return of(folder, Gate.pass(folder, compilations));
    }

    /**
     * A release that was released before, by this program or an older one.
     *
     * @throws RulesRefused when this program cannot use it
     */
    static LoadedRules again(RuleFolder folder, Compilations compilations) throws RulesRefused {
        return of(folder, Gate.passAgain(folder, compilations));
    }

    private static LoadedRules of(RuleFolder folder, Gate passed) {
        return new LoadedRules(
                folder.release(),
                new Evaluator(passed.rulebooks()),
                passed.workingDays(),
                new Once(() -> coverage(folder)));
    }

    /** What of the law it carries; empty where that cannot be told. */
    public List<Coverage> coverage() {
        return told.get();
    }

    /** Found out once, by whoever asks first. */
    private static final class Once implements Supplier<List<Coverage>> {

        private @Nullable Supplier<List<Coverage>> asked;
        private List<Coverage> found = List.of();

        Once(Supplier<List<Coverage>> asked) {
            this.asked = asked;
        }

        @Override
        public synchronized List<Coverage> get() {
            if (asked != null) {
                found = asked.get();
                asked = null;
            }
            return found;
        }
    }

    /** Scenarios keep no rules from being used; where one cannot be read, the coverage is not shown. */
    private static List<Coverage> coverage(RuleFolder folder) {
        try {
            return List.copyOf(Coverage.of(folder));
        } catch (RulesRefused e) {
            LOG.warn("The coverage of the rules cannot be shown:\n{}", e.getMessage());
            return List.of();
        }
    }
}
