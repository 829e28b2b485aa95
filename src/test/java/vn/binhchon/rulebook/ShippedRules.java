package vn.binhchon.rulebook;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.binhchon.evaluation.Evaluator;

/** The rules folder as it ships, read and compiled once for all tests, and copies of it with something changed. */
public final class ShippedRules {

    /** The folder of the edition that ships. */
    public static final String EDITION = "circular_26_2014";

    private static final String ECONOMY = EDITION + "/every_level/economy/economy.drl";

    private ShippedRules() {}

    private static final class Texts {
        private static final RuleFolder FOLDER = folderOnDisk();
    }

    private static final class Compiled {
        private static final List<Rulebook> RULEBOOKS = read(Texts.FOLDER);
        private static final Evaluator EVALUATOR = new Evaluator(RULEBOOKS);
    }

    /** Its texts. */
    public static RuleFolder folder() {
        return Texts.FOLDER;
    }

    /** Its one rulebook. */
    public static Rulebook rulebook() {
        return Compiled.RULEBOOKS.get(0);
    }

    /** An evaluator over it. */
    public static Evaluator evaluator() {
        return Compiled.EVALUATOR;
    }

    /** A copy of every text that can be changed. */
    static SortedMap<String, String> copy() {
        return new TreeMap<>(folder().files());
    }

    /** A copy that holds three rules only, so that it compiles fast: those of {@code every_level/economy}. */
    static SortedMap<String, String> economy() {
        SortedMap<String, String> files = copy();
        files.keySet()
                .removeIf(path ->
                        path.startsWith("industrial_promotion/") || (path.endsWith(".drl") && !path.equals(ECONOMY)));
        return files;
    }

    /** Reads a folder that must be in order. */
    static List<Rulebook> read(RuleFolder folder) {
        try {
            return RulebookReader.read(folder);
        } catch (RulesRefused e) {
            throw new AssertionError("the rules folder was refused:\n" + e.getMessage(), e);
        }
    }

    private static RuleFolder folderOnDisk() {
        try {
            return RuleFolder.read(Path.of("rules"));
        } catch (RulesRefused e) {
            throw new AssertionError("the shipped rules cannot be read:\n" + e.getMessage(), e);
        }
    }
}
