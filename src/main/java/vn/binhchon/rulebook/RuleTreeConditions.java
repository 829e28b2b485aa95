package vn.binhchon.rulebook;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.WindowReferenceDescr;

/** What the conditions of one rule use beyond facts with plain comparisons, at any depth. */
final class RuleTreeConditions {

    /** Kinds of the tree's parts with the words they are written by; the more special first. */
    private static final Map<Class<?>, String> ELEMENTS = Map.ofEntries(
            Map.entry(GroupByDescr.class, "groupby"),
            Map.entry(AccumulateDescr.class, "accumulate"),
            Map.entry(CollectDescr.class, "collect"),
            Map.entry(ConditionalBranchDescr.class, "if"),
            Map.entry(EntryPointDescr.class, "from entry-point"),
            Map.entry(EvalDescr.class, "eval"),
            Map.entry(ExistsDescr.class, "exists"),
            Map.entry(ForallDescr.class, "forall"),
            Map.entry(FromDescr.class, "from"),
            Map.entry(NamedConsequenceDescr.class, "do"),
            Map.entry(NotDescr.class, "not"),
            Map.entry(OrDescr.class, "or"),
            Map.entry(WindowReferenceDescr.class, "from window"));

    /** Words of the language inside the brackets of a fact. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\w.$])(not|or|from|exists|forall|eval|accumulate|collect)\\b");

    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");

    private final int above;
    private final List<RuleTree.Part> found;

    /**
     * A look at one part of a file.
     *
     * @param above the line where the part begins, for what the parser gives no line
     */
    RuleTreeConditions(int above, List<RuleTree.Part> found) {
        this.above = above;
        this.found = found;
    }

    /** Every part of the conditions. */
    void look(BaseDescr part) {
        String words = ELEMENTS.get(part.getClass());
        if (words != null) {
            uses(part, words);
        }
        if (part instanceof PatternDescr pattern) {
            new RuleTreeConditions(line(pattern), found).pattern(pattern);
        } else if (part instanceof ConditionalElementDescr many) {
            for (Object each : many.getDescrs()) {
                look((BaseDescr) each);
            }
        }
    }

    private int line(BaseDescr part) {
        return Math.max(part.getLine(), above);
    }

    private void uses(BaseDescr part, String words) {
        found.add(new RuleTree.Part(line(part), words));
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getSource() != null) {
            look(pattern.getSource());
        }
        pattern.getBehaviors().forEach(each -> uses(each, "over window"));
        pattern.getAnnotationNames().stream().sorted().forEach(each -> uses(pattern, "@" + each));
        if (pattern.isQuery()) {
            uses(pattern, "?" + pattern.getObjectType());
        }
        if (pattern.isUnification()) {
            uses(pattern, ":=");
        }
        if (pattern.getObjectType() == null) {
            uses(pattern, "/");
        }
        for (BaseDescr each : pattern.getDescrs()) {
            if (each instanceof ExprConstraintDescr condition) {
                condition(condition);
            } else {
                look(each);
            }
        }
    }

    private void condition(ExprConstraintDescr condition) {
        if (condition.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            uses(condition, ";");
        }
        String bare = QUOTED.matcher(condition.getExpression()).replaceAll("\"\"");
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            uses(condition, word.group(1));
        }
        if (bare.contains(":=")) {
            uses(condition, ":=");
        }
    }
}
