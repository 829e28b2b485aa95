package vn.binhchon.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.bundle.BundleCheck;
import vn.binhchon.bundle.BundleReport;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * {@code rounds verify bundle.zip [--key=known.pub]}: holds a sealed round against its signature, its seals and its own rules, with
 * nothing but the file. The exit code is 0 when all is as the holder of the named key signed it, 1 when something is not, 2 when it was
 * asked wrongly, 3 when all fits together but no key was named: anybody can sign a bundle of his own making.
 */
public final class VerifyBundle {

    private static final String KEY = "--key=";
    private static final int WRONG = 1;
    private static final int ASKED_WRONGLY = 2;
    private static final int UNPROVEN = 3;

    private VerifyBundle() {}

    /** Whether these words mean it. */
    public static boolean means(String... typed) {
        return typed.length > 1 && typed[0].equals("rounds") && typed[1].equals("verify");
    }

    /**
     * Runs it.
     *
     * @return the exit code
     */
    public static int run(String... typed) {
        return run(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(typed));
    }

    static int run(PrintStream out, List<String> typed) {
        List<String> files = typed.subList(2, typed.size()).stream()
                .filter(each -> !each.startsWith("--"))
                .toList();
        if (files.size() != 1) {
            out.println(
                    "Cách dùng · Usage: rounds verify <gói · bundle>.zip [--key=<khóa công khai · public key>.pub]");
            return ASKED_WRONGLY;
        }
        String known = null;
        try {
            for (String each : typed) {
                known = each.startsWith(KEY) ? Files.readString(Path.of(each.substring(KEY.length()))) : known;
            }
        } catch (IOException e) {
            out.println("Không đọc được khóa · The key cannot be read: " + e.getMessage());
            return ASKED_WRONGLY;
        }
        return say(out, BundleCheck.of(Path.of(files.get(0)), known), known);
    }

    private static int say(PrintStream out, BundleReport report, @Nullable String known) {
        if (!report.round().isEmpty()) {
            out.println("Kỳ bình chọn · round            " + report.round());
            out.println("Khóa ký · signed by             " + report.key()
                    + (known == null
                            ? "\n                                (chưa đối chiếu với khóa đã biết · not held against a key you know: --key=)"
                            : ""));
            out.println("Việc có dấu niêm đúng · acts    " + report.acts());
            out.println("Kết quả chấm lại như cũ · same  " + report.judged());
            out.println("Lượt xem có niêm đúng · viewings " + report.seen());
            out.println("Dấu niêm cuối · last seal       " + report.head());
        }
        for (BundleReport.Fault each : report.faults()) {
            String where = each.where().isEmpty() ? "" : each.where() + ": ";
            out.println("SAI · WRONG   " + where + each.vi() + " · " + each.en());
        }
        if (!report.sound()) {
            say(out, "verify.wrong");
            return WRONG;
        }
        say(out, known == null ? "verify.unproven" : "verify.same");
        return known == null ? UNPROVEN : 0;
    }

    private static void say(PrintStream out, String key) {
        Text said = Sentences.of(key);
        out.println(said.vi() + " · " + said.en());
    }
}
