package vn.binhchon.explanation.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Changes;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Justified;
import vn.binhchon.text.Text;

/** Bars and what lifts them: of each the first single change that does, and those that no change lifts. */
final class Bars {

    private static final Text NOTHING_FOUND = new Text(
            "không tìm được thay đổi nào gỡ được, trong những điều cơ sở có thể làm",
            "no change was found that lifts it, among what an establishment can do");

    private final Evaluation now;
    private final Trial trial;
    private final Steps steps;
    private final Changes changes;
    private final List<Reach.Blocked> blocked = new ArrayList<>();

    Bars(Evaluation now, Trial trial, Steps steps) {
        this.now = now;
        this.trial = trial;
        this.steps = steps;
        this.changes = now.edition().changes();
    }

    /** One change for each bar that can be lifted; one change may lift several. */
    List<Change> mends() {
        List<Change> mends = new ArrayList<>();
        Map<String, Object> made = new LinkedHashMap<>();
        for (Justified bar : now.findings()) {
            if (!(bar.finding() instanceof Bar)) {
                continue;
            }
            Verdict before = trial.with(made);
            String key = Verdict.key(bar.finding().criterion(), bar.rule().id());
            if (before == null || !Trial.bars(before).contains(key)) {
                continue;
            }
            Change mend = mend(bar, key, made, before);
            if (mend == null) {
                blocked.add(blocked(bar));
            } else {
                mends.add(mend);
                made.put(mend.fact(), mend.value());
            }
        }
        return mends;
    }

    /** Those that stay; known once {@link #mends} was asked. */
    List<Reach.Blocked> blocked() {
        return blocked;
    }

    private @Nullable Change mend(Justified bar, String key, Map<String, Object> made, Verdict before) {
        Values values = new Values(now, trial);
        for (Condition condition : bar.conditions()) {
            Asked asked = Asked.of(condition, bar.rule());
            if (condition.field() == null || !changes.can().containsKey(asked.fact())) {
                continue;
            }
            int size = 0;
            for (Object value : values.of(asked)) {
                size++;
                Map<String, Object> tried = new LinkedHashMap<>(made);
                tried.put(asked.fact(), value);
                Verdict verdict = trial.with(tried);
                Set<String> left = verdict == null ? Set.of(key) : Trial.bars(verdict);
                if (verdict != null && !left.contains(key) && Trial.bars(before).containsAll(left)) {
                    return new Change(asked, value, size, verdict.total().subtract(before.total()));
                }
            }
        }
        return null;
    }

    private Reach.Blocked blocked(Justified bar) {
        Text why = bar.conditions().stream()
                .map(each -> changes.cannot().get(each.fact() + "." + each.field()))
                .filter(each -> each != null)
                .findFirst()
                .orElse(NOTHING_FOUND);
        return new Reach.Blocked(
                bar.finding().criterion(),
                steps.sentence(bar),
                why,
                bar.rule().citations().stream().map(Citation::text).toList());
    }
}
