package vn.binhchon.rollout.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.binhchon.Samples;
import vn.binhchon.explanation.Explained;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.ShippedRules;

/**
 * How many nominations a back-test judges in a second, without the ledger: the sample season over and over. Not a test; run it
 * with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=…BacktestRate -Dexec.args=100000}.
 */
final class BacktestRate {

    private BacktestRate() {}

    public static void main(String[] arguments) throws InterruptedException {
        int many = Integer.parseInt(arguments.length == 0 ? "20000" : arguments[0]);
        Map<String, Round> rounds = Samples.rounds();
        List<Explained> season = Samples.nominations().map(Samples::explained).toList();
        List<Kept> ledger = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Explained each = season.get(i % season.size());
            ledger.add(new Kept(
                    each.nomination().id() + i,
                    each.nomination().round(),
                    Json.MAPPER.writeValueAsString(each.nomination()),
                    Json.MAPPER.writeValueAsString(each.verdict())));
        }
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (int again = 0; again < 3; again++) {
            long begun = System.nanoTime();
            Backtest backtest = new Backtest("x", ShippedRules.evaluator(), rounds::get, List.of());
            for (int from = 0; from < many; from += 4_000) {
                backtest.judge(ledger.subList(from, Math.min(many, from + 4_000)), threads);
            }
            int flips = backtest.report().flips();
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%d nominations, %d flips, %.1f s, %.0f a second%n", many, flips, seconds, many / seconds);
        }
        threads.shutdown();
    }
}
