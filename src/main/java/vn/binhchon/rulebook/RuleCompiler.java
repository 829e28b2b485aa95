package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles the rule files of an edition to Drools' executable model. */
final class RuleCompiler {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern MODEL = Pattern.compile(".*/Rules[0-9A-F]{32}\\.class");

    /** Where the compiler says a package's fault lies when it has turned the rules into Java already. */
    private static final Pattern GENERATED = Pattern.compile("src/main/java/(.*?)/(?:P[0-9A-F]{2}/)?[^/]+\\.java");

    /** Drools keeps what it compiles under its name in one place for the whole program: no two compilations have one name. */
    private static final AtomicLong NAMES = new AtomicLong();

    /** Compiled rules: the models that know every condition and consequence, and what is in none of them. */
    record Compiled(List<Model> models, List<LeftOut> leftOut) {}

    private final Map<String, String> files;
    private final String name;
    private final ClassLoader sight = new RuleSight(RuleCompiler.class.getClassLoader());

    RuleCompiler(Map<String, String> files) {
        this.files = new TreeMap<>(files);
        this.name = Long.toString(NAMES.incrementAndGet());
    }

    /**
     * Compiles what can be compiled.
     *
     * @param problems what is wrong with the others is added to it
     * @return null when nothing is left, or what is left does not compile together
     */
    @Nullable
    Compiled compile(List<Problem> problems) {
        KieServices kie = KieServices.Factory.get();
        ReleaseId id = kie.newReleaseId("vn.binhchon.rules", "rulebook", name);
        List<LeftOut> leftOut = new ArrayList<>();
        for (String path : List.copyOf(files.keySet())) {
            if (!standsInItsPackage(path, text(path), problems)) {
                leave(path, List.of(), leftOut);
            }
        }
        try {
            return compile(kie, id, leftOut, problems);
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }

    private @Nullable Compiled compile(KieServices kie, ReleaseId id, List<LeftOut> leftOut, List<Problem> problems) {
        while (!files.isEmpty()) {
            KieBuilder builder = kie.newKieBuilder(fileSystem(kie, id, files), sight);
            Problem thrown = thrown(builder, "");
            if (thrown != null) {
                leaveWhatStopsTheCompiler(kie, thrown, leftOut, problems);
                continue;
            }
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (errors.isEmpty() && confined((InternalKieModule) builder.getKieModule(), leftOut, problems)) {
                return compiled(kie, builder.getKieModule(), leftOut);
            }
            if (errors.isEmpty()) {
                continue;
            }
            Set<String> named = named(errors);
            if (named.isEmpty()) {
                // A fault that tells no file: each is compiled alone, and those that cannot be are told by that.
                named.addAll(files.keySet());
                named.removeIf(path -> report(kie).of(path, text(path)).isEmpty());
            }
            if (named.isEmpty()) {
                errors.forEach(each -> problems.add(Problem.in("", each.getText(), null)));
                return null;
            }
            // The compiler stops at its first fault: what it has not come to is compiled again without what it refused.
            for (String path : named) {
                List<Problem> found = report(kie).of(path, text(path));
                problems.addAll(found);
                leave(path, found, leftOut);
            }
        }
        return null;
    }

    /** What the compiler itself cannot stand, as a problem of a file; null when it goes through. */
    private static @Nullable Problem thrown(KieBuilder builder, String path) {
        try {
            builder.buildAll(ExecutableModelProject.class);
            return null;
        } catch (StackOverflowError e) {
            return Problem.in(path, "is nested too deeply to be read", "fewer parentheses");
        } catch (RuntimeException e) {
            String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Problem.in(path, "cannot be compiled: " + what, null);
        }
    }

    private void leaveWhatStopsTheCompiler(
            KieServices kie, Problem thrown, List<LeftOut> leftOut, List<Problem> problems) {
        ReleaseId id = kie.newReleaseId("vn.binhchon.rules", "alone", name);
        boolean found = false;
        for (String path : List.copyOf(files.keySet())) {
            Problem alone = thrown(kie.newKieBuilder(fileSystem(kie, id, Map.of(path, text(path))), sight), path);
            kie.getRepository().removeKieModule(id);
            if (alone != null) {
                found = true;
                problems.add(alone);
                leave(path, List.of(), leftOut);
            }
        }
        if (!found) {
            problems.add(thrown);
            files.clear();
        }
    }

    /** Whether no compiled class reaches further than rules may; the files of those that do are left out. */
    private boolean confined(InternalKieModule module, List<LeftOut> leftOut, List<Problem> problems) {
        Map<String, byte[]> classes = new TreeMap<>();
        module.getFileNames().stream()
                .filter(file -> file.endsWith(".class"))
                .forEach(file -> classes.put(file, module.getBytes(file)));
        List<Problem> reaching = Confinement.check(classes, files);
        problems.addAll(reaching);
        Map<String, List<Problem>> byPath = reaching.stream().collect(Collectors.groupingBy(Problem::path));
        if (!files.keySet().containsAll(byPath.keySet())) {
            // Nobody knows what it was made from: nothing of it is used.
            files.clear();
        }
        byPath.forEach((path, found) -> leave(path, found, leftOut));
        return reaching.isEmpty();
    }

    /** The models keep what they need: container and module are given back, so that nothing of a release outlives its rulebook. */
    private Compiled compiled(KieServices kie, KieModule module, List<LeftOut> leftOut) {
        KieContainer container = kie.newKieContainer(module.getReleaseId(), sight);
        try {
            return new Compiled(models((InternalKieModule) module, container.getClassLoader()), leftOut);
        } finally {
            container.dispose();
        }
    }

    /** Every rule of files of which nothing could be compiled. */
    static List<LeftOut> leftOut(Map<String, String> files) {
        List<LeftOut> all = new ArrayList<>();
        files.forEach((path, text) -> RulePiece.of(text).forEach(piece -> all.add(piece.leftOut(path, text))));
        return all;
    }

    private String text(String path) {
        return files.getOrDefault(path, "");
    }

    /** The files in which the compiler stumbled. */
    private Set<String> named(List<Message> errors) {
        Set<String> named = new TreeSet<>();
        for (Message error : errors) {
            String path = String.valueOf(error.getPath());
            Matcher generated = GENERATED.matcher(path);
            String folder = generated.matches() ? generated.group(1) : null;
            files.keySet().stream()
                    .filter(file -> file.equals(path)
                            || file.substring(0, file.lastIndexOf('/')).equals(folder))
                    .forEach(named::add);
        }
        return named;
    }

    /** Leaves out the rules of a file that problems name, or all of them when one problem or none names a rule. */
    private void leave(String path, List<Problem> found, List<LeftOut> leftOut) {
        String rest = RulePiece.without(path, text(path), found, leftOut);
        if (rest.isEmpty()) {
            files.remove(path);
        } else {
            files.put(path, rest);
        }
    }

    private static KieFileSystem fileSystem(KieServices kie, ReleaseId id, Map<String, String> files) {
        KieFileSystem system = kie.newKieFileSystem();
        system.generateAndWritePomXML(id);
        var model = kie.newKieModuleModel();
        // Drools' own mean of decimals keeps no more decimals than the figures have.
        model.setConfigurationProperty("drools.accumulate.function.averageBD", ExactMean.class.getName());
        model.newKieBaseModel("rulebook").setDefault(true).addPackage("*");
        system.writeKModuleXML(model.toXML());
        files.forEach((path, text) -> system.write("src/main/resources/" + path, text));
        return system;
    }

    private static boolean standsInItsPackage(String path, String text, List<Problem> problems) {
        Matcher declared = PACKAGE.matcher(text);
        String expected = RuleSources.packageOf(path);
        if (text.isBlank()) {
            problems.add(Problem.in(path, "is empty", "delete the file, or write its rules"));
            return false;
        }
        if (!declared.find()) {
            problems.add(new Problem(path, 1, null, "has no package line", "package " + expected));
            return false;
        }
        if (!declared.group(1).equals(expected)) {
            int line = (int) text.substring(0, declared.start(1)).lines().count();
            String what = "package " + declared.group(1) + " stands in folder " + expected.replace('.', '/');
            problems.add(new Problem(path, line, null, what, "package " + expected));
            return false;
        }
        return true;
    }

    private CompileReport report(KieServices kie) {
        ReleaseId id = kie.newReleaseId("vn.binhchon.rules", "report", name);
        return new CompileReport((path, text) -> {
            KieBuilder builder = kie.newKieBuilder(fileSystem(kie, id, Map.of(path, text)), sight);
            builder.buildAll(ExecutableModelProject.class);
            kie.getRepository().removeKieModule(id);
            return builder.getResults().getMessages(Message.Level.ERROR);
        });
    }

    private static List<Model> models(InternalKieModule module, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (String file : module.getFileNames()) {
            if (MODEL.matcher(file).matches()) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                try {
                    models.add((Model)
                            loader.loadClass(name).getDeclaredConstructor().newInstance());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("Drools no longer builds " + name + " as a model", e);
                }
            }
        }
        return models;
    }
}
