package vn.binhchon.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import vn.binhchon.stream.Topics;

/**
 * A season's nominations as one province after another sends them: of a hundred, two are bad, ten amend one that came before, five
 * come again, one lands in the wrong partition. All are made up, and the same for the same seed.
 */
final class Season implements AutoCloseable {

    static final String SOURCE = "urn:test:chaos";
    static final int PARTITIONS = 6;

    /** How the subjects of probes begin. */
    static final String PROBE = "probe.";

    /** How far back amendments and repeats reach: near enough to meet what is still under way. */
    private static final int REACH = 60;

    /** What must become of an event. */
    enum Fate {
        ANSWERED,
        REFUSED,
        REPEATED
    }

    /** An event that the broker took, and where. */
    record Sent(String id, String subject, Fate fate, RecordMetadata at) {}

    private record Event(String id, String subject, String text) {}

    private final Random random;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Event> good = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable Exception failed;

    Season(String bootstrap, long seed) {
        random = new Random(seed);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        600_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        600_000L),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends the next event. */
    synchronized void next() {
        int number = asked.get();
        int lot = random.nextInt(100);
        if (lot < 2) {
            bad(number, lot == 0);
        } else if (lot < 7 && !good.isEmpty()) {
            Event again = recent();
            send(again, Fate.REPEATED, null);
        } else if (lot < 17 && !good.isEmpty()) {
            answered(event("e-" + number, recent().subject(), "amended", number), null);
        } else {
            String subject = "chaos." + number;
            int home = home(subject);
            answered(event("e-" + number, subject, "submitted", number), lot == 99 ? (home + 1) % PARTITIONS : null);
        }
    }

    /** Sends one good event to each partition; their subjects. */
    synchronized List<String> probes(String name) {
        List<String> subjects = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int more = 0;
            while (home(PROBE + name + "." + partition + "." + more) != partition) {
                more++;
            }
            String subject = PROBE + name + "." + partition + "." + more;
            subjects.add(subject);
            Event probe = event(subject, subject, "submitted", partition);
            // Nothing repeats or amends it.
            send(probe, Fate.ANSWERED, null);
        }
        return subjects;
    }

    /** A good event of this source that somebody sent by REST, its subject its id. */
    void sentByRest(String id) {
        asked.incrementAndGet();
        synchronized (sent) {
            sent.add(new Sent(
                    id,
                    id,
                    Fate.ANSWERED,
                    new RecordMetadata(new TopicPartition(Topics.NOMINATIONS, home(id)), -1, 0, 0, 0, 0)));
        }
    }

    /** How many events were handed to the broker, whether it took them yet or not. */
    int asked() {
        return asked.get();
    }

    /** Everything, once the broker took it all. */
    List<Sent> all() throws Exception {
        producer.flush();
        if (failed != null) {
            throw failed;
        }
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    private Event recent() {
        return good.get(Math.max(0, good.size() - 1 - random.nextInt(REACH)));
    }

    private void answered(Event event, @Nullable Integer partition) {
        // What lies in the wrong partition has no order among its own: nothing follows on it.
        if (partition == null) {
            good.add(event);
            if (good.size() > 2 * REACH) {
                good.subList(0, REACH).clear();
            }
        }
        send(event, Fate.ANSWERED, partition);
    }

    private void bad(int number, boolean unreadable) {
        Event event = event("bad-" + number, "bad." + number, "submitted", number);
        String text = event.text();
        String spoilt =
                unreadable ? text.substring(0, text.length() / 2) : text.replace("\"workers\":", "\"workers\":-");
        send(new Event(event.id(), event.subject(), spoilt), Fate.REFUSED, null);
    }

    private void send(Event event, Fate fate, @Nullable Integer partition) {
        asked.incrementAndGet();
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        byte[] value = event.text().getBytes(StandardCharsets.UTF_8);
        var unused = producer.send(new ProducerRecord<>(Topics.NOMINATIONS, partition, key, value), (at, failure) -> {
            if (failure != null) {
                failed = failure;
            }
            synchronized (sent) {
                sent.add(new Sent(event.id(), event.subject(), fate, at));
            }
        });
    }

    private static Event event(String id, String subject, String kind, int number) {
        String text = """
                {"specversion":"1.0","id":"%s","source":"%s","type":"vn.binhchon.nomination.%s.v1","subject":"%s",\
                "time":"2026-10-01T08:00:00Z","data":{"entry":{"level":"province","jurisdiction":"Lạng Sơn",\
                "date":"2019-07-05"},"product":{"name":"Bún ngô thử %d","group":2},"establishment":{"name":"Cơ sở thử",\
                "type":"household"},"evidence":{"society":{"workers":%d}}}}""".formatted(id, SOURCE, kind, subject, number, 1 + number % 90);
        return new Event(id, subject, text);
    }

    private static int home(String subject) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    @Override
    public void close() {
        producer.close();
    }
}
