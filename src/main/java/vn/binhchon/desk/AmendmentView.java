package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.explanation.Amendment;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.text.Text;

/**
 * One amendment of a nomination: what changed, and what became of the points.
 *
 * @param when when it was sent
 * @param otherRules whether other rules judged it, so that points may differ for that
 */
record AmendmentView(
        String event, String when, String before, String after, boolean otherRules, List<Row> facts, List<Row> lines) {

    /** What it was and what it is; null where nothing was stated. */
    record Row(
            String code,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /** The amendments, the newest first. */
    static List<AmendmentView> of(List<Nominations.Version> versions, @Nullable Edition edition, Words words) {
        List<AmendmentView> views = new ArrayList<>();
        for (int i = versions.size() - 1; i > 0 && edition != null; i--) {
            Nominations.Version now = versions.get(i);
            Amendment amendment = Amendment.between(versions.get(i - 1).judged(), now.judged(), edition);
            views.add(new AmendmentView(
                    now.event(),
                    words.time(now.happened().toInstant()),
                    words.number(amendment.before()),
                    words.number(amendment.after()),
                    amendment.otherRules(),
                    amendment.facts().stream()
                            .map(each -> new Row(
                                    each.fact(),
                                    words.text(each.label()),
                                    said(each.before(), words),
                                    said(each.after(), words)))
                            .toList(),
                    amendment.lines().stream()
                            .map(each -> new Row(
                                    each.line(),
                                    words.either(each.vi(), each.en()),
                                    words.number(each.before()),
                                    words.number(each.after())))
                            .toList()));
        }
        return List.copyOf(views);
    }

    private static @Nullable String said(@Nullable Text text, Words words) {
        return text == null ? null : words.text(text);
    }
}
