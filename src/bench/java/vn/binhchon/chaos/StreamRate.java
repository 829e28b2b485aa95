package vn.binhchon.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import vn.binhchon.standalone.DatabaseAlone;
import vn.binhchon.stream.Topics;

/**
 * From events sent to results committed, and to rows in the ledger: real broker and database, one, two and four copies of the
 * program as processes of their own, beside the limit that the broker's transactions set without judging, by turns.
 */
public final class StreamRate {

    private static final List<String> MACHINE = List.of("-Xmx700m", "-XX:+UseSerialGC");
    private static final String GROUP = "binhchon-judge";

    /** Before so many a JVM judges at half its speed, as it has not compiled itself yet. */
    private static final int WARM_UP = 120_000;

    /** The same for each copy that joins. */
    private static final int WARM_UP_MORE = 24_000;

    /**
     * Many small transactions are another way than few large ones, for which the broker compiles itself anew, and the database still
     * sweeps up behind the bursts: half minutes at the rate before waits are told.
     */
    private static final int WARM_UP_WAITS = 4;

    /** What the limit copies is as long and as various as what the program writes: these are its own answers. */
    private static final int ANSWERS = 2_000;

    /** How many times one copy and both limits are measured, by turns. */
    private static final int TIMES = 5;

    private final Country country;
    private final Admin admin;
    private final Connection ledger;
    private final Season season;

    private StreamRate(Country country, Admin admin, Connection ledger, Season season) {
        this.country = country;
        this.admin = admin;
        this.ledger = ledger;
        this.season = season;
    }

    /** What was measured: rates, and waits. */
    public record Measured(List<String> rates, List<String> waits) {}

    public static Measured measure(int events) throws Exception {
        try (Country country = Country.start(1, DatabaseAlone.freshFolder("stream"), MACHINE, CopyLimit.AT_ONCE);
                Admin admin = country.admin();
                Connection ledger = DriverManager.getConnection(
                        country.database.url(), country.database.username(), country.database.password());
                Season season = new Season(country.bootstrap, 20261122L)) {
            return new StreamRate(country, admin, ledger, season).all(events);
        }
    }

