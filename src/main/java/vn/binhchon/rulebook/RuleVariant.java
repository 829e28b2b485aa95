package vn.binhchon.rulebook;

import java.util.regex.Matcher;

/**
 * A rule as it might have been written.
 *
 * @param path the file of the rule it stands for
 * @param rule the name of the rule it stands for
 * @param text the whole variant, from {@code rule} to {@code end}, under the same name
 * @param number tells the variants of a folder apart
 */
public record RuleVariant(String path, String rule, String text, int number) {

    /** The name it is compiled under. */
    String name() {
        return rule + " ~" + number;
    }

    /** Its text under that name. */
    String renamed() {
        return text.replaceFirst("\"[^\"]*\"", Matcher.quoteReplacement('"' + name() + '"'));
    }

    /** The key of the rule it stands for, by package and name. */
    String original() {
        return RuleSources.packageOf(path) + "/" + rule;
    }
}
