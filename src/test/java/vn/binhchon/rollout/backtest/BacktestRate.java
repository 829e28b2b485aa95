package vn.binhchon.rollout.backtest;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.binhchon.Samples;
import vn.binhchon.Varied;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/**
 * How fast a back-test is without the ledger: varied nominations, held as the ledger holds them, under rules with a higher
 * threshold and another band of wages. Not a test; {@code mvn -Pbench verify -Dbench=backtest} runs it.
 */
public final class BacktestRate {

    private static final int BATCH = 4_000;

    private BacktestRate() {}

    /** A row for each time. */
    public static List<String> measure(int many, int times) throws InterruptedException, RulesRefused {
        return measure(many, 1, times);
    }

    /** The same nominations held several times over, under other ids. */
    public static List<String> measure(int many, int over, int times) throws InterruptedException, RulesRefused {
        Map<String, Round> rounds = Samples.rounds();
        Evaluator now = ShippedRules.evaluator();
        Evaluator candidate = LoadedRules.of(new Altered()
                        .text("~/recognition/recognition.parameters.yaml", "value: 70", "value: 40")
                        .text("~/society/wage.bands.csv", "6000000,8000000,0.8", "6000000,8000000,0.7")
                        .folder())
                .evaluator();
        List<Kept> ledger = new ArrayList<>(many);
        for (Nomination each : Varied.nominations(many, 11)) {
            Round round = each.round() == null ? null : rounds.get(each.round());
            ledger.add(new Kept(
                    each.id(),
                    each.round(),
                    Json.MAPPER.writeValueAsString(each),
                    Json.MAPPER.writeValueAsString(now.verdict(each, round))));
        }
        List<String> rows = new ArrayList<>();
        rows.add("time,nominations,changed,flips,seconds,a second,heap after MB more than before");
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            for (int time = 1; time <= times; time++) {
                long before = alive();
                long begun = System.nanoTime();
                Backtest backtest = new Backtest("x", candidate, rounds::get, Before.OPENED, List.of());
                for (int copy = 0; copy < over; copy++) {
                    for (int from = 0; from < many; from += BATCH) {
                        backtest.judge(copied(ledger.subList(from, Math.min(many, from + BATCH)), copy), threads);
                    }
                }
                BacktestReport report = backtest.report();
                double seconds = (System.nanoTime() - begun) / 1e9;
                rows.add(String.format(
                        Locale.ROOT,
                        "%d,%d,%d,%d,%.1f,%.0f,%d",
                        time,
                        report.judged(),
                        report.changed(),
                        report.flips(),
                        seconds,
                        (double) many * over / seconds,
                        (alive() - before) / 1024 / 1024));
            }
        } finally {
            threads.shutdown();
        }
        return rows;
    }

    private static List<Kept> copied(List<Kept> batch, int copy) {
        return copy == 0
                ? batch
                : batch.stream()
                        .map(each -> new Kept(each.id() + "/" + copy, each.round(), each.facts(), each.verdict()))
                        .toList();
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    public static void main(String[] arguments) throws InterruptedException, RulesRefused {
        measure(Integer.parseInt(arguments.length == 0 ? "20000" : arguments[0]), 3)
                .forEach(System.out::println);
    }
}
