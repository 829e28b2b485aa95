package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;

/**
 * What the compiler refused, rule by rule. The executable model stops at the first fault of a file, and often tells neither
 * line nor rule; so each rule of a refused file is compiled once more, alone and in its own lines.
 */
final class CompileReport {

    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\s+\"([^\"]+)\"");

    /** Words of Drools that name what it stumbled over. */
    private static final Pattern CULPRIT = Pattern.compile(
            "of expression: (.+)$|find class: ([\\w.]+)|[Tt]he method (\\w+\\()|^([\\w.]+) cannot be resolved");

    /** What Drools adds to a fault, and what {@link RuleSources} says better. */
    private static final List<String> BESIDE =
            List.of("Java source of ", "Parser returned a null Package", "Duplicate rule name");

    /** A rule of a file: its name, and where it begins and ends. */
    private record Piece(String name, int start, int end) {}

    private final BiFunction<String, String, List<Message>> compiler;

    /** A report by a compiler of one text that stands at a path. */
    CompileReport(BiFunction<String, String, List<Message>> compiler) {
        this.compiler = compiler;
    }

    /** Everything wrong with one file; empty when it compiles alone. */
    List<Problem> of(String path, String text) {
        List<Message> whole = compiler.apply(path, text);
        Set<Problem> problems = new LinkedHashSet<>();
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = pieces(text);
        for (Piece piece : pieces) {
            String head = text.substring(0, pieces.get(0).start());
            String others = text.substring(head.length(), piece.start()).replaceAll("[^\\n]", "");
            String alone = head + others + text.substring(piece.start(), piece.end());
            int begins = head.length() + others.length();
            compiler.apply(path, alone).forEach(each -> add(path, alone, begins, piece.name(), each, problems));
        }
        if (problems.isEmpty()) {
            whole.forEach(each -> add(path, text, 0, null, each, problems));
        }
        return List.copyOf(problems);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            if (!pieces.isEmpty()) {
                Piece before = pieces.remove(pieces.size() - 1);
                pieces.add(new Piece(before.name(), before.start(), rule.start()));
            }
            pieces.add(new Piece(rule.group(1), rule.start(), text.length()));
        }
        return pieces;
    }

    private static void add(
            String path, String text, int begins, @Nullable String rule, Message message, Set<Problem> problems) {
        String said = message.getText();
        if (BESIDE.stream().noneMatch(said::startsWith)) {
            String what = said.split("Problem stacktrace")[0].strip().replaceAll("\\s*\\R\\s*", " ");
            boolean told = message.getPath() != null && message.getPath().endsWith(".drl") && message.getLine() > 0;
            int line = told ? message.getLine() : line(text, begins, what);
            problems.add(new Problem(path, line, rule, what, Maybe.of(what)));
        }
    }

    /** The line of what the compiler stumbled over; that of the rule when it cannot be found. */
    private static int line(String text, int begins, String what) {
        int at = begins;
        Matcher culprit = CULPRIT.matcher(what);
        if (culprit.find()) {
            for (int group = 1; group <= culprit.groupCount(); group++) {
                if (culprit.group(group) != null) {
                    at = Math.max(begins, text.indexOf(culprit.group(group), begins));
                }
            }
        }
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
