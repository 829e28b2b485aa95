package vn.binhchon.rollout.lint;

/**
 * A piece of a rule file.
 *
 * @param code its text, comments blanked
 * @param bare the same with the insides of texts in quotes blanked too: what is left is the language itself
 * @param line the line of the file it begins in, from 1
 * @param at the place in the file it begins at
 */
record Span(String code, String bare, int line, int at) {

    static final Span EMPTY = new Span("", "", 0, 0);

    /** The line of the file that a place in the piece stands in. */
    int line(int offset) {
        return line + breaks(bare, offset);
    }

    /** The part between two places. */
    Span part(int from, int to) {
        return new Span(code.substring(from, to), bare.substring(from, to), line(from), at + from);
    }

    /** The place of the bracket that closes the one at {@code open}; -1 when none does. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The place in the file behind it. */
    int end() {
        return at + code.length();
    }

    static int breaks(String text, int end) {
        return (int) text.substring(0, end).chars().filter(each -> each == '\n').count();
    }
}
