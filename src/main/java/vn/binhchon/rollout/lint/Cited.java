package vn.binhchon.rollout.lint;

import java.util.List;

/**
 * One place that cites clauses.
 *
 * @param kind what cites
 * @param path the file
 * @param line the line
 * @param name the rule's id, the number's key, the table's name …
 * @param clauses what it cites; empty when it should cite and does not
 */
public record Cited(Kind kind, String path, int line, String name, List<String> clauses) {

    /** What may rest on a clause. A criterion only names it; the others carry it. */
    public enum Kind {
        RULE,
        NUMBER,
        TABLE,
        CRITERION
    }

    static List<String> split(String citation) {
        return citation.isBlank()
                ? List.of()
                : List.of(citation.split(";")).stream().map(String::strip).toList();
    }
}
