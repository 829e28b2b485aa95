package vn.binhchon.rollout.lint;

/** Blanks comments, and on request texts in quotes, so that every place keeps its line and column. */
final class Blanking {

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder bare = new StringBuilder();

    Blanking(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
    }

    /** The text without comments. */
    String code() {
        return code.toString();
    }

    /** The text without comments and without the insides of quotes. */
    String bare() {
        return bare.toString();
    }

    private int step(int at) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return blank(at, end < 0 ? text.length() : end);
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return blank(at, end < 0 ? text.length() : end + 2);
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(at, c);
        }
        code.append(c);
        bare.append(c);
        return at + 1;
    }

    private int quoted(int start, char quote) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, text.length());
        code.append(text, start, end);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            bare.append(i == start || c == '\n' || (i == end - 1 && c == quote) ? c : ' ');
        }
        return end;
    }

    private int blank(int start, int end) {
        for (int i = start; i < end; i++) {
            char blank = text.charAt(i) == '\n' ? '\n' : ' ';
            code.append(blank);
            bare.append(blank);
        }
        return end;
    }
}
