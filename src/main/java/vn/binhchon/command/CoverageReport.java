package vn.binhchon.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Clause;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.Coverage;

/** The law's coverage as a table to read, or as JSON lines, one for each clause. */
final class CoverageReport {

    private static final int GIST = 100;

    private final PrintStream out;

    CoverageReport(PrintStream out) {
        this.out = out;
    }

    /** The table, and below it the clauses without a rule with their reasons. */
    void table(Coverage coverage) {
        out.println(coverage.edition().title().vi());
        out.println(row("Điều khoản · clause", "cờ", "luật", "số", "bảng", "thử", "nội dung"));
        for (Coverage.Carried each : coverage.clauses()) {
            if (each.carried()) {
                out.println(row(
                        each.clause().cite(),
                        each.clause().flag(),
                        count(each.rules()),
                        count(each.numbers()),
                        count(each.tables()),
                        count(each.scenarios()),
                        shortened(each.clause().gist().vi())));
                indented("luật", each.rules());
                indented("số", each.numbers());
                indented("bảng", each.tables());
            }
        }
        coverage.without().forEach((kind, clauses) -> {
            out.println();
            out.println("Không có luật, " + called(kind) + " · without a rule, " + kind.key() + ": " + clauses.size());
            for (Coverage.Carried each : clauses) {
                Clause.WithoutRule reason = each.clause().withoutRule();
                out.println("  " + each.clause().cite() + " · "
                        + (reason == null ? "" : reason.why().vi()));
            }
        });
        ending(coverage);
    }

    private void ending(Coverage coverage) {
        List<String> open = coverage.notAccountedFor();
        out.println();
        out.println(coverage.clauses().size() + " điều khoản · clauses; có luật, số hoặc bảng · carried: "
                + coverage.carried());
        out.println("Chưa rõ vì sao không có luật · not accounted for: " + (open.isEmpty() ? "0" : open));
        out.println("Luật không có điều khoản · rules without a clause: "
                + (coverage.rulesWithoutClause().isEmpty() ? "0" : coverage.rulesWithoutClause()));
    }

    /** One JSON line for each clause, then the figures. */
    void json(Coverage coverage) {
        for (Coverage.Carried each : coverage.clauses()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            Clause.WithoutRule reason = each.clause().withoutRule();
            fields.put("kind", "clause");
            fields.put("clause", each.clause().cite());
            fields.put("flag", each.clause().flag());
            fields.put("gist", each.clause().gist().vi());
            fields.put("rules", each.rules());
            fields.put("numbers", each.numbers());
            fields.put("tables", each.tables());
            fields.put("scenarios", each.scenarios());
            fields.put("withoutRule", reason == null ? null : reason.kind().key());
            fields.put("why", reason == null ? null : reason.why().vi());
            out.println(Json.MAPPER.writeValueAsString(fields));
        }
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("kind", "summary");
        summary.put("edition", coverage.edition().id());
        summary.put("clauses", coverage.clauses().size());
        summary.put("carried", coverage.carried());
        coverage.without().forEach((kind, clauses) -> summary.put(kind.key(), clauses.size()));
        summary.put("rulesWithoutClause", coverage.rulesWithoutClause());
        out.println(Json.MAPPER.writeValueAsString(summary));
    }

    private void indented(String what, List<String> names) {
        if (!names.isEmpty()) {
            out.println("    " + what + ": " + String.join(", ", names));
        }
    }

    private static String row(
            String clause, String flag, String rules, String numbers, String tables, String proofs, String gist) {
        return "%-46s %-5s %4s %4s %4s %4s  %s".formatted(clause, flag, rules, numbers, tables, proofs, gist);
    }

    private static String count(List<String> names) {
        return names.isEmpty() ? "–" : String.valueOf(names.size());
    }

    private static String shortened(String gist) {
        String first = gist.replaceAll("\\s*\\(bản 2014;[^)]*\\)$", "");
        return first.length() <= GIST ? first : first.substring(0, GIST - 1) + "…";
    }

    private static String called(Clause.Kind kind) {
        return switch (kind) {
            case PROCEDURAL -> "thuộc trình tự, tổ chức";
            case NOT_MACHINE_DECIDABLE -> "máy không xét được";
            case NOT_FOUND -> "chưa tìm được câu chữ";
            case LATER -> "để bước sau";
        };
    }
}
