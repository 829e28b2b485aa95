package vn.binhchon.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rollout.draft.TableText;
import vn.binhchon.rulebook.RuleFolder;

/** What people call a table: the line of the score frame that a rule gives points by it, with the table's own name. */
final class LabNames {

    private static final Pattern READ =
            Pattern.compile("Points\\.of\\(\\s*\"([^\"]+)\",\\s*p\\.\\w+\\(\\s*\"([^\"]+)\"");

    private LabNames() {}

    static Map<String, String> of(RuleFolder folder, Words words) {
        Map<String, String> lines = new HashMap<>();
        folder.ending(".frame.csv").values().forEach(csv -> {
            TableText frame = TableText.of(csv);
            int code = frame.head().indexOf("line");
            int label = frame.head().indexOf(words.either("vi", "en"));
            frame.rows().stream()
                    .map(TableText.Row::cells)
                    .filter(each -> code >= 0 && label >= 0 && label < each.size())
                    .forEach(each -> lines.put(each.get(code), each.get(label)));
        });
        Map<String, String> names = new HashMap<>();
        folder.ending(".drl").values().forEach(text -> {
            Matcher read = READ.matcher(text);
            while (read.find()) {
                String line = lines.get(read.group(1));
                if (line != null) {
                    names.putIfAbsent(read.group(2), read.group(1) + " " + line + " (" + read.group(2) + ")");
                }
            }
        });
        return names;
    }
}
