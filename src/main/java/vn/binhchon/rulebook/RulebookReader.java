package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.finding.RuleRef;

/** Turns a rules folder into rulebooks, one for each edition, or says everything that is wrong with it. */
public final class RulebookReader {

    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::matter).thenComparing(Edition::from);

    private RulebookReader() {}

    /**
     * Reads, compiles and checks.
     *
     * @return one rulebook for each folder that holds an {@code edition.yaml}, the selection's first, in the order of their first days
     * @throws RulesRefused with every problem found
     */
    public static List<Rulebook> read(RuleFolder folder) throws RulesRefused {
        return read(folder, edition -> Inspection.NONE);
    }

    /**
     * Reads, has each edition inspected, compiles and checks.
     *
     * @param inspection looks at an edition before its rules are compiled; its problems join the others
     * @return one rulebook for each folder that holds an {@code edition.yaml}, the selection's first, in the order of their first days
     * @throws RulesRefused with every problem found
     */
    public static List<Rulebook> read(RuleFolder folder, Function<Edition, Inspection> inspection) throws RulesRefused {
        return read(folder, inspection, Compilations.ofProgram());
    }

    /**
     * The same, compiling only what is not known.
     *
     * @param compilations what was compiled before
     */
    public static List<Rulebook> read(
            RuleFolder folder, Function<Edition, Inspection> inspection, Compilations compilations)
            throws RulesRefused {
        Reading reading = draft(folder, inspection, compilations);
        if (!reading.problems().isEmpty()) {
            throw new RulesRefused(reading.problems());
        }
        return reading.rulebooks();
    }

    /**
     * Reads, has each edition inspected, compiles and checks, and does without the rules that hold problems.
     *
     * @param inspection looks at an edition before its rules are compiled; its problems join the others
     */
    public static Reading draft(RuleFolder folder, Function<Edition, Inspection> inspection) {
        return draft(folder, inspection, Compilations.ofProgram());
    }

    /**
     * The same, compiling only what is not known.
     *
     * @param compilations what was compiled before
     */
    public static Reading draft(
            RuleFolder folder, Function<Edition, Inspection> inspection, Compilations compilations) {
        List<Problem> problems = new ArrayList<>(FolderBounds.of(folder));
        if (!problems.isEmpty()) {
            return new Reading(List.of(), List.of(), sorted(problems));
        }
        List<Rulebook> rulebooks = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> editions = folder.ending("/edition.yaml").keySet();
        for (String path : editions) {
            String id = path.substring(0, path.indexOf('/'));
            Rulebook rulebook = draft(folder, id, inspection, compilations, leftOut, problems);
            if (rulebook != null) {
                rulebooks.add(rulebook);
            }
        }
        if (editions.isEmpty()) {
            problems.add(noEdition());
        }
        rulebooks.sort(Comparator.comparing(Rulebook::edition, ORDER));
        return new Reading(List.copyOf(rulebooks), List.copyOf(leftOut), sorted(problems));
    }

    /**
     * The editions of a folder, uncompiled.
     *
     * @throws RulesRefused with everything that is wrong with their numbers, tables and words
     */
    public static List<Edition> editions(RuleFolder folder) throws RulesRefused {
        FolderBounds.require(folder);
        List<Problem> problems = new ArrayList<>();
        List<Edition> editions = new ArrayList<>();
        for (String path : folder.ending("/edition.yaml").keySet()) {
            editions.add(new EditionReading(folder, path.substring(0, path.indexOf('/')), problems).read());
        }
        if (editions.isEmpty()) {
            problems.add(noEdition());
        }
        if (!problems.isEmpty()) {
            throw new RulesRefused(sorted(problems));
        }
        editions.sort(ORDER);
        return editions;
    }

    /**
     * What rounds have to settle under an edition, and how single provinces settle it.
     *
     * @throws RulesRefused with everything that is wrong with settings and ways
     */
    public static Ways ways(RuleFolder folder, Edition edition) throws RulesRefused {
        List<Problem> problems = new ArrayList<>();
        Ways ways = new WaysReading(folder, edition, problems).read();
        if (!problems.isEmpty()) {
            throw new RulesRefused(sorted(problems));
        }
        return ways;
    }

    private static Problem noEdition() {
        return Problem.in("", "no folder holds an edition.yaml", "this is not the rules folder");
    }

    private static @Nullable Rulebook draft(
            RuleFolder folder,
            String id,
            Function<Edition, Inspection> inspection,
            Compilations compilations,
            List<LeftOut> leftOut,
            List<Problem> all) {
        List<Problem> problems = new ArrayList<>();
        Edition edition = new EditionReading(folder, id, problems).read();
        Ways ways = new WaysReading(folder, edition, problems).read();
        all.addAll(problems);
        boolean sound = problems.isEmpty();
        problems.clear();
        Map<String, String> files = new HashMap<>(folder.ending(".drl"));
        files.keySet().removeIf(path -> !path.startsWith(id + "/"));
        RuleSources sources = new RuleSources(folder, problems);
        new RuleNames(edition, sources, problems).check(files);
        Inspection inspected = inspection.apply(edition);
        all.addAll(inspected.problems());
        leftOut.addAll(refused(inspected, files));
        RuleCompiler.Compiled compiled = compilations.compile(files, problems);
        if (compiled == null) {
            all.addAll(problems);
            return null;
        }
        leftOut.addAll(compiled.leftOut());
        Map<String, CompiledRule> rules = rules(compiled, sources, edition, ways, problems);
        rules.entrySet().removeIf(entry -> {
            RuleRef ref = entry.getValue().ref();
            LeftOut rule = new LeftOut(ref.id(), ref.criterion(), ref.name(), ref.path(), ref.line());
            boolean faulty = problems.stream().anyMatch(rule::isMeantBy);
            if (faulty) {
                leftOut.add(rule);
            }
            return faulty;
        });
        all.addAll(problems);
        if (!sound) {
            return null;
        }
        return new Rulebook(edition, ways, folder.release(), compiled.models(), rules);
    }

    /** Takes away the rules that are refused, so that no compiler sees them. */
    private static List<LeftOut> refused(Inspection inspected, Map<String, String> files) {
        List<LeftOut> leftOut = new ArrayList<>();
        inspected.refused().stream()
                .collect(Collectors.groupingBy(Problem::path))
                .forEach((path, found) -> {
                    String text = files.remove(path);
                    String rest = text == null ? "" : RulePiece.without(path, text, found, leftOut);
                    if (!rest.isEmpty()) {
                        files.put(path, rest);
                    }
                });
        return leftOut;
    }

    private static Map<String, CompiledRule> rules(
            RuleCompiler.Compiled compiled, RuleSources sources, Edition edition, Ways ways, List<Problem> problems) {
        Map<String, CompiledRule> rules = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        for (Model model : compiled.models()) {
            for (Rule rule : model.getRules()) {
                CompiledRule read = rule(rule, sources, edition, ways, problems);
                rules.put(rule.getPackage() + "/" + rule.getName(), read);
                if (!ids.add(read.ref().id()) && !read.ref().id().isEmpty()) {
                    problems.add(new Problem(
                            read.ref().path(), read.ref().line(), read.ref().id(), "another rule has this @id", null));
                }
            }
        }
        return rules;
    }

    private static CompiledRule rule(
            Rule rule, RuleSources sources, Edition edition, Ways ways, List<Problem> problems) {
        RuleSources.Place place = sources.of(rule.getPackage(), rule.getName());
        String id = annotation(rule, "id", place, problems);
        String criterion = annotation(rule, "criterion", place, problems);
        String citation = annotation(rule, "citation", place, problems);
        if (!criterion.isEmpty() && edition.label(criterion).vi().equals(criterion)) {
            String what = "@criterion(\"" + criterion + "\") is neither a line of the score frame nor in criteria.yaml";
            problems.add(new Problem(place.path(), place.line(), id, what, null));
        }
        for (String cite : citation.isEmpty() ? new String[0] : citation.split(";\\s*")) {
            if (!edition.clauses().holds(cite.strip())) {
                String what = "@citation names \"" + cite.strip() + "\", which clauses.yaml does not hold";
                problems.add(
                        new Problem(place.path(), place.line(), id, what, "write it exactly as clauses.yaml does"));
            }
        }
        Scope scope = Scope.of(rule.getPackage());
        if (scope == null) {
            String what = "folder " + rule.getPackage().replace('.', '/') + " is of no level";
            String maybe = "every_level, local, province, region, national or provinces/<name>";
            problems.add(new Problem(place.path(), place.line(), id, what, maybe));
            scope = new Scope(null, null);
        }
        String province = scope.province();
        if (province != null
                && ways.provinces().stream().noneMatch(way -> way.folder().equals(province))) {
            String what = "folder provinces/" + province + " has no " + WaysReading.WAY;
            problems.add(new Problem(place.path(), place.line(), id, what, null));
        }
        RuleConditions conditions = new RuleConditions(rule, edition.matter());
        CaseKind kind = CaseKind.of(edition.matter(), conditions.facts());
        if (kind == null) {
            String what = "looks at facts that never meet: " + String.join(", ", conditions.facts());
            problems.add(new Problem(place.path(), place.line(), id, what, "two rules"));
            kind = CaseKind.NOMINATION;
        }
        RuleRef ref =
                new RuleRef(id, rule.getName(), criterion, place.path(), place.line(), edition.citations(citation));
        return CompiledRule.of(rule, ref, kind, scope, conditions);
    }

    private static String annotation(Rule rule, String name, RuleSources.Place place, List<Problem> problems) {
        Object value = rule.getMetaData().get(name);
        if (value == null) {
            problems.add(new Problem(
                    place.path(),
                    place.line(),
                    rule.getName(),
                    "has no @" + name,
                    "@" + name + "(\"…\") below its name"));
            return "";
        }
        return value.toString().replaceAll("^\"|\"$", "");
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::line))
                .toList();
    }
}
