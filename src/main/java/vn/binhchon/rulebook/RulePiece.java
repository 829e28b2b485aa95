package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule of a file as its text has it: its name, and where it begins and ends. */
record RulePiece(String name, int start, int end) {

    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\s+(\"[^\"]*\")");

    /** The rules of a file, in its order; comments between two go with the first. None where quotes and comments are unclear. */
    static List<RulePiece> of(String text) {
        List<RulePiece> pieces = new ArrayList<>();
        Matcher rule = RULE.matcher(RuleBounds.bare(text));
        while (rule.find()) {
            if (!pieces.isEmpty()) {
                RulePiece before = pieces.remove(pieces.size() - 1);
                pieces.add(new RulePiece(before.name, before.start, rule.start()));
            }
            String name = text.substring(rule.start(1) + 1, rule.end(1) - 1);
            pieces.add(new RulePiece(name, rule.start(), text.length()));
        }
        return pieces;
    }

    /**
     * A file without the rules that problems mean; empty when a problem means none of them, or nothing is left.
     *
     * @param leftOut the rules taken away are added to it
     */
    static String without(String path, String text, List<Problem> found, List<LeftOut> leftOut) {
        List<RulePiece> pieces = of(text);
        boolean whole = found.isEmpty()
                || found.stream().anyMatch(problem -> pieces.stream().noneMatch(piece -> piece.meantBy(problem, text)));
        String rest = text;
        for (RulePiece piece : pieces) {
            if (whole || found.stream().anyMatch(problem -> piece.meantBy(problem, text))) {
                leftOut.add(piece.leftOut(path, text));
                rest = piece.blankedIn(rest);
            }
        }
        return whole || of(rest).isEmpty() ? "" : rest;
    }

    private boolean meantBy(Problem problem, String text) {
        return leftOut(problem.path(), text).isMeantBy(problem);
    }

    /** The file's text with nothing of this rule but its lines. */
    String blankedIn(String text) {
        return text.substring(0, start) + text.substring(start, end).replaceAll("[^\\n]", " ") + text.substring(end);
    }

    /** As it is left out of a rulebook. */
    LeftOut leftOut(String path, String text) {
        int line = 1
                + (int) text.substring(0, start)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return new LeftOut(annotation("id", text, name), annotation("criterion", text, ""), name, path, line);
    }

    private String annotation(String key, String text, String otherwise) {
        Matcher written = Pattern.compile("@" + key + "\\(\\s*\"([^\"]*)\"").matcher(text);
        written.region(start, end);
        return written.find() ? written.group(1) : otherwise;
    }
}
