package vn.binhchon.command;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.Coverage;
import vn.binhchon.rollout.FolderCheck;
import vn.binhchon.rollout.Gate;
import vn.binhchon.rollout.RulesCheck;
import vn.binhchon.rollout.mutation.MutationRun;
import vn.binhchon.rollout.mutation.ProofStrength;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.text.VietnamTime;

/**
 * {@code rules check [folder]}, {@code rules coverage [folder]} and {@code rules mutate [folder]}, with {@code --json} for
 * scripts. The exit code is 0 when all is well, 1 when there are problems, 2 when the command was not understood.
 */
public final class RulesCommand {

    private static final String USAGE = """
            Cách dùng · Usage:
              rules check [thư mục · folder] [--json]      đọc, soát, biên dịch, chạy phép thử · read, lint, compile, prove
              rules coverage [thư mục · folder] [--json]   điều khoản nào có luật, điều nào chưa · which clauses have a rule
              rules compare <trước · before> <sau · after> [--json]   hai thư mục khác nhau ở đâu · what differs between two folders
            Thư mục mặc định là rules. · The folder is rules unless named.
            """;

    private static final Set<String> COMMANDS = Set.of("check", "coverage", "mutate");

    private static final int GREEN = 0;
    private static final int PROBLEMS = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final PrintStream out;
    private final PrintStream err;

    RulesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a command on this process's own output; a check in a JVM set for it.
     *
     * @param main the program
     * @param arguments everything that was typed, {@code rules} first
     * @return the exit code
     */
    public static int run(Class<?> main, String... arguments) {
        if (List.of(arguments).contains("check")) {
            OptionalInt answered = ShortWork.run(main, arguments);
            if (answered.isPresent()) {
                return answered.getAsInt();
            }
        }
        // There is no Spring here to set the log; what is wrong is said by the report, once and with its place.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger log) {
            log.setLevel(Level.OFF);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new RulesCommand(out, err).answer(List.of(arguments));
    }

    int answer(List<String> arguments) {
        List<String> typed = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean json = typed.remove("--json");
        String command = typed.isEmpty() ? "" : typed.remove(0);
        if (command.equals("compare") && typed.size() == 2) {
            return compare(typed.get(0), typed.get(1), json);
        }
        String page = command.equals("mutate") ? page(typed) : null;
        if (!COMMANDS.contains(command) || typed.size() > 1 || typed.stream().anyMatch(each -> each.startsWith("-"))) {
            err.print(USAGE);
            return NOT_UNDERSTOOD;
        }
        String folder = typed.isEmpty() ? "rules" : typed.get(0);
        if (!Files.isDirectory(Path.of(folder))) {
            err.println("Không có thư mục này · there is no such folder: " + folder);
            err.print(USAGE);
            return NOT_UNDERSTOOD;
        }
        CheckReport report = new CheckReport(out, folder, json);
        long start = System.nanoTime();
        try {
            RuleFolder texts = RuleFolder.read(Path.of(folder));
            return switch (command) {
                case "check" -> check(texts, report, start);
                case "coverage" -> coverage(texts, json);
                default -> mutate(texts, folder, json, page, start);
            };
        } catch (RulesRefused e) {
            report.problems(e.problems());
            return PROBLEMS;
        }
    }

    private static int check(RuleFolder texts, CheckReport report, long start) {
        RulesCheck check = new FolderCheck().of(texts).check();
        report.of(check, (System.nanoTime() - start) / 1_000_000);
        return check.green() ? GREEN : PROBLEMS;
    }

    private int compare(String before, String after, boolean json) {
        try {
            Comparison comparison = Comparison.of(RuleFolder.read(Path.of(before)), RuleFolder.read(Path.of(after)));
            ComparisonReport report = new ComparisonReport(out);
            if (json) {
                report.json(comparison);
            } else {
                report.lines(comparison);
            }
            return comparison.changes().isEmpty() ? GREEN : PROBLEMS;
        } catch (RulesRefused e) {
            new CheckReport(out, after, json).problems(e.problems());
            return NOT_UNDERSTOOD;
        }
    }

    private int coverage(RuleFolder texts, boolean json) throws RulesRefused {
        List<Coverage> editions = Coverage.of(texts);
        CoverageReport report = new CoverageReport(out);
        editions.forEach(json ? report::json : report::table);
        return editions.stream().allMatch(Coverage::whole) ? GREEN : PROBLEMS;
    }

    /** Takes {@code --out file} from what was typed; null when it is not there. */
    private static @Nullable String page(List<String> typed) {
        int at = typed.indexOf("--out");
        if (at < 0 || at + 1 == typed.size()) {
            return null;
        }
        typed.remove(at);
        return typed.remove(at);
    }

    private int mutate(RuleFolder texts, String folder, boolean json, @Nullable String page, long start)
            throws RulesRefused {
        // Mutants of a folder that is itself refused would tell nothing.
        Gate.pass(texts);
        ProofStrength strength = MutationRun.of(texts);
        StrengthReport report = new StrengthReport(strength, folder, (System.nanoTime() - start) / 1_000_000);
        String written = report.page(LocalDate.now(VietnamTime.ZONE));
        if (json) {
            report.json().forEach(out::println);
        } else {
            out.print(written);
        }
        if (page != null) {
            try {
                Files.writeString(Path.of(page), written);
            } catch (IOException e) {
                err.println("Không ghi được · cannot be written: " + page + " (" + e + ")");
                return PROBLEMS;
            }
        }
        return strength.enough() ? GREEN : PROBLEMS;
    }
}