    private Measured all(int events) throws Exception {
        run(WARM_UP);
        List<byte[]> answers = Waits.answers(country.bootstrap, ANSWERS);
        List<Double> copied = new ArrayList<>();
        List<Double> copiedOfSize = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        List<Double> committed = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            alone.add(withoutTheLedger(events));
            double[] both = run(events);
            committed.add(both[0]);
            kept.add(both[1]);
            copied.add(CopyLimit.measure(country.bootstrap, WARM_UP, List.of()));
            copiedOfSize.add(CopyLimit.measure(country.bootstrap, 2 * events, answers));
        }
        double limit = median(copied);
        double limitOfSize = median(copiedOfSize);
        List<String> rates = new ArrayList<>();
        rates.add("what,processes,events,events a second,of the copy limit,of the limit with answers of this size");
        rates.add(row("copied without judging", 0, WARM_UP, limit, limit, limitOfSize));
        rates.add(row(
                String.format(
                        Locale.ROOT,
                        "copied with answers of the program; %.1f kB each",
                        answers.stream().mapToInt(each -> each.length).average().orElseThrow() / 1000),
                0,
                2 * events,
                limitOfSize,
                limit,
                limitOfSize));
        rates.add(row(
                "judged and committed while the ledger stands still; the events lie there",
                1,
                events,
                median(alone),
                limit,
                limitOfSize));
        rates.add(row("judged and committed", 1, events, median(committed), limit, limitOfSize));
        rates.add(row("judged and in the ledger", 1, events, median(kept), limit, limitOfSize));
        List<String> waits = new ArrayList<>();
        waits.add("what,events,p50 ms,p99 ms,p99.9 ms,worst ms");
        for (int i = 0; i < WARM_UP_WAITS; i++) {
            Waits.atRate(country.bootstrap, season, median(kept) / 2, "");
        }
        waits.add(Waits.atRate(country.bootstrap, season, median(kept) / 2, "half of what one process takes"));
        waits.add(Waits.atRate(country.bootstrap, season, median(kept) / 10, "a tenth of it"));
        if (Integer.getInteger("bench.copies", 4) > 1) {
            severalCopies(events, limit, limitOfSize, rates, waits);
        }
        for (Program each : country.copies) {
            each.stop();
        }
        Map<String, List<String>> faults = new History(season.all(), Answers.committed(country.bootstrap)).faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("lost, doubled or out of order: " + faults);
        }
        return new Measured(rates, waits);
    }

    private void severalCopies(int events, double limit, double limitOfSize, List<String> rates, List<String> waits)
            throws Exception {
        for (int copies : new int[] {2, 4}) {
            while (country.copies.size() < copies) {
                country.grow().awaitUp(Country.START);
            }
            run(WARM_UP_MORE);
            double[] both = run(events);
            rates.add(row("judged and committed", copies, events, both[0], limit, limitOfSize));
            rates.add(row("judged and in the ledger", copies, events, both[1], limit, limitOfSize));
        }
        Program last = country.copies.get(3);
        waits.add(Waits.during(country.bootstrap, season, last::stop, "while one of four stops"));
        waits.add(Waits.during(
                country.bootstrap,
                season,
                () -> {
                    last.startAgain();
                    last.awaitUp(Country.START);
                },
                "while a fourth starts and joins"));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String row(String what, int copies, int events, double rate, double limit, double ofSize) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%.0f,%.2f,%.2f",
                what,
                copies == 0 ? "" : String.valueOf(copies),
                events,
                rate,
                rate / limit,
                rate / ofSize);
    }

    /**
     * Events a second from when all lie on the broker, as they do for the limit, until all are committed, while nobody can say how far
     * the ledger is; it is awaited afterwards.
     */
    private double withoutTheLedger(int events) throws Exception {
        double committed;
        ledger.setAutoCommit(false);
        try (Statement held = ledger.createStatement()) {
            // Whoever reads it still can.
            held.execute("lock table projection in exclusive mode");
            Savepoint standing = ledger.setSavepoint();
            // Nobody can ask what was answered before, so nobody judges.
            held.execute("lock table event in access exclusive mode");
            send(events);
            ledger.rollback(standing);
            long begun = System.nanoTime();
            committed();
            committed = (System.nanoTime() - begun) / 1e9;
        } finally {
            ledger.rollback();
            ledger.setAutoCommit(true);
        }
        kept();
        System.out.printf(
                Locale.ROOT, "stream: %d events, %.1f s to committed without the ledger%n", events, committed);
        return events / committed;
    }

    /** Events a second until all are committed, and until all are in the ledger. */
    private double[] run(int events) throws Exception {
        long begun = System.nanoTime();
        send(events);
        committed();
        double committed = (System.nanoTime() - begun) / 1e9;
        kept();
        double kept = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "stream: %d copies, %d events, %.1f s to committed, %.1f s to the ledger%n",
                country.copies.size(),
                events,
                committed,
                kept);
        return new double[] {events / committed, events / kept};
    }

    private void send(int events) throws Exception {
        for (int i = 0; i < events; i++) {
            season.next();
        }
        season.all();
    }

    private void committed() throws Exception {
        while (unread() > 0) {
            Thread.sleep(20);
        }
    }

    private void kept() throws Exception {
        Map<TopicPartition, Long> ends = ends(Topics.EVALUATIONS);
        while (behind(ends)) {
            Thread.sleep(20);
        }
    }

    private long unread() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends(Topics.NOMINATIONS).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata at = read.get(end.getKey());
                    return Math.max(0, end.getValue() - (at == null ? 0 : at.offset()));
                })
                .sum();
    }

    private boolean behind(Map<TopicPartition, Long> ends) throws Exception {
        try (var sql = ledger.prepareStatement("select partition, next_offset from projection where topic = ?")) {
            sql.setString(1, Topics.EVALUATIONS);
            Map<Integer, Long> next = new HashMap<>();
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    next.put(row.getInt(1), row.getLong(2));
                }
            }
            return ends.entrySet().stream()
                    .anyMatch(end -> next.getOrDefault(end.getKey().partition(), 0L) < end.getValue());
        }
    }

    private Map<TopicPartition, Long> ends(String topic) throws Exception {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < Season.PARTITIONS; i++) {
            asked.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
