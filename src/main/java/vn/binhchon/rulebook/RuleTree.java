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
 */
public record RuleTree(
        List<Part> constructs, List<Part> imports, List<Part> globals, List<Part> rules, List<Part> annotations) {

    /** A part of a file: the line it begins in, from 1, and its words. */
    public record Part(int line, String words) {}

    /** The tree of a rule file, as far as the parser comes: what it cannot read is for the compiler to name. */
    public static RuleTree of(String text) {
        RuleTree tree = new RuleTree(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        PackageDescr parsed = parsed(text);
        if (parsed != null) {
            tree.declarations(parsed);
            parsed.getRules().forEach(tree::rule);
        }
        return tree;
    }

    private static @Nullable PackageDescr parsed(String text) {
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
    }
}
