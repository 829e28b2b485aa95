package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
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

    /** Compiled rules: the base that runs them and the model that still knows every condition. */
    record Compiled(InternalKnowledgeBase base, List<Model> models, KieContainer container) {}

    private final Map<String, String> files;
    private final String release;
    private final ClassLoader sight = new RuleSight(RuleCompiler.class.getClassLoader());

    RuleCompiler(Map<String, String> files, String release) {
        this.files = new TreeMap<>(files);
        this.release = release;
    }

    Compiled compile() throws RulesRefused {
        List<Problem> problems = new ArrayList<>();
        files.entrySet().removeIf(file -> !standsInItsPackage(file.getKey(), file.getValue(), problems));
        KieServices kie = KieServices.Factory.get();
        ReleaseId id = kie.newReleaseId("vn.binhchon.rules", "rulebook", release);
        KieBuilder builder = kie.newKieBuilder(fileSystem(kie, id, files), sight);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            problems.addAll(reported(kie, builder));
        }
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        KieModule module = builder.getKieModule();
        KieContainer container = kie.newKieContainer(module.getReleaseId(), sight);
        InternalKnowledgeBase base = (InternalKnowledgeBase) container.getKieBase();
        return new Compiled(base, models((InternalKieModule) module, base.getRootClassLoader()), container);
    }

    private static KieFileSystem fileSystem(KieServices kie, ReleaseId id, Map<String, String> files) {
        KieFileSystem system = kie.newKieFileSystem();
        system.generateAndWritePomXML(id);
        var model = kie.newKieModuleModel();
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

    private List<Problem> reported(KieServices kie, KieBuilder refused) {
        ReleaseId id = kie.newReleaseId("vn.binhchon.rules", "report", release);
        CompileReport report = new CompileReport((path, text) -> {
            KieBuilder builder = kie.newKieBuilder(fileSystem(kie, id, Map.of(path, text)), sight);
            builder.buildAll(ExecutableModelProject.class);
            return builder.getResults().getMessages(Message.Level.ERROR);
        });
        List<Problem> problems = new ArrayList<>();
        files.forEach((path, text) -> problems.addAll(report.of(path, text)));
        kie.getRepository().removeKieModule(id);
        if (problems.isEmpty()) {
            refused.getResults()
                    .getMessages(Message.Level.ERROR)
                    .forEach(each -> problems.add(Problem.in(String.valueOf(each.getPath()), each.getText(), null)));
        }
        return problems;
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
