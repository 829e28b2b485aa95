package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * The wall that does not read the analyst's text but what the compiler made of it: before any class of a rulebook is loaded, each
 * is held against {@link Allowed}. Whatever the text looked like, a rule reads facts and numbers and makes findings.
 */
final class Confinement {

    /** Where Drools puts the conditions and consequences of a package's rules. */
    private static final Pattern LAMBDA_FOLDER = Pattern.compile("/P[0-9A-F]{2}$");

    /** Made by Drools of the project's name alone; no rule file may stand there. */
    private static final String PROJECT = "org/drools/project/model/";

    private Confinement() {}

    /**
     * Holds compiled classes against what rules may do.
     *
     * @param classes the bytes of each class by its file name, {@code a/b/C.class}
     * @param files the rule files they were made from, by path
     * @return what reaches further, at the rule or file that does
     */
    static List<Problem> check(Map<String, byte[]> classes, Map<String, String> files) {
        Set<String> own = new TreeSet<>();
        classes.keySet().forEach(file -> own.add(file.substring(0, file.length() - ".class".length())));
        Map<String, ClassSight> seen = new TreeMap<>();
        classes.forEach((file, bytes) -> {
            if (file.startsWith(PROJECT) && files.keySet().stream().noneMatch(path -> path.startsWith(PROJECT))) {
                return;
            }
            ClassSight sight = new ClassSight(own);
            new ClassReader(bytes).accept(sight, ClassReader.SKIP_FRAMES);
            seen.put(file.substring(0, file.length() - ".class".length()), sight);
        });
        List<Problem> problems = new ArrayList<>();
        seen.forEach((name, sight) -> sight.faults().forEach((member, what) -> {
            Map<String, Integer> places = places(name, member, seen, files);
            what.forEach(each -> places.forEach((place, line) -> {
                int colon = place.indexOf(':');
                String path = colon < 0 ? place : place.substring(0, colon);
                String rule = colon < 0 ? null : place.substring(colon + 1);
                problems.add(new Problem(path, line, rule, each, "a rule looks at facts and inserts one finding"));
            }));
        }));
        return problems.stream().distinct().toList();
    }

    /** Path, or path and rule, with the line, of what a member of a class was made from. */
    private static Map<String, Integer> places(
            String name, String member, Map<String, ClassSight> seen, Map<String, String> files) {
        String folder = LAMBDA_FOLDER
                .matcher(name.substring(0, Math.max(0, name.lastIndexOf('/'))))
                .replaceFirst("");
        Set<String> words = new TreeSet<>();
        seen.forEach((other, sight) -> words.addAll(sight.wordsOfUsersOf(name)));
        words.addAll(seen.containsKey(name) ? seen.get(name).words(member) : Set.of());
        Map<String, Integer> rules = new LinkedHashMap<>();
        Map<String, Integer> whole = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.substring(0, Math.max(0, path.lastIndexOf('/'))).equals(folder)) {
                whole.put(path, 1);
                for (RulePiece piece : RulePiece.of(text)) {
                    if (words.contains(piece.name())) {
                        rules.put(
                                path + ":" + piece.name(),
                                piece.leftOut(path, text).line());
                    }
                }
            }
        });
        Map<String, Integer> found = rules.isEmpty() ? whole : rules;
        return found.isEmpty() ? Map.of(folder, 0) : found;
    }
}
