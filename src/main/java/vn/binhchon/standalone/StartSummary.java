package vn.binhchon.standalone;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;

/** What the one-command start says when it is up: what arrived, what was judged, what was refused and why, where to look. */
@Component
class StartSummary {

    private final Rounds rounds;
    private final Nominations nominations;
    private final Refusals refusals;
    private final RulesInForce rules;
    private final Environment environment;

    StartSummary(
            Rounds rounds, Nominations nominations, Refusals refusals, RulesInForce rules, Environment environment) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.refusals = refusals;
        this.rules = rules;
        this.environment = environment;
    }

    void print(@Nullable Duration timeTaken, boolean first, Map<String, Integer> reasons) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(text(timeTaken, first, reasons));
    }

    private String text(@Nullable Duration timeTaken, boolean first, Map<String, Integer> reasons) {
        StringBuilder text = new StringBuilder("\nBình Chọn");
        text.append(timeTaken == null ? "" : " sẵn sàng sau " + seconds(timeTaken) + " giây (ready)")
                .append("\n\n");
        if (first) {
            text.append("  Lần chạy đầu: đã nạp mùa bình chọn mẫu Lạng Sơn (src/main/resources/samples/lang-son).\n\n");
        }
        if (rules.usable()) {
            text.append(rounds());
        } else {
            text.append("  BỘ QUY TẮC KHÔNG DÙNG ĐƯỢC, không xét hồ sơ nào (rules folder refused):\n");
            rules.problems()
                    .forEach(problem -> text.append("    ").append(problem).append('\n'));
        }
        Nominations.Arrivals arrivals = nominations.arrivals();
        line(text, "Sự kiện đã trả lời (events answered)", arrivals.answered());
        line(text, "Gửi lặp (repeats)", arrivals.repeats());
        line(text, "Bị từ chối (refused)", refusals.count());
        reasons.forEach((reason, count) -> text.append("      %4d  %s%n".formatted(count, reason(reason))));
        text.append('\n').append(places());
        return text.toString();
    }

    private String rounds() {
        Map<String, Nominations.Count> counts = new HashMap<>();
        nominations.counts().forEach(count -> counts.put(String.valueOf(count.round()), count));
        StringBuilder text = new StringBuilder("   hồ sơ  ≥ ngưỡng  vướng   kỳ bình chọn (round)\n");
        for (Round round : rounds.all()) {
            Nominations.Count count = counts.getOrDefault(round.id(), new Nominations.Count(round.id(), 0, 0, 0, 0));
            text.append("  %6d  %8d  %5d   %s%s%n"
                    .formatted(
                            count.standing(),
                            count.reaching(),
                            count.barred(),
                            round.title().vi(),
                            round.synthetic() ? " [synthetic]" : ""));
        }
        return text.append('\n').toString();
    }

    private String places() {
        String web = "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
        String used = rules.release();
        String release = used == null ? "không có (none)" : used.substring(0, 12);
        return """
                Trang web (pages)      %s
                Kafka                  %s  → %s, đọc read_committed
                Bị từ chối (refused)   %s/refused
                Bộ quy tắc (release)   %s

              Dừng (stop): Ctrl+C
            """.formatted(
                        web,
                        environment.getProperty("spring.kafka.bootstrap-servers"),
                        "binhchon.nominations → binhchon.evaluations",
                        web,
                        release);
    }

    private static void line(StringBuilder text, String label, int count) {
        text.append("  %4d  %s%n".formatted(count, label));
    }

    private static String reason(String code) {
        try {
            RefusalReason reason = RefusalReason.valueOf(code.toUpperCase(Locale.ROOT));
            return reason.words().vi() + " (" + reason.words().en() + ")";
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    private static String seconds(Duration time) {
        return NumberWords.of(BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP), Language.VI);
    }
}
