package vn.binhchon.rollout.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rollout.backtest.Kept;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RuleFault;

/** Past nominations judged by rules on trial: who would have reached the threshold, beside who did. */
public final class Trial {

    private static final int MOST_TURNED = 500;

    private final Evaluator evaluator;
    private final SortedMap<String, Share> groups = new TreeMap<>();
    private final SortedMap<String, Share> provinces = new TreeMap<>();
    private final SortedMap<String, Share> types = new TreeMap<>();
    private final List<Turned> turned = new ArrayList<>();
    private Share all = Share.NONE;
    private int faults;

    public Trial(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** How many were judged of a part, how many reached the threshold as they were judged, and how many do on trial. */
    public record Share(int judged, int was, int is) {

        static final Share NONE = new Share(0, 0, 0);

        Share with(boolean reached, boolean reaches) {
            return new Share(judged + 1, was + (reached ? 1 : 0), is + (reaches ? 1 : 0));
        }
    }

    /** A nomination that reaches the threshold now and did not, or the other way round. */
    public record Turned(
            String nomination, String product, String province, boolean reaches, BigDecimal was, BigDecimal is) {}

    /**
     * What came of it.
     *
     * @param groups by product group, 1 to 4
     * @param provinces by the establishment's province, or the unit that holds the round where none is stated
     * @param types by the establishment's legal form
     * @param turned the first of those that turn, by nomination
     * @param faults at how many a rule failed
     */
    public record Outcome(
            Share all,
            SortedMap<String, Share> groups,
            SortedMap<String, Share> provinces,
            SortedMap<String, Share> types,
            List<Turned> turned,
            int faults) {}

    /** Judges one nomination of a round; null for one that names none. */
    public void judge(Kept kept, @Nullable Round round) {
        Nomination nomination = Json.MAPPER.readValue(kept.facts(), Nomination.class);
        Verdict was = Json.MAPPER.readValue(kept.verdict(), Verdict.class);
        count(nomination, was, verdict(nomination, round));
    }

    /** Null where a rule fails, or no law holds on the day. */
    private @Nullable Verdict verdict(Nomination nomination, @Nullable Round round) {
        try {
            return evaluator.verdict(nomination, round);
        } catch (RuleFault | NoLawForDay e) {
            return null;
        }
    }

    private synchronized void count(Nomination nomination, Verdict was, @Nullable Verdict is) {
        boolean reached = was.reaches();
        boolean reaches = is != null && is.reaches();
        faults += is == null ? 1 : 0;
        String stated = nomination.establishment().province();
        String province = stated == null ? nomination.entry().jurisdiction() : stated;
        all = all.with(reached, reaches);
        add(groups, String.valueOf(nomination.product().group().number()), reached, reaches);
        add(provinces, province, reached, reaches);
        add(types, nomination.establishment().type().name(), reached, reaches);
        if (is != null && reached != reaches) {
            turned.add(new Turned(
                    nomination.id(), nomination.product().name(), province, reaches, was.total(), is.total()));
        }
    }

    private static void add(SortedMap<String, Share> parts, String part, boolean reached, boolean reaches) {
        parts.merge(part, Share.NONE.with(reached, reaches), (one, other) -> one.with(reached, reaches));
    }

    /** What came of it so far. */
    public synchronized Outcome outcome() {
        List<Turned> first = turned.stream()
                .sorted(Comparator.comparing(Turned::nomination))
                .limit(MOST_TURNED)
                .toList();
        return new Outcome(all, groups, provinces, types, first, faults);
    }
}
