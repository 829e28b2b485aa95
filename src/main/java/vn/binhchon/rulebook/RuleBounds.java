package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds of a rule file before Drools' parser sees it. That parser guesses and goes back: each bracket, cast or sign more within
 * another doubles its work, so that a line of forty characters can keep it for ever. No rule needs what is refused here.
 */
final class RuleBounds {

    private static final int RULES = 2_000;
    private static final int DEEPEST = 8;
    private static final int COMMAS = 60;
    private static final int OPERATORS = 120;
    private static final int SIGNS = 4;
    private static final int CASTS = 3;
    private static final int GROUP = 8_000;

    private static final String OPERATOR = "+-*/%<>=!&|^~?:";
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\b");

    /** A bracket that holds a name alone and stands before a value: to Java a cast, of which each doubles the work. */
    private static final Pattern CAST =
            Pattern.compile("(?<![\\w$]\\s{0,9})\\(\\s*[A-Za-z_$][\\w.$]*[\\[\\]\\s]*\\)(?=\\s*[\\w$(\"'+\\-!~])");

    private final String path;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private int line = 1;
    private int depth;
    private int operators;
    private int signs;
    private int begun;
    private final int[] commas = new int[DEEPEST + 2];

    private RuleBounds(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** The first thing that keeps a file from being parsed; empty when nothing does. */
    static List<Problem> of(String path, String text) {
        RuleBounds bounds = new RuleBounds(path, text);
        bounds.look();
        return bounds.problems;
    }

    /** A file with its comments and the insides of its quotes blanked; nothing where it is not clear which they are. */
    static String bare(String text) {
        RuleBounds bounds = new RuleBounds("", text);
        bounds.look();
        return bounds.problems.isEmpty() ? bounds.code.toString() : "";
    }

    private void look() {
        for (int at = 0; at < text.length() && problems.isEmpty(); ) {
            at = step(at);
        }
        if (!problems.isEmpty()) {
            return;
        }
        long rules = RULE.matcher(code).results().count();
        if (rules > RULES) {
            line = 0;
            fault("rules", "most", RULES, "seen", rules);
        }
        casts();
    }

    private void casts() {
        Matcher cast = CAST.matcher(code);
        int many = 0;
        int last = 0;
        while (cast.find()) {
            many = cast.start() - last < GROUP ? many + 1 : 1;
            last = cast.start();
            if (many > CASTS) {
                line = 1
                        + (int) code.substring(0, last)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                fault("casts", "most", CASTS);
                return;
            }
        }
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return skip(at, end < 0 ? text.length() : end);
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                fault("comment");
                return text.length();
            }
            return skip(at, end + 2);
        }
        if (c == '"' || c == '\'') {
            return quoted(at, c);
        }
        code.append(c);
        if (c == '\n') {
            line++;
        } else if (c == '\\' || c == '`' || c == '#') {
            fault("escape", "sign", String.valueOf(c));
        } else if (c != ' ' && c != '\t') {
            sign(c, at);
        }
        return at + 1;
    }

    private void sign(char c, int at) {
        boolean operator = OPERATOR.indexOf(c) >= 0;
        signs = operator ? signs + 1 : 0;
        operators += operator ? 1 : 0;
        if (c == '(' || c == '[' || c == '{') {
            opened(at);
        } else if (c == ')' || c == ']' || c == '}') {
            depth = Math.max(0, depth - 1);
        } else if (c == ',') {
            commas[depth]++;
        }
        if (depth == 0) {
            operators = operator ? operators : 0;
            commas[0] = 0;
        }
        if (depth > DEEPEST) {
            fault("deep", "most", DEEPEST);
        } else if (commas[depth] > COMMAS) {
            fault("commas", "most", COMMAS);
        } else if (operators > OPERATORS) {
            fault("operators", "most", OPERATORS);
        } else if (signs > SIGNS) {
            fault("signs", "most", SIGNS);
        } else if (depth > 0 && at - begun > GROUP) {
            fault("group", "most", GROUP);
        }
    }

    private void opened(int at) {
        depth++;
        if (depth == 1) {
            begun = at;
        }
        commas[depth] = 0;
    }

    /** Whatever is quoted ends on its line: to the compiler a text may go on, and the next quote would begin what it ends here. */
    private int quoted(int at, char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            if (text.charAt(end) == '\\') {
                fault("escape", "sign", "\\");
                return text.length();
            }
            end++;
        }
        if (end == text.length() || text.charAt(end) == '\n') {
            fault("quote");
            return text.length();
        }
        if (text.substring(at, end).contains("/*") || text.substring(at, end).contains("*/")) {
            fault("escape", "sign", "/*");
            return text.length();
        }
        signs = 0;
        code.append(quote).append(" ".repeat(end - at - 1)).append(quote);
        return end + 1;
    }

    private int skip(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            code.append(c == '\n' ? '\n' : ' ');
            line += c == '\n' ? 1 : 0;
        }
        return to;
    }

    private void fault(String key, Object... arguments) {
        problems.add(Fault.of(path, line, "rules.bounds." + key, arguments));
    }
}
