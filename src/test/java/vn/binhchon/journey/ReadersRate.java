package vn.binhchon.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.journey.PagesRate.Asked;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.stream.NominationSender;

/**
 * What many readers at once wait for a page, while nominations come in: each asks for the next page as soon as the one before is
 * there. Not a test; {@code mvn -Pbench verify -Dbench=readers} runs it.
 */
public final class ReadersRate {

    private static final int SIZE = 500;
    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 60;
    private static final int PAUSE_MILLIS = 50;
    private static final List<Integer> READERS = List.of(10, 50, 200);

    private final ConfigurableApplicationContext program;
    private final PagesRate pages;
    private final AtomicInteger sent = new AtomicInteger();

    private ReadersRate(ConfigurableApplicationContext program) {
        this.program = program;
        this.pages = new PagesRate(program);
    }

    /** A row for each number of readers. */
    public static List<String> measure() throws Exception {
        Path data = Files.createTempDirectory("binhchon-readers");
        List<String> rows = new ArrayList<>();
        rows.add(
                "readers,pages a second,p50 ms,p99 ms,worst ms,failed,nominations taken meanwhile,of them judged at the end");
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(BinhChonApplication.class)
                .run(
                        "--server.port=0",
                        "--binhchon.samples=false",
                        "--binhchon.standalone.kafka-port=0",
                        "--binhchon.standalone.data=" + data)) {
            ReadersRate rate = new ReadersRate(program);
            rate.pages.fill(SIZE);
            for (Asked each : asked()) {
                rate.pages.ask(each);
            }
            // What is asked is how a program that runs answers, and one just started compiles itself.
            rate.row(READERS.get(0), WARM_UP_SECONDS);
            for (int readers : READERS) {
                rows.add(rate.row(readers, SECONDS));
                System.out.println(rows.get(rows.size() - 1));
            }
        }
        return rows;
    }

    private static List<Asked> asked() {
        String round = "/rounds/lon-" + SIZE;
        return List.of(
                new Asked("my work", SIZE, "chu-tich", "/"),
                new Asked("ranking", SIZE, "to-giup-viec", round + "/ranking"),
                new Asked("product", SIZE, "to-giup-viec", "/nominations/lon-" + SIZE + ".bench.7"),
                new Asked("list of the round", SIZE, "to-giup-viec", round),
                new Asked(
                        "mark sheet",
                        SIZE,
                        "giam-khao-1",
                        "/rounds/dang-cham-" + SIZE + "/marking/lon-" + SIZE + ".bench.7"));
    }

    private String row(int readers, int seconds) throws InterruptedException {
        Queue<Double> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        int before = sent.get();
        ExecutorService threads = Executors.newFixedThreadPool(readers + 1);
        threads.execute(() -> intake(over));
        for (int i = 0; i < readers; i++) {
            int reader = i;
            threads.execute(() -> read(reader, over, taken, failed));
        }
        Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        over.set(true);
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("readers did not come to an end");
        }
        List<Double> sorted = taken.stream().sorted().toList();
        int sentNow = sent.get() - before;
        return String.format(
                Locale.ROOT,
                "%d,%.0f,%.0f,%.0f,%.0f,%d,%d,%d",
                readers,
                sorted.size() / (double) seconds,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1),
                failed.get(),
                sentNow,
                judged(before, sentNow));
    }

    private void read(int reader, AtomicBoolean over, Queue<Double> taken, AtomicInteger failed) {
        List<Asked> asked = asked();
        for (int i = reader; !over.get(); i++) {
            long begun = System.nanoTime();
            try {
                pages.ask(asked.get(i % asked.size()));
                taken.add((System.nanoTime() - begun) / 1e6);
            } catch (Exception e) {
                failed.incrementAndGet();
            }
        }
    }

    private void intake(AtomicBoolean over) {
        NominationSender sender = program.getBean(NominationSender.class);
        try {
            while (!over.get()) {
                String id = "den-" + sent.getAndIncrement();
                sender.nomination(
                        EventMessage.structured(
                                Upstream.event(id, id, Upstream.product("{ \"society\": { \"workers\": 50 } }"))
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8)),
                        "bench");
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int judged(int from, int many) {
        Nominations nominations = program.getBean(Nominations.class);
        int judged = 0;
        for (int i = from; i < from + many; i++) {
            judged += nominations.find("den-" + i).isPresent() ? 1 : 0;
        }
        return judged;
    }
}
