package vn.binhchon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The tables of {@code docs/performance.md}, each between two marks. */
final class Tables {

    private static final Path PAGE = Path.of("docs/performance.md");

    private Tables() {}

    /** Replaces a table, with the machine and the day below it. */
    static void put(String name, List<String> table) throws IOException {
        String text = Files.readString(PAGE);
        String from = "<!-- bench " + name + " -->";
        String to = "<!-- end " + name + " -->";
        int begins = text.indexOf(from);
        int ends = text.indexOf(to);
        if (begins < 0 || ends < begins) {
            throw new IllegalStateException(PAGE + " has no marks " + from + " and " + to);
        }
        String made = String.join("\n", table) + "\n\n" + machine();
        Files.writeString(PAGE, text.substring(0, begins + from.length()) + "\n" + made + "\n" + text.substring(ends));
        System.out.println(made);
    }

    private static String machine() {
        return "Measured %s: %d processors, %s %s, load of the machine when it ended %.1f."
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                .getSystemLoadAverage());
    }

    /** Rows of CSV without quotes, the first the heading. */
    static List<String> ofCsv(List<String> csv) {
        List<String> rows = new ArrayList<>();
        for (String each : csv) {
            rows.add("| " + each.replace(",", " | ") + " |");
        }
        rows.add(1, "|" + " --- |".repeat(csv.get(0).split(",").length));
        return rows;
    }
}
