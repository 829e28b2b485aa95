package vn.binhchon.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.binhchon.rulebook.ShippedRules;

/** Seconds from saving a file to the verdict on the folder, as the program looks: every 200 ms, read when quiet for 400 ms. */
public final class GateRate {

    private static final String UNIT = ShippedRules.EDITION + "/every_level/";
    private static final long LOOK_MILLIS = 200;
    private static final long QUIET_MILLIS = 400;

    private GateRate() {}

    private record Edit(String what, String path, UnaryOperator<String> change) {}

    private record Seen(long whole, long check) {}

    /** Each kind of edit this many times, each time another. */
    public static List<String> measure(int times) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gate").resolve("rules");
        copy(Path.of("rules"), folder);
        FolderWatch watch = new FolderWatch(folder, QUIET_MILLIS, Clock.systemUTC());
        List<String> rows = new ArrayList<>();
        rows.add("saved,verdict,seconds to the verdict: median,worst,of it the check: median,worst");
        long begun = System.currentTimeMillis();
        Seen first = verdict(watch, begun);
        rows.add("the whole folder for the first time,%s,%s,,%s,"
                .formatted(said(watch), seconds(first.whole()), seconds(first.check())));
        Map<String, List<Seen>> seen = new TreeMap<>();
        Map<String, String> verdicts = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            for (Edit edit : edits(i)) {
                Path file = folder.resolve(edit.path());
                String before = Files.readString(file);
                Files.writeString(file, edit.change().apply(before));
                seen.computeIfAbsent(edit.what(), each -> new ArrayList<>())
                        .add(verdict(watch, System.currentTimeMillis()));
                verdicts.put(edit.what(), said(watch));
                Files.writeString(file, before);
                verdict(watch, System.currentTimeMillis());
            }
        }
        seen.forEach((what, all) -> rows.add("%s,%s,%s,%s,%s,%s"
                .formatted(
                        what,
                        verdicts.get(what),
                        seconds(middle(all.stream().map(Seen::whole).toList())),
                        seconds(all.stream().mapToLong(Seen::whole).max().orElse(0)),
                        seconds(middle(all.stream().map(Seen::check).toList())),
                        seconds(all.stream().mapToLong(Seen::check).max().orElse(0)))));
        return rows;
    }

    private static List<Edit> edits(int i) {
        return List.of(
                new Edit("a row of a table", UNIT + "society/wage.bands.csv", text -> text.replaceFirst(
                                "6000000", "60000" + (10 + i))
                        .replace("6000000", "60000" + (10 + i))),
                new Edit("a rule's condition", UNIT + "society/society.drl", text -> text.replace(
                                "minorityWorkers != null", "minorityWorkers != null, womenWorkers != null")
                        .replace("women among the workers", "women among the workers, " + i)),
                new Edit(
                        "a rule's name",
                        UNIT + "market/market.drl",
                        text -> text.replace("home markets named", "home markets named " + i)),
                new Edit(
                        "a rule that does not compile",
                        UNIT + "market/market.drl",
                        text -> text.replace("homeMarketCount != null", "homeMarketCnt != null" + " ".repeat(i))),
                new Edit("a scenario", UNIT + "society/society.scenarios.yaml", text -> text + "\n# " + i + "\n"));
    }

    private static Seen verdict(FolderWatch watch, long saved) throws InterruptedException {
        Candidate before = watch.candidate();
        while (watch.candidate() == before) {
            watch.look();
            Thread.sleep(watch.candidate() == before ? LOOK_MILLIS : 0);
        }
        Candidate found = java.util.Objects.requireNonNull(watch.candidate());
        return new Seen(System.currentTimeMillis() - saved, found.milliseconds());
    }

    private static String said(FolderWatch watch) {
        Candidate found = java.util.Objects.requireNonNull(watch.candidate());
        return found.green() ? "green" : found.problems().size() + " problems";
    }

    private static long middle(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static String seconds(long milliseconds) {
        return String.valueOf(Math.round(milliseconds / 10.0) / 100.0);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }
}
