package vn.binhchon.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import vn.binhchon.stream.Topics;

/** How long an event waits from being sent until whoever reads committed answers holds its answer. */
final class Waits {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static int series;

    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    private Waits() {}

    interface Act {
        void run() throws Exception;
    }

    /** Events sent evenly at a rate for half a minute. */
    static String atRate(String bootstrap, Season season, double aSecond, String what) throws Exception {
        return new Waits()
                .measure(
                        bootstrap,
                        season,
                        aSecond,
                        () -> Thread.sleep(LONG.toMillis()),
                        what + " (" + Math.round(aSecond) + " a second)");
    }

    /** Thirty events a second while something happens, and ten seconds on. */
    static String during(String bootstrap, Season season, Act act, String what) throws Exception {
        return new Waits()
                .measure(
                        bootstrap,
                        season,
                        30,
                        () -> {
                            act.run();
                            Thread.sleep(10_000);
                        },
                        what);
    }

    private String measure(String bootstrap, Season season, double aSecond, Act act, String what) throws Exception {
        AtomicBoolean sending = new AtomicBoolean(true);
        AtomicBoolean reading = new AtomicBoolean(true);
        try (KafkaConsumer<byte[], byte[]> answers = atEnd(bootstrap)) {
            Thread reader = new Thread(() -> {
                while (reading.get()) {
                    answers.poll(Duration.ofMillis(20)).forEach(this::seen);
                }
            });
            reader.start();
            int name = ++series;
            Thread sender = new Thread(() -> send(season, aSecond, name, sending));
            sender.start();
            act.run();
            sending.set(false);
            sender.join();
            for (int i = 0; i < 1200 && !sent.isEmpty(); i++) {
                Thread.sleep(100);
            }
            reading.set(false);
            reader.join();
        }
        if (!sent.isEmpty()) {
            throw new AssertionError(sent.size() + " events without an answer: " + sent.keySet());
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%s,%d,%.0f,%.0f,%.0f,%.0f",
                what,
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1));
    }

    private void send(Season season, double aSecond, int name, AtomicBoolean sending) {
        long pause = (long) (1e9 * Season.PARTITIONS / aSecond);
        long next = System.nanoTime();
        try {
            for (int i = 0; sending.get(); i++) {
                long now = System.nanoTime();
                season.probes(name + "-" + i).forEach(each -> sent.put(each, now));
                next += pause;
                long rest = next - System.nanoTime();
                if (rest > 0) {
                    Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void seen(ConsumerRecord<byte[], byte[]> answer) {
        Long at = sent.remove(new String(answer.key(), StandardCharsets.UTF_8));
        if (at != null) {
            millis.add((System.nanoTime() - at) / 1e6);
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    private static KafkaConsumer<byte[], byte[]> atEnd(String bootstrap) {
        KafkaConsumer<byte[], byte[]> consumer = Answers.reader(bootstrap, "read_committed");
        Set<TopicPartition> all = IntStream.range(0, Season.PARTITIONS)
                .mapToObj(each -> new TopicPartition(Topics.EVALUATIONS, each))
                .collect(Collectors.toSet());
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        return consumer;
    }

    /** So many answers, or somewhat more, as they were published. */
    static List<byte[]> answers(String bootstrap, int many) {
        List<byte[]> answers = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = atEnd(bootstrap)) {
            consumer.seekToBeginning(consumer.assignment());
            for (int i = 0; i < 100 && answers.size() < many; i++) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> answers.add(each.value()));
            }
        }
        if (answers.size() < many) {
            throw new AssertionError(answers.size() + " answers on " + Topics.EVALUATIONS + ", expected " + many);
        }
        return answers;
    }
}
