package vn.binhchon.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import vn.binhchon.chaos.StartTime;
import vn.binhchon.chaos.StreamRate;
import vn.binhchon.journey.PagesRate;
import vn.binhchon.journey.Pictures;
import vn.binhchon.journey.ReadersRate;
import vn.binhchon.ledger.GrowthRate;
import vn.binhchon.rollout.GateRate;
import vn.binhchon.rollout.Swaps;
import vn.binhchon.rollout.backtest.BacktestRate;
import vn.binhchon.stream.AnswerTime;

/** Runs one of the measurements by its name, and puts its table where {@code docs/performance.md} keeps it. */
final class Benches {

    private static final Path RAW = Path.of("docs/performance");

    private Benches() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(RAW);
        String name = arguments[0];
        switch (name) {
            case "judging" -> Tables.put(name, judging());
            case "cpu" -> Tables.put(name, Tables.ofCsv(kept(name, CpuTime.measure())));
            case "backtest" -> Tables.put(name, Tables.ofCsv(kept(name, BacktestRate.measure(100_000, 3))));
            case "million" -> Tables.put(name, Tables.ofCsv(kept(name, BacktestRate.measure(100_000, 10, 1))));
            case "growth" -> Tables.put(name, Tables.ofCsv(kept(name, GrowthRate.measure(sizes()))));
            case "readers" -> Tables.put(name, Tables.ofCsv(kept(name, ReadersRate.measure())));
            case "gate" -> Tables.put(name, Tables.ofCsv(kept(name, GateRate.measure(4))));
            case "pages" -> Tables.put(name, Tables.ofCsv(kept(name, PagesRate.measure())));
            case "pictures" -> Pictures.take();
            case "swaps" -> Tables.put(name, Tables.ofCsv(kept(name, Swaps.measure(500, 50))));
            case "stream" -> {
                StreamRate.Measured measured = StreamRate.measure(24_000);
                Tables.put(name, Tables.ofCsv(kept(name, measured.rates())));
                Tables.put("waits", Tables.ofCsv(kept("waits", measured.waits())));
            }
            case "start" -> Tables.put(name, Tables.ofCsv(kept(name, StartTime.measure())));
            case "answer" -> Tables.put(name, Tables.ofCsv(kept(name, AnswerTime.measure())));
            default ->
                throw new IllegalArgumentException("no bench " + name
                        + "; there are judging, cpu, answer, backtest, million, growth, gate, swaps, stream,"
                        + " pages, readers, start and pictures");
        }
    }

    /** To a million; {@code -Dbench.most=10000000}, which takes 20 GB of disk, to ten. */
    private static List<Integer> sizes() {
        return Stream.of(1_000, 10_000, 100_000, 1_000_000, 10_000_000)
                .filter(each -> each <= Integer.getInteger("bench.most", 1_000_000))
                .toList();
    }

    private static List<String> kept(String name, List<String> csv) throws Exception {
        Files.write(RAW.resolve(name + ".csv"), csv);
        csv.forEach(System.out::println);
        return csv;
    }

    private static List<String> judging() throws Exception {
        new JudgingBench().agree();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(JudgingBench.class.getName())
                        .forks(1)
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                        .resultFormat(ResultFormatType.JSON)
                        .result(RAW.resolve("judging.json").toString())
                        .build())
                .run();
        List<String> rows = new ArrayList<>();
        rows.add("way,nominations a second,± (99.9 %),of the first of its kind");
        double first = 0;
        String kind = "";
        for (RunResult each : results) {
            String way = each.getPrimaryResult().getLabel();
            double rate = each.getPrimaryResult().getScore();
            if (!way.substring(0, 3).equals(kind)) {
                kind = way.substring(0, 3);
                first = rate;
            }
            rows.add(String.format(
                    Locale.ROOT,
                    "%s,%.0f,%.0f,%.2f",
                    way.replaceAll("_\\d_", ": ").replace('_', ' '),
                    rate,
                    each.getPrimaryResult().getScoreError(),
                    rate / first));
        }
        return Tables.ofCsv(rows);
    }
}
