package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
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
import org.jspecify.annotations.Nullable;

/** What the conditions of one rule use beyond facts with plain comparisons, at any depth. */
final class RuleTreeConditions {

    /** Kinds of the tree's parts with the words they are written by; the more special first. */
    private static final Map<Class<?>, String> ELEMENTS = Map.ofEntries(
            Map.entry(GroupByDescr.class, "groupby"),
            Map.entry(CollectDescr.class, "collect"),
            Map.entry(ConditionalBranchDescr.class, "if"),
            Map.entry(EntryPointDescr.class, "from entry-point"),
            Map.entry(EvalDescr.class, "eval"),
            Map.entry(ForallDescr.class, "forall"),
            Map.entry(FromDescr.class, "from"),
            Map.entry(NamedConsequenceDescr.class, "do"),
            Map.entry(OrDescr.class, "or"),
            Map.entry(WindowReferenceDescr.class, "from window"));

    /** Words of the language inside the brackets of a fact. */
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\w.$])(not(?!\\s+(?:in|contains|memberOf)\\b)|or|from|exists|forall|eval|accumulate|collect)\\b");

    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");

    /** What may be gathered from several facts. */
    private static final Set<String> FUNCTIONS = Set.of("sum", "count", "min", "max", "average");

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
        if (part instanceof ExistsDescr || part instanceof NotDescr) {
            oneOfSeveral((ConditionalElementDescr) part, part instanceof NotDescr ? "not" : "exists");
        } else if (part instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr gathered) {
            new RuleTreeConditions(line(pattern), found).gathered(pattern, gathered);
        } else if (part instanceof PatternDescr pattern) {
            if (listed(pattern)) {
                uses(pattern, simple(pattern) + "( … )");
            }
            new RuleTreeConditions(line(pattern), found).pattern(pattern);
        } else if (part instanceof ConditionalElementDescr many) {
            for (Object each : many.getDescrs()) {
                look((BaseDescr) each);
            }
        }
    }

    /** One pattern of a fact of which there may be several; of any other, a comparison says it. */
    private void oneOfSeveral(ConditionalElementDescr part, String words) {
        List<?> inner = part.getDescrs();
        if (inner.size() == 1 && inner.get(0) instanceof PatternDescr pattern && pattern.getSource() == null) {
            if (!listed(pattern)) {
                uses((BaseDescr) part, words);
            }
            new RuleTreeConditions(line(pattern), found).pattern(pattern);
            return;
        }
        uses((BaseDescr) part, words);
        for (Object each : inner) {
            look((BaseDescr) each);
        }
    }

    /** Named functions over one pattern of such a fact, each bound to a variable; no code. */
    private void gathered(PatternDescr pattern, AccumulateDescr gathered) {
        if (pattern.getIdentifier() != null || !"Object".equals(pattern.getObjectType())) {
            uses(pattern, "from");
        }
        BaseDescr input = gathered.getInput();
        if (input instanceof AndDescr many && many.getDescrs().size() == 1) {
            input = many.getDescrs().get(0);
        }
        boolean plain = input instanceof PatternDescr of
                && of.getSource() == null
                && listed(of)
                && !gathered.getFunctions().isEmpty()
                && blank(gathered.getInitCode())
                && blank(gathered.getActionCode())
                && blank(gathered.getReverseCode())
                && blank(gathered.getResultCode());
        if (!plain) {
            uses(pattern, "accumulate");
        }
        gathered.getFunctions().stream()
                .filter(each -> !FUNCTIONS.contains(each.getFunction()) || each.getBind() == null)
                .forEach(each -> uses(pattern, each.getFunction() + "( … )"));
        if (input instanceof PatternDescr of) {
            new RuleTreeConditions(line(of), found).pattern(of);
        } else if (input != null) {
            look(input);
        }
        conditions(pattern);
    }

    private static boolean blank(@Nullable String code) {
        return code == null || code.isBlank();
    }

    private static boolean listed(PatternDescr pattern) {
        return Arrays.stream(ListedFact.values())
                .anyMatch(each -> each.item().getSimpleName().equals(simple(pattern)));
    }

    private static String simple(PatternDescr pattern) {
        String kind = String.valueOf(pattern.getObjectType());
        return kind.substring(kind.lastIndexOf('.') + 1);
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
        conditions(pattern);
    }

    private void conditions(PatternDescr pattern) {
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
