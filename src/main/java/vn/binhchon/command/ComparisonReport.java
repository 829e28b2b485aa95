package vn.binhchon.command;

import java.io.PrintStream;
import java.util.Map;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.Comparison;

/** What differs between two folders, as lines to read or as JSON lines. */
final class ComparisonReport {

    private static final Map<Comparison.Kind, String> KINDS = Map.of(
            Comparison.Kind.NUMBER, "con số · number",
            Comparison.Kind.TABLE, "bảng · table",
            Comparison.Kind.FRAME, "khung điểm · score frame",
            Comparison.Kind.RULE, "luật · rule",
            Comparison.Kind.CLAUSE, "điều khoản · clause");

    private static final int SHORT = 60;

    private final PrintStream out;

    ComparisonReport(PrintStream out) {
        this.out = out;
    }

    void lines(Comparison comparison) {
        comparison.changes().forEach(this::line);
        out.println("Khác nhau · differences: " + comparison.changes().size());
    }

    void json(Comparison comparison) {
        comparison.changes().forEach(each -> out.println(Json.MAPPER.writeValueAsString(each)));
    }

    private void line(Comparison.Change change) {
        StringBuilder line =
                new StringBuilder(KINDS.get(change.kind())).append(" · ").append(change.name());
        if (change.label() != null) {
            line.append(" · ").append(change.label().vi());
        }
        line.append(" · ").append(what(change));
        if (change.citation() != null) {
            line.append(" · ").append(change.citation());
        }
        out.println(line);
    }

    private static String what(Comparison.Change change) {
        String was = change.was();
        String is = change.is();
        if (was == null) {
            return "mới · new" + shown(String.valueOf(is));
        }
        if (is == null) {
            return "bỏ · gone" + shown(was);
        }
        if (was.equals(is)) {
            return "điều khoản dẫn khác · another citation";
        }
        return was.length() > SHORT || is.length() > SHORT ? "sửa · altered" : was + " → " + is;
    }

    private static String shown(String value) {
        return value.length() > SHORT ? "" : ": " + value;
    }
}
