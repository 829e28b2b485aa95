package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.reach.Reach;
import vn.binhchon.text.Text;

/**
 * The page on what it would take.
 *
 * @param state as the search came out, in lower case; {@code no-rules} where the rules of the result cannot be used any more
 * @param facts single changes, fact by fact: the smallest, and the best where that is another
 * @param untried facts that were not tried, by the reason why not
 */
record ReachView(
        String state,
        String total,
        String threshold,
        String missing,
        String juror,
        @Nullable String most,
        String judged,
        List<Step> mends,
        List<Blocked> blocked,
        List<Way> ways,
        List<Fact> facts,
        List<String> tried,
        List<Untried> untried) {

    /** A change, what stands there now, what it gives and what it rests on. */
    record Step(String words, @Nullable String now, String gain, List<Grounds.Clause> clauses) {}

    /** A bar that stays. */
    record Blocked(String code, String reason, String why, List<Grounds.Clause> clauses) {}

    /** Changes that together are enough. */
    record Way(List<Step> steps, String total) {}

    /** The smallest change of a fact that gives points, and the best; null where that is the same. */
    record Fact(String code, Step least, @Nullable Step best) {}

    /** Why facts were not tried, and which. */
    record Untried(String why, List<String> facts) {}

    static ReachView of(@Nullable Reach reach, Explained kept, Words words) {
        if (reach == null) {
            Explained.Card card = kept.card();
            return new ReachView(
                    "no-rules",
                    words.number(card.total()),
                    words.number(card.threshold()),
                    words.number(card.missing()),
                    "",
                    null,
                    "0",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return new ReachView(
                reach.state().name().toLowerCase(java.util.Locale.ROOT),
                words.number(reach.total()),
                words.number(reach.threshold()),
                words.number(kept.card().missing()),
                words.number(reach.juror()),
                reach.most() == null ? null : words.number(reach.most()),
                words.number(reach.judged()),
                steps(reach.mends(), kept, words),
                reach.blocked().stream()
                        .map(each -> new Blocked(
                                each.criterion(),
                                words.text(each.reason()),
                                words.text(each.why()),
                                clauses(each.citations(), kept, words)))
                        .toList(),
                reach.ways().stream()
                        .map(each -> new Way(steps(each.steps(), kept, words), words.number(each.total())))
                        .toList(),
                facts(reach.steps(), kept, words),
                texts(reach.tried(), words),
                untried(reach.untried(), words));
    }

    private static List<Fact> facts(List<Reach.Step> steps, Explained kept, Words words) {
        Map<String, List<Reach.Step>> byFact = new LinkedHashMap<>();
        steps.forEach(each ->
                byFact.computeIfAbsent(each.fact(), any -> new ArrayList<>()).add(each));
        return byFact.values().stream()
                .map(each -> {
                    Reach.Step best = each.get(each.size() - 1);
                    return new Fact(
                            each.get(0).criterion(),
                            step(each.get(0), kept, words),
                            each.size() == 1 ? null : step(best, kept, words));
                })
                .toList();
    }

    private static List<Untried> untried(List<Reach.Untried> all, Words words) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        all.forEach(each -> byReason.computeIfAbsent(words.text(each.why()), any -> new ArrayList<>())
                .add(words.text(each.fact())));
        return byReason.entrySet().stream()
                .map(each -> new Untried(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Step> steps(List<Reach.Step> steps, Explained kept, Words words) {
        return steps.stream().map(each -> step(each, kept, words)).toList();
    }

    private static Step step(Reach.Step step, Explained kept, Words words) {
        return new Step(
                words.text(step.words()),
                step.now() == null ? null : words.text(step.now()),
                words.number(step.gain()),
                clauses(step.citations(), kept, words));
    }

    private static List<Grounds.Clause> clauses(List<String> cited, Explained kept, Words words) {
        return cited.stream().map(each -> Grounds.Clause.of(kept, each, words)).toList();
    }

    private static List<String> texts(List<Text> texts, Words words) {
        return texts.stream().map(words::text).toList();
    }
}
