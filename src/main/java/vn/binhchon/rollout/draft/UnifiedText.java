package vn.binhchon.rollout.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two texts of a file as a unified diff in the form of git. */
public final class UnifiedText {

    private static final int CONTEXT = 3;

    /** Stands behind a last line that no line feed ends, so that it differs from one that has it. */
    private static final String UNENDED = "\n\\ No newline at end of file";

    private UnifiedText() {}

    /**
     * The diff, each line ended; empty when the texts are the same.
     *
     * @param was null for a file that is new
     * @param is null for a file that is taken away
     */
    public static String of(String path, @Nullable String was, @Nullable String is) {
        if (Objects.equals(is, was)) {
            return "";
        }
        List<String> before = lines(was == null ? "" : was);
        List<String> after = lines(is == null ? "" : is);
        Patch<String> patch = DiffUtils.diff(before, after);
        String from = was == null ? "/dev/null" : "a/" + path;
        String to = is == null ? "/dev/null" : "b/" + path;
        List<String> body = UnifiedDiffUtils.generateUnifiedDiff(from, to, before, patch, CONTEXT);
        List<String> all = new ArrayList<>();
        all.add("diff --git a/" + path + " b/" + path);
        if (was == null) {
            all.add("new file mode 100644");
        }
        if (is == null) {
            all.add("deleted file mode 100644");
        }
        all.addAll(body);
        return String.join("\n", all) + "\n";
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + UNENDED);
        }
        return lines;
    }
}
