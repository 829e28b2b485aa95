package vn.binhchon.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.RulesCheck;
import vn.binhchon.rulebook.Problem;

/** A check as lines that an editor can jump to, or as JSON lines. */
final class CheckReport {

    private final PrintStream out;
    private final String folder;
    private final boolean json;

    /** A report on a folder as it was typed. */
    CheckReport(PrintStream out, String folder, boolean json) {
        this.out = out;
        this.folder = folder.replaceAll("[/\\\\]+$", "");
        this.json = json;
    }

    /** Everything found, then the figures. */
    void of(RulesCheck check, long milliseconds) {
        problems(check.problems());
        check.notes().forEach(note -> line("note", note));
        if (json) {
            Map<String, @Nullable Object> summary = new LinkedHashMap<>();
            summary.put("kind", "summary");
            summary.put("problems", check.problems().size());
            summary.put("notes", check.notes().size());
            summary.put("rules", check.rules());
            summary.put("numbers", check.numbers());
            summary.put("tables", check.tables());
            summary.put("scenarios", check.scenarios());
            summary.put("milliseconds", milliseconds);
            out.println(Json.MAPPER.writeValueAsString(summary));
            return;
        }
        String found =
                check.green() ? "Không có lỗi · No problems" : check.problems().size() + " lỗi · problems";
        out.printf(
                Locale.ROOT,
                "%s%s%d luật · rules, %d con số · numbers, %d bảng · tables, %d phép thử · scenarios, %.1f s%n",
                found,
                check.green() ? ": " : "; ",
                check.rules(),
                check.numbers(),
                check.tables(),
                check.scenarios(),
                milliseconds / 1000.0);
    }

    void problems(List<Problem> problems) {
        problems.forEach(problem -> line("problem", problem));
    }

    private void line(String kind, Problem each) {
        String path = each.path().isEmpty() ? folder : folder + "/" + each.path();
        Problem placed = each.at(path);
        if (!json) {
            out.println((kind.equals("note") ? "note · " : "") + placed);
            return;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("path", path);
        fields.put("line", each.line());
        fields.put("rule", each.rule());
        fields.put("what", each.what());
        fields.put("maybe", each.maybe());
        out.println(Json.MAPPER.writeValueAsString(fields));
    }
}
