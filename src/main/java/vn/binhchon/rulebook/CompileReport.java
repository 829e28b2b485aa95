package vn.binhchon.rulebook;

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
 * line nor rule; so the rules of a refused file are compiled once more, in halves and at last alone, each in its own lines.
 */
final class CompileReport {

    /** Words of Drools that name what it stumbled over. */
    private static final Pattern CULPRIT = Pattern.compile(
            "of expression: (.+)$|find class: ([\\w.]+)|[Tt]he method (\\w+\\()|^([\\w.]+) cannot be resolved");

    /** What Drools adds to a fault, and what {@link RuleSources} says better. */
    private static final List<String> BESIDE =
            List.of("Java source of ", "Parser returned a null Package", "Duplicate rule name");

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
        List<RulePiece> pieces = RulePiece.of(text);
        if (pieces.size() > 1) {
            search(path, text, pieces.subList(0, pieces.size() / 2), problems);
            search(path, text, pieces.subList(pieces.size() / 2, pieces.size()), problems);
        } else {
            pieces.forEach(
                    piece -> whole.forEach(each -> add(path, text, piece.start(), piece.name(), each, problems)));
        }
        if (problems.isEmpty()) {
            whole.forEach(each -> add(path, text, 0, null, each, problems));
        }
        return List.copyOf(problems);
    }

    /** Halves what the compiler refuses until one rule is left. */
    private void search(String path, String text, List<RulePiece> among, Set<Problem> problems) {
        RulePiece first = among.get(0);
        String head = text.substring(0, RulePiece.of(text).get(0).start());
        String before = text.substring(head.length(), first.start()).replaceAll("[^\\n]", "");
        String alone = head
                + before
                + text.substring(first.start(), among.get(among.size() - 1).end());
        List<Message> messages = compiler.apply(path, alone);
        if (among.size() == 1) {
            int begins = head.length() + before.length();
            messages.forEach(each -> add(path, alone, begins, first.name(), each, problems));
        } else if (!messages.isEmpty()) {
            search(path, text, among.subList(0, among.size() / 2), problems);
            search(path, text, among.subList(among.size() / 2, among.size()), problems);
        }
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
