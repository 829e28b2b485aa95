package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What was compiled without a fault, for whoever checks or loads folders again and again. Rule files of one folder are compiled
 * together and know nothing of those of another, so that a saved file has only its own folder compiled anew; numbers, tables and
 * scenarios have none. The oldest give way.
 */
public final class Compilations {

    /** Three releases' worth. */
    private static final int MOST = 100;

    private static final Compilations OF_PROGRAM = new Compilations();

    private final Map<Map<String, String>, List<Model>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, List<Model>> eldest) {
            return size() > MOST;
        }
    };

    /** Those of this program, shared by all that load or check a folder in it. */
    public static Compilations ofProgram() {
        return OF_PROGRAM;
    }

    /** The files by the folder they stand in. */
    private static Map<String, Map<String, String>> folders(Map<String, String> files) {
        Map<String, Map<String, String>> folders = new TreeMap<>();
        files.forEach((path, text) -> folders.computeIfAbsent(RuleSources.packageOf(path), each -> new TreeMap<>())
                .put(path, text));
        return folders;
    }

    /** Compiles those of the files that are not known, and adds what is known of the others. Nobody waits for another's rules. */
    RuleCompiler.@Nullable Compiled compile(Map<String, String> files, List<Problem> problems) {
        List<Model> models = new ArrayList<>();
        Map<String, String> unknown = unknown(files, models);
        if (unknown.isEmpty() && !models.isEmpty()) {
            return new RuleCompiler.Compiled(models, List.of());
        }
        RuleCompiler.Compiled compiled = new RuleCompiler(unknown).compile(problems);
        if (compiled == null) {
            return models.isEmpty() ? null : new RuleCompiler.Compiled(models, RuleCompiler.leftOut(unknown));
        }
        if (compiled.leftOut().isEmpty()) {
            keep(unknown, compiled.models());
        }
        models.addAll(compiled.models());
        return new RuleCompiler.Compiled(models, compiled.leftOut());
    }

    /** The files of folders that are not known; the models of the others are added. */
    private synchronized Map<String, String> unknown(Map<String, String> files, List<Model> models) {
        Map<String, String> unknown = new TreeMap<>();
        folders(files).values().forEach(folder -> {
            List<Model> before = known.get(folder);
            if (before == null) {
                unknown.putAll(folder);
            } else {
                models.addAll(before);
            }
        });
        return unknown;
    }

    private synchronized void keep(Map<String, String> files, List<Model> models) {
        folders(files).forEach((folder, texts) -> {
            List<Model> own = models.stream()
                    .filter(model -> model.getClass().getPackageName().equals(folder))
                    .toList();
            known.put(Map.copyOf(texts), own);
        });
    }
}
