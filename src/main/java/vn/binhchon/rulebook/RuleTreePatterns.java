package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Collects the patterns of one rule, at any depth, as Drools' own parser takes them apart. */
final class RuleTreePatterns {

    private final String rule;
    private final List<RuleTree.Looked> found;

    RuleTreePatterns(String rule, List<RuleTree.Looked> found) {
        this.rule = rule;
        this.found = found;
    }

    /** Every pattern of a part, which stands within another construct. */
    void look(BaseDescr part, String within) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern, within);
        } else if (part instanceof ConditionalElementDescr many) {
            String inner = part instanceof ExistsDescr ? "exists" : part instanceof NotDescr ? "not" : within;
            for (Object each : many.getDescrs()) {
                look((BaseDescr) each, inner);
            }
        }
    }

    private void pattern(PatternDescr pattern, String within) {
        List<RuleTree.Range> conditions = pattern.getDescrs().stream()
                .filter(each -> each instanceof ExprConstraintDescr && each.getStartCharacter() >= 0)
                .map(each -> new RuleTree.Range(each.getStartCharacter(), each.getEndCharacter() + 1))
                .toList();
        String kind = String.valueOf(pattern.getObjectType());
        if (pattern.getSource() instanceof AccumulateDescr gathered) {
            if (gathered.getInput() != null) {
                look(gathered.getInput(), "accumulate");
            }
            List<RuleTree.Gathered> functions = gathered.getFunctions().stream()
                    .map(each -> new RuleTree.Gathered(
                            String.valueOf(each.getBind()), each.getFunction(), Arrays.asList(each.getParams())))
                    .toList();
            found.add(new RuleTree.Looked(rule, pattern.getIdentifier(), "", "accumulate", conditions, functions));
        } else {
            found.add(new RuleTree.Looked(
                    rule,
                    pattern.getIdentifier(),
                    kind.substring(kind.lastIndexOf('.') + 1),
                    within,
                    conditions,
                    List.of()));
        }
    }
}
