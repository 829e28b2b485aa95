package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;

/**
 * The rules of one edition compiled once, together with variants of them, from which any number of whole rulebooks is put
 * together without compiling again: compiling takes seconds, putting together milliseconds.
 */
public final class RuleParts {

    private final Rulebook original;
    private final List<Model> models = new ArrayList<>();
    private final Map<String, Rule> variants = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /**
     * Compiles an edition's rules and the variants.
     *
     * @param folder the texts
     * @param original the rulebook they become
     * @param variants rules as they might have been written
     * @throws RulesRefused when the rules do not compile even without the variants that do not
     */
    public RuleParts(RuleFolder folder, Rulebook original, List<RuleVariant> variants) throws RulesRefused {
        this.original = original;
        RuleCompiler.Compiled compiled = compile(folder, variants);
        for (Model model : compiled.models()) {
            List<Rule> own = new ArrayList<>();
            for (Rule rule : model.getRules()) {
                if (original.compiled().containsKey(Network.key(rule))) {
                    own.add(rule);
                } else {
                    this.variants.put(Network.key(rule), rule);
                }
            }
            models.add(Network.of(model, own));
        }
    }

    private RuleCompiler.Compiled compile(RuleFolder folder, List<RuleVariant> variants) throws RulesRefused {
        Map<String, String> files = new HashMap<>(folder.ending(".drl"));
        files.keySet().removeIf(path -> !path.startsWith(original.edition().id() + "/"));
        variants.forEach(variant -> files.merge(variant.path(), "\n" + variant.renamed() + "\n", String::concat));
        List<Problem> problems = new ArrayList<>();
        RuleCompiler.Compiled compiled = new RuleCompiler(files).compile(problems);
        Set<String> names = new HashSet<>();
        variants.forEach(variant -> names.add(variant.name()));
        if (compiled == null || !compiled.leftOut().stream().allMatch(rule -> names.contains(rule.name()))) {
            throw new RulesRefused(problems);
        }
        compiled.leftOut().forEach(rule -> refused.add(rule.name()));
        return compiled;
    }

    /** Whether the compiler refused a variant. */
    public boolean refused(RuleVariant variant) {
        return refused.contains(variant.name());
    }

    /** The rulebook with other numbers, tables and ways, the rules as they are. */
    public Rulebook under(Edition edition, Ways ways) {
        return original.under(edition, ways);
    }

    /** The rulebook as it is, put together from its parts. */
    public Rulebook whole() {
        return replaced("", null, original.compiled());
    }

    /** The rulebook with a variant in the place of its rule. */
    public Rulebook with(RuleVariant variant) {
        Rule rule = variants.get(RuleSources.packageOf(variant.path()) + "/" + variant.name());
        CompiledRule replaces = original.compiled().get(variant.original());
        if (rule == null || replaces == null) {
            throw new IllegalArgumentException("no such variant: " + variant.name());
        }
        Map<String, CompiledRule> rules = new HashMap<>(original.compiled());
        rules.remove(variant.original());
        rules.put(
                Network.key(rule),
                CompiledRule.of(
                        rule,
                        replaces.ref(),
                        replaces.kind(),
                        replaces.scope(),
                        new RuleConditions(rule, replaces.kind().matter())));
        return replaced(variant.original(), rule, rules);
    }

    /** The rulebook without one rule. */
    public Rulebook without(String path, String rule) {
        String key = RuleSources.packageOf(path) + "/" + rule;
        Map<String, CompiledRule> rules = new HashMap<>(original.compiled());
        rules.remove(key);
        return replaced(key, null, rules);
    }

    private Rulebook replaced(String key, @Nullable Rule by, Map<String, CompiledRule> rules) {
        List<Model> parts = new ArrayList<>();
        for (Model model : models) {
            if (model.getRules().stream().noneMatch(rule -> Network.key(rule).equals(key))) {
                parts.add(model);
                continue;
            }
            List<Rule> left = new ArrayList<>(model.getRules());
            left.removeIf(rule -> Network.key(rule).equals(key));
            if (by != null) {
                left.add(by);
            }
            parts.add(Network.of(model, left));
        }
        return new Rulebook(original.edition(), original.ways(), original.release(), parts, rules);
    }
}
