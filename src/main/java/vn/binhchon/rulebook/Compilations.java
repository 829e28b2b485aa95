package vn.binhchon.rulebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last faultless compilation, for whoever checks a folder again and again: compiling takes most of the time, and most of what
 * is saved are numbers, tables and scenarios, which leave the compiled rules as they are.
 */
public final class Compilations {

    private record Last(Map<String, String> files, RuleCompiler.Compiled compiled) {}

    private volatile @Nullable Last last;

    /** What these files were compiled to; null when the last were others. */
    RuleCompiler.@Nullable Compiled find(Map<String, String> files) {
        Last known = last;
        return known != null && known.files().equals(files) ? known.compiled() : null;
    }

    /** Remembers what nothing was wrong with. Nobody may take a rule out of it any more. */
    void keep(Map<String, String> files, RuleCompiler.Compiled compiled) {
        last = new Last(Map.copyOf(files), compiled);
    }
}
