package vn.binhchon.rollout.lint;

import java.util.List;

/**
 * Where a rule and its conditions stand in its file, for whoever alters the text.
 *
 * @param path the file below the folder
 * @param id its {@code @id}
 * @param name its name
 * @param line the line it begins in, from 1
 * @param from the place in the file where it begins
 * @param to the place behind its {@code end}
 * @param conditions its conditions, in its order
 */
public record RuleOutline(String path, String id, String name, int line, int from, int to, List<Part> conditions) {

    /**
     * One condition.
     *
     * @param fact the kind of fact it looks at
     * @param line the line it begins in, from 1
     * @param from the place in the file where it begins
     * @param code its text, without comments
     * @param bare the same with the insides of quotes blanked
     */
    public record Part(String fact, int line, int from, String code, String bare) {}

    /** The rules of a file, in its order. */
    public static List<RuleOutline> of(String path, String text) {
        return RuleFile.read(path, text).rules().stream()
                .map(rule -> outline(rule, text))
                .toList();
    }

    private static RuleOutline outline(RuleText rule, String text) {
        int from = text.lastIndexOf(
                "rule", text.lastIndexOf('"' + rule.name() + '"', rule.head().at()));
        int to = text.indexOf("end", rule.then().end()) + "end".length();
        List<Part> conditions = rule.facts().stream()
                .flatMap(fact -> fact.conditions().stream()
                        .map(span -> new Part(fact.kind(), span.line(), span.at(), span.code(), span.bare())))
                .toList();
        return new RuleOutline(rule.path(), rule.id(), rule.name(), rule.line(), from, to, conditions);
    }
}
