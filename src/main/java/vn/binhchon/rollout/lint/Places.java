package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Where something stands in a YAML file: its reader keeps no lines. */
final class Places {

    private Places() {}

    /** The line of a key below the keys that lead to it; that of the last key found, 0 when there is none. */
    static int key(String yaml, String... way) {
        List<String> lines = yaml.lines().toList();
        int found = 0;
        int from = 0;
        for (String key : way) {
            Pattern written = Pattern.compile("\\s*(?:- )?[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*");
            int at = from;
            while (at < lines.size() && !written.matcher(lines.get(at)).matches()) {
                at++;
            }
            if (at == lines.size()) {
                break;
            }
            found = at + 1;
            from = at + 1;
        }
        return found;
    }

    /** The first line that holds these words; 0 when none does. */
    static int words(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 ? 0 : Span.breaks(text, at) + 1;
    }
}
