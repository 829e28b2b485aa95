package vn.binhchon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.lint.Altered;

/** What whoever types {@code rules …} sees, and what a script gets. */
class RulesCommandTest {

    private static final String WAGE = "~/society/society.scenarios.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void the_shipped_rules_are_read_linted_compiled_and_proven() {
        assertThat(answer("check")).isZero();
        assertThat(lines())
                .singleElement()
                .asString()
                .matches("Không có lỗi · No problems: \\d{3} luật · rules, \\d+ con số · numbers, \\d+ bảng · tables, "
                        + "\\d+ phép thử · scenarios, \\d+\\.\\d s");
    }

    @Test
    void lint_a_failing_scenario_and_one_that_nobody_understands_are_said_together() {
        Altered altered = new Altered()
                .text("~/society/society.drl", "workers != null", "workers != null && members == null")
                .text(WAGE, "points: { II.3.a.1: ", "points: { II.3.a.1: 1")
                .text("~/economy/economy.scenarios.yaml", "economy: {", "economies: {")
                .text("national/dossier/dossier.scenarios.yaml", "C26-NAT-D5-04", "C26-NAT-D5-40");
        String typed = altered.into(folder) + "/";
        assertThat(answer("check", typed)).isEqualTo(1);
        assertThat(lines())
                .anyMatch(line -> line.startsWith(typed + Altered.path("~/society/society.drl")
                        + ":13 · C26-SOC-II3A1-01 · joins two comparisons"))
                .anyMatch(line -> line.startsWith(typed + Altered.path(WAGE) + ":")
                        && line.contains(" · scenario \"")
                        && line.contains(": II.3.a.1 is ")
                        && line.contains(", expected 1"))
                .anyMatch(line -> line.startsWith(typed + Altered.path("~/economy/economy.scenarios.yaml") + ":")
                        && line.contains(" · scenario says given.evidence.economies, which nobody understands"))
                .anyMatch(line -> line.contains(": C26-NAT-D5-40 does not exist at this level"));
        assertThat(lines().get(lines().size() - 1)).matches("\\d+ lỗi · problems; \\d+ luật .*");
    }

    @Test
    void two_folders_are_compared_in_the_terms_of_the_field() {
        Path before = new Altered().into(folder.resolve("before"));
        Path after = new Altered()
                .text("~/recognition/recognition.parameters.yaml", "value: 70", "value: 72")
                .text("~/society/wage.bands.csv", "6000000,8000000,0.8,", "6000000,8000000,0.9,")
                .text("~/society/society.drl", "workers != null )", "workers != null, minorityWorkers != null )")
                .into(folder.resolve("after"));
        assertThat(answer("compare", before.toString(), before.toString())).isZero();
        assertThat(lines()).containsExactly("Khác nhau · differences: 0");
        out.reset();
        assertThat(answer("compare", before.toString(), after.toString())).isEqualTo(1);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("con số · number · recognition.threshold 2014-10-21 · ")
                        && line.contains(" · 70 point → 72 point · TT 26/2014/TT-BCT, Điều 17(1)"))
                .anyMatch(line -> line.startsWith("bảng · table · wage 6000000 … 8000000 · 0.8 → 0.9 · "))
                .anyMatch(
                        line -> line.startsWith("luật · rule · C26-SOC-II3A1-01 · ") && line.contains("sửa · altered"))
                .hasSize(4);
        assertThat(answer("compare", before.toString())).isEqualTo(2);
    }

    @Test
    void a_script_gets_json_lines_with_the_same() {
        Altered altered =
                new Altered().text("~/society/society.drl", "insert(", "System.exit(p.whole(\"x\")); insert(");
        assertThat(answer("check", "--json", altered.into(folder).toString())).isEqualTo(1);
        List<JsonNode> read = lines().stream().map(Json.MAPPER::readTree).toList();
        assertThat(read).anySatisfy(problem -> {
            assertThat(problem.path("kind").asString()).isEqualTo("problem");
            assertThat(problem.path("path").asString()).isEqualTo(folder + "/" + Altered.path("~/society/society.drl"));
            assertThat(problem.path("line").asInt()).isEqualTo(15);
            assertThat(problem.path("rule").asString()).isEqualTo("C26-SOC-II3A1-01");
            assertThat(problem.path("what").asString()).isEqualTo("reaches for System, which no rule may use");
        });
        JsonNode summary = read.get(read.size() - 1);
        assertThat(summary.path("kind").asString()).isEqualTo("summary");
        assertThat(read.get(read.size() - 2).path("what").asString()).startsWith("does not compile or holds a problem");
        assertThat(summary.path("notes").asInt()).isEqualTo(1);
        assertThat(summary.path("problems").asInt()).isEqualTo(read.size() - 2);
    }

    @Test
    void the_coverage_of_the_shipped_rules_is_whole() {
        assertThat(answer("coverage")).isZero();
        assertThat(lines())
                .anyMatch(line ->
                        line.matches("TT 26/2014/TT-BCT, Điều 4\\(3\\) +READ +13 +1 +– +\\d+  Không phải hàng.*"))
                .anyMatch(line -> line.startsWith("    luật: C26-ELI-E3-01, "))
                .contains("    số: eligibility.copy_ban.in_force")
                .anyMatch(line -> line.startsWith("Không có luật, để bước sau · without a rule, later: "))
                .anyMatch(line -> line.startsWith("  TT 26/2014/TT-BCT, Điều 16(3) · "))
                .contains("Chưa rõ vì sao không có luật · not accounted for: 0")
                .contains("Luật không có điều khoản · rules without a clause: 0");
    }

    @Test
    void the_coverage_as_json_names_rules_numbers_tables_and_scenarios_of_each_clause() {
        assertThat(answer("coverage", "--json")).isZero();
        List<JsonNode> read = lines().stream().map(Json.MAPPER::readTree).toList();
        assertThat(read).anySatisfy(clause -> {
            assertThat(clause.path("clause").asString()).isEqualTo("TT 26/2014/TT-BCT, Điều 3(2)");
            assertThat(clause.path("rules").valueStream().map(JsonNode::asString))
                    .contains("C26-ELI-E1-01", "C26-DEC-Q3-16");
            assertThat(clause.path("numbers").path(0).asString()).isEqualTo("eligibility.set_cases");
            assertThat(clause.path("scenarios").path(0).asString()).contains(" › ");
        });
        JsonNode summary = read.get(read.size() - 1);
        List<JsonNode> summaries = read.stream()
                .filter(each -> each.path("kind").asString("").equals("summary"))
                .toList();
        assertThat(summaries)
                .extracting(each -> each.path("edition").asString())
                .hasSize(2);
        assertThat(summaries.stream()
                        .mapToInt(each -> each.path("clauses").asInt())
                        .sum())
                .isEqualTo(read.size() - summaries.size());
        assertThat(summary.path("rulesWithoutClause").size()).isZero();
    }

    @Test
    void a_clause_without_rule_and_reason_and_a_rule_without_clause_are_named() {
        Altered altered = new Altered()
                .text("clauses.yaml", "Điều 12(1)(c)\"", "Điều 12(1)(d)\"")
                .text("~/dossier/dossier.drl", "@citation(\"TT 26/2014/TT-BCT, Điều 12(1)(a)\")", "@citation(\"\")");
        assertThat(answer("coverage", altered.into(folder).toString())).isEqualTo(1);
        assertThat(lines())
                .contains("Chưa rõ vì sao không có luật · not accounted for: [TT 26/2014/TT-BCT, Điều 12(1)(d)]")
                .contains("Luật không có điều khoản · rules without a clause: [C26-DOS-D1-01, C26-DOS-D3-01,"
                        + " C26-DOS-D3-02]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chek",
                "check a b",
                "check --fast",
                "coverage no/such/folder",
                "mutate --out",
                "check --out x.md"
            })
    void a_command_that_is_not_understood_says_how_it_is_used(String typed) {
        String[] words = typed.isEmpty() ? new String[0] : typed.split(" ");
        assertThat(answer(words)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage:").contains("rules check");
        assertThat(out.size()).isZero();
    }

    @Test
    void mutants_of_a_folder_that_the_gate_refuses_are_not_run() {
        Altered altered = new Altered().text("~/society/society.drl", "workers != null", "wrkers != null");
        assertThat(answer("mutate", altered.into(folder).toString())).isEqualTo(1);
        assertThat(lines()).isNotEmpty().noneMatch(line -> line.contains("đột biến"));
    }

    @Test
    void a_check_runs_in_a_jvm_of_its_own_and_gives_back_its_exit_code() {
        assertThat(ShortWork.run(BinhChonApplication.class, "rules", "check", "no/such/folder"))
                .hasValue(2);
    }

    @Test
    void a_file_that_is_no_utf_8_is_a_problem_not_a_crash() throws Exception {
        Files.write(folder.resolve("x.drl"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(answer("check", folder.toString())).isEqualTo(1);
        assertThat(lines())
                .containsExactly(folder + "/x.drl · is not UTF-8 · Maybe save the file as UTF-8 without BOM");
    }

    private int answer(String... words) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of("rules"));
        arguments.addAll(List.of(words));
        return new RulesCommand(to, complaints).answer(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
