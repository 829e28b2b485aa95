package vn.binhchon.rollout.lint;

/**
 * A rule as it stands in a folder, to be held against another's.
 *
 * @param id its {@code @id}
 * @param name its name
 * @param path its file below the folder
 * @param line the line it begins in
 * @param code its annotations, conditions and consequence without comments, every gap one blank
 */
public record RuleCopy(String id, String name, String path, int line, String code) {

    static RuleCopy of(RuleText rule) {
        String code = rule.head().code() + " when " + rule.when().code() + " then "
                + rule.then().code();
        return new RuleCopy(
                rule.id(),
                rule.name(),
                rule.path(),
                rule.line(),
                code.replaceAll("\\s+", " ").strip());
    }
}
