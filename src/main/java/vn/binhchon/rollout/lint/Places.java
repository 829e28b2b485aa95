package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Where something stands in a YAML file: its reader keeps no lines. */
final class Places {

    private Places() {}

    /**
     * The line of a key below the keys that lead to it; that of the last key found, 0 when there is none. The first of them is one of
     * the file itself where there is such a one, not one of the same name further in.
     */
    static int key(String yaml, String... way) {
        List<String> lines = yaml.lines().toList();
        int found = 0;
        int from = 0;
        for (String key : way) {
            String written = "[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*";
            int at = from == 0 ? next(lines, from, Pattern.compile(written)) : lines.size();
            if (at == lines.size()) {
                at = next(lines, from, Pattern.compile("\\s*(?:- )?" + written));
            }
            if (at == lines.size()) {
                break;
            }
            found = at + 1;
            from = at + 1;
        }
        return found;
    }

    private static int next(List<String> lines, int from, Pattern written) {
        int at = from;
        while (at < lines.size() && !written.matcher(lines.get(at)).matches()) {
            at++;
        }
        return at;
    }

    /** The first line that holds these words; 0 when none does. */
    static int words(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 ? 0 : Span.breaks(text, at) + 1;
    }
}
