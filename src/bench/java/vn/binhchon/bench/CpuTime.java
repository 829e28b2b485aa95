package vn.binhchon.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each way of judging costs in CPU time of its thread, round about, in one JVM: on a machine that others use too, the figure that
 * can be repeated. Less is said by it than by JMH of what one way could reach alone.
 */
final class CpuTime {

    private static final int ROUNDS = 8;
    private static final int OF_EACH = 4_000;

    private CpuTime() {}

    private interface Way {
        Object once();
    }

    static List<String> measure() {
        JudgingBench bench = new JudgingBench();
        bench.agree();
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("all: evaluated with every reason", bench::all_1_evaluated_with_every_reason);
        ways.put("all: verdict without reasons", bench::all_2_verdict_without_reasons);
        ways.put("all: evaluated through the network", bench::all_3_evaluated_through_the_network);
        ways.put("all: bare Drools, new session", bench::all_4_bare_drools_new_session);
        ways.put("all: bare Drools, pooled", bench::all_5_bare_drools_pooled);
        ways.put("all: bare Drools, one session reused", bench::all_6_bare_drools_one_session_reused);
        ways.put("points: by hand", bench::points_1_by_hand);
        ways.put("points: rule files asked straight", bench::points_2_rule_files_asked_straight);
        ways.put("points: Easy Rules", bench::points_3_easy_rules);
        ways.put("points: rule files through the network", bench::points_4_rule_files_through_the_network);
        Map<String, Double> best = new LinkedHashMap<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int made = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Way> each : ways.entrySet()) {
                long begun = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < OF_EACH; i++) {
                    made += each.getValue().once() == null ? 1 : 0;
                }
                double micros = (threads.getCurrentThreadCpuTime() - begun) / 1e3 / OF_EACH;
                best.merge(each.getKey(), micros, Math::min);
            }
        }
        List<String> rows = new ArrayList<>();
        rows.add("way,µs of CPU for one nomination (best of " + ROUNDS + " rounds),that many a second on one core");
        best.forEach((way, micros) ->
                rows.add(String.format(Locale.ROOT, "%s,%.1f,%.0f", way.replace(", ", " "), micros, 1e6 / micros)));
        System.out.println(made);
        return rows;
    }
}
