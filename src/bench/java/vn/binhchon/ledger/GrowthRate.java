package vn.binhchon.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhchon.Samples;
import vn.binhchon.explanation.Published;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.standalone.DatabaseAlone;

/**
 * What one nomination costs in a ledger that already holds many, in rounds of 500. What the ledger is filled with has its figures and
 * facts, and a short document; what is measured has whole ones. Run by {@code mvn -Pbench verify -Dbench=growth}.
 */
public final class GrowthRate {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-10-01T08:00:00+07:00");
    private static final List<Path> FILES = Samples.nominations().toList();
    private static final int POLL = 200;
    private static final int POLLS = 15;
    private static final int ROUND = 500;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final LedgerAnswers answers;
    private final Nominations nominations;
    private final Answered answered;
    private int number;

    private interface Step {
        void run(int time);
    }

    private GrowthRate(SingleConnectionDataSource source) {
        this.sql = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.answers = new LedgerAnswers(sql, new LedgerWriter(sql));
        this.nominations = new Nominations(sql);
        this.answered = new Answered(sql);
    }

    /** A row for each size of the ledger. */
    public static List<String> measure(Collection<Integer> sizes) throws Exception {
        List<String> rows = new ArrayList<>();
        rows.add("nominations in the ledger,µs to write one answer (polls of " + POLL + "),ms to find " + POLL
                + " repeats,ms to rank a round of " + ROUND
                + ",ms for one history,ms for 500 of a back-test,by index,GB");
        try (DatabaseAlone database = DatabaseAlone.start(DatabaseAlone.freshFolder("growth"))) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database.url());
            source.setUser(database.username());
            source.setPassword(database.password());
            Flyway.configure().dataSource(source).load().migrate();
            try (SingleConnectionDataSource one = new SingleConnectionDataSource(source.getConnection(), true)) {
                GrowthRate rate = new GrowthRate(one);
                int held = 0;
                for (int size : sizes) {
                    rate.fill(held, size);
                    held = size;
                    rows.add(rate.row(size));
                    System.out.println(rows.get(rows.size() - 1));
                }
            }
        }
        return rows;
    }

    private void fill(int from, int to) {
        String[] fills = {
            "insert into event select 'urn:fill', 'f' || i || '/1', 'f' || i, 't', now(), now(), 'h' from generate_series(?, ?) i",
            "insert into evaluation select 'urn:fill', 'f' || i || '/1', 'r', ('{\"card\":{\"total\":' || i % 100 || '}}')::json, 'c' || i"
                    + " from generate_series(?, ?) i",
            "insert into nomination (id, round, source, event, happened, arrival, withdrawn, product, establishment, place,"
                    + " product_group, synthetic, barred, total, missing, release, facts, verdict, unproven)"
                    + " select 'f' || i, 'r' || i / 500, 'urn:fill', 'f' || i || '/1', now(), i, false, 'Sản phẩm ' || i, 'Cơ sở ' || i,"
                    + " 'Lạng Sơn', 1 + i % 4, false, false, i % 100, greatest(0, 70 - i % 100), 'r', '{}', '{}', i % 30"
                    + " from generate_series(?, ?) i",
            "insert into judged_by select 'Điều ' || c, now(), 'f' || i from generate_series(?, ?) i, generate_series(1, 6) c"
        };
        for (String fill : fills) {
            sql.sql(fill).params(from, to - 1).update();
        }
        sql.sql("analyze").update();
    }

    private String row(int size) {
        List<List<Answer>> polls =
                IntStream.rangeClosed(0, POLLS).mapToObj(i -> poll()).toList();
        double write =
                millis(POLLS, time -> transaction.executeWithoutResult(status -> answers.write(polls.get(time))));
        double repeats = millis(
                POLLS,
                time -> answered.among(IntStream.range(0, POLL)
                        .mapToObj(i -> new Answered.Key("urn:fill", "f" + (long) (i + 1) * size / (POLL + 1) + "/1"))
                        .toList()));
        double ranked = millis(POLLS, time -> nominations.ranked("r" + (time * 7L % Math.max(1, size / ROUND))));
        double history = millis(POLLS, time -> nominations.history("f" + time * 31L % size));
        double backtest = millis(POLLS, time -> nominations.kept("f" + time * 31L % size, ROUND, List.of()));
        double gigabytes = sql.sql("select pg_database_size(current_database())")
                        .query(Long.class)
                        .single()
                / 1e9;
        return String.format(
                Locale.ROOT,
                "%d,%.0f,%.1f,%.1f,%.1f,%.1f,%s,%.2f",
                size,
                write * 1_000 / POLL,
                repeats,
                ranked,
                history,
                backtest,
                indexed() ? "all" : "not all",
                gigabytes);
    }

    /** Whether the plans for a round, a history and a page of a back-test read an index and no whole table. */
    private boolean indexed() {
        return List.of(
                        "select * from nomination where round = 'r0' order by withdrawn, barred, total desc",
                        "select * from event where nomination = 'f0'",
                        "select id from nomination where id collate \"C\" > 'f5' order by id collate \"C\" limit 500",
                        "select * from event where (source, id) in (('urn:fill', 'f1/1'), ('urn:fill', 'f2/1'))")
                .stream()
                .allMatch(each -> sql.sql("explain " + each).query(String.class).list().stream()
                        .noneMatch(line -> line.contains("Seq Scan")));
    }

    private List<Answer> poll() {
        List<Answer> poll = new ArrayList<>();
        for (int i = 0; i < POLL; i++) {
            String id = "m" + number++;
            Published made = Samples.published(FILES.get(i % FILES.size()));
            poll.add(new Answer(
                    id,
                    "urn:growth",
                    id + "/1",
                    EventTypes.SUBMITTED,
                    TIME,
                    Instant.from(TIME),
                    "h",
                    number,
                    Answer.Outcome.of(made.reasoned()),
                    new String(made.json(), StandardCharsets.UTF_8)));
        }
        return poll;
    }

    /** The median of some times; the first is not counted. */
    private static double millis(int times, Step step) {
        List<Double> taken = new ArrayList<>();
        for (int time = 0; time <= times; time++) {
            long begun = System.nanoTime();
            step.run(time);
            if (time > 0) {
                taken.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return taken.stream().sorted().toList().get(times / 2);
    }
}
