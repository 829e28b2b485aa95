package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * What a rule file uses of Drools' language beyond facts with plain conditions, as Drools' own parser takes it apart.
 *
 * @param constructs everything beyond, by the words it is written with
 * @param imports what is imported, {@code static} or {@code accumulate} before it where it is no class
 * @param globals type and name of each global
 * @param rules the names of its rules
 * @param annotations the annotations of its rules
 * @param patterns the patterns of its rules, at any depth
 */
public record RuleTree(
        List<Part> constructs,
        List<Part> imports,
        List<Part> globals,
        List<Part> rules,
        List<Part> annotations,
        List<Looked> patterns) {

    /**
     * A pattern of a rule.
     *
     * @param rule the rule's name
     * @param variable the variable it binds; null when it binds none
     * @param kind the kind of fact; empty for what an accumulation comes to
     * @param within {@code exists}, {@code not} or {@code accumulate} where it stands in one; else empty
     * @param conditions where its conditions stand in the file
     * @param gathered the functions of an accumulation, for what it comes to
     */
    public record Looked(
            String rule,
            @Nullable String variable,
            String kind,
            String within,
            List<Range> conditions,
            List<Gathered> gathered) {}

    /** A place in the file, from the first character to behind the last. */
    public record Range(int from, int to) {}

    /** A function of an accumulation: the variable its result is bound to, its name, and what it is handed. */
    public record Gathered(String variable, String function, List<String> arguments) {}

    /** A part of a file: the line it begins in, from 1, and its words. */
    public record Part(int line, String words) {}

    /** The tree of a rule file, as far as the parser comes: what it cannot read is for the compiler to name. */
    public static RuleTree of(String text) {
        RuleTree tree = new RuleTree(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        PackageDescr parsed = parsed(text);
        if (parsed != null) {
            tree.declarations(parsed);
            parsed.getRules().forEach(tree::rule);
        }
        return tree;
    }

    private static @Nullable PackageDescr parsed(String text) {
        if (!RuleBounds.of("", text).isEmpty()) {
            return null;
        }
        try {
            return new DrlParser().parse(true, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private void declarations(PackageDescr file) {
        file.getFunctions().forEach(each -> uses(each, "function"));
        file.getClassAndEnumDeclarationDescrs()
                .forEach(each -> uses(each, each instanceof EnumDeclarationDescr ? "declare enum" : "declare"));
        file.getEntryPointDeclarations().forEach(each -> uses(each, "declare entry-point"));
        file.getWindowDeclarations().forEach(each -> uses(each, "declare window"));
        file.getAttributes().forEach(each -> uses(each, each.getName()));
        if (file.getUnit() != null) {
            uses(file.getUnit(), "unit");
        }
        file.getImports().forEach(each -> imports.add(new Part(each.getLine(), each.getTarget())));
        file.getFunctionImports().forEach(each -> imports.add(new Part(each.getLine(), "static " + each.getTarget())));
        file.getAccumulateImports()
                .forEach(each -> imports.add(new Part(each.getLine(), "accumulate " + each.getTarget())));
        file.getGlobals()
                .forEach(each -> globals.add(new Part(each.getLine(), each.getType() + " " + each.getIdentifier())));
    }

    private void uses(BaseDescr part, String words) {
        constructs.add(new Part(part.getLine(), words));
    }

    private void rule(RuleDescr rule) {
        int line = rule.getLine();
        if (rule.isQuery()) {
            uses(rule, "query");
            return;
        }
        rules.add(new Part(line, rule.getName()));
        if (rule.getParentName() != null) {
            uses(rule, "extends");
        }
        for (AttributeDescr each : rule.getAttributes().values()) {
            // One that stands above all rules is handed to each of them, and named there.
            if (each.getLine() >= line) {
                uses(each, each.getName());
            }
        }
        rule.getAnnotationNames().stream().sorted().forEach(each -> annotations.add(new Part(line, "@" + each)));
        rule.getNamedConsequences().keySet().stream().sorted().forEach(each -> uses(rule, "then[" + each + "]"));
        new RuleTreeConditions(line, constructs).look(rule.getLhs());
        new RuleTreePatterns(rule.getName(), patterns).look(rule.getLhs(), "");
    }
}
