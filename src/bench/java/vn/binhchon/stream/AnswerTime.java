package vn.binhchon.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import vn.binhchon.Samples;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.Explainer;
import vn.binhchon.explanation.Published;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;
import vn.binhchon.rulebook.ShippedRules;

/** What each step from the bytes of an event to the bytes of its answer costs in CPU time of its thread, on the shipped samples. */
public final class AnswerTime {

    private static final int ROUNDS = 8;
    private static final Instant RECEIVED = Instant.parse("2026-11-21T00:00:00Z");

    private final EventReader reader = EventReader.ofNominations();
    private final Map<String, Long> best = new LinkedHashMap<>();

    private AnswerTime() {}

    private interface Step<I, O> {
        O of(I input) throws Refused, IOException;
    }

    /** A row for each step. */
    public static List<String> measure() {
        return new AnswerTime().rows();
    }

    private List<String> rows() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Samples.nominations().forEach(files::add);
        }
        long size = 0;
        long packedSize = 0;
        for (int i = 0; i < ROUNDS; i++) {
            List<ConsumerRecord<byte[], byte[]>> records =
                    files.stream().map(AnswerTime::record).toList();
            List<AcceptedEvent> events = step("read and checked", records, each -> Inbound.read(reader, each));
            List<Admission> admitted = step("admitted", events, Samples::admission);
            List<Evaluation> judged = step("judged with every reason", admitted, each -> ShippedRules.evaluator()
                    .evaluate(each.nomination(), each.round()));
            List<Integer> places = new ArrayList<>();
            for (int j = 0; j < events.size(); j++) {
                places.add(j);
            }
            List<Published> made = step(
                    "written with its reasons and hashed",
                    places,
                    each -> Reasoning.publish(judged.get(each), events.get(each)));
            List<byte[]> written = step("put into its event", places, each -> Outbound.evaluated(
                            records.get(each), events.get(each), made.get(each), "")
                    .value());
            step("or read off its topic", places, each -> AnswerRecord.read(answer(written.get(each))));
            step("or put into words", places, each -> Explainer.explain(judged.get(each), events.get(each)));
            List<byte[]> packed = step("packed by gzip at 6", written, each -> packed(each, 6));
            step("or packed by gzip at 1", written, each -> packed(each, 1));
            size = written.stream().mapToLong(each -> each.length).sum();
            packedSize = packed.stream().mapToLong(each -> each.length).sum();
        }
        List<String> rows = new ArrayList<>();
        rows.add("step,µs of CPU for one nomination (best of " + ROUNDS + " rounds)");
        best.forEach((step, nanos) -> rows.add(String.format(Locale.ROOT, "%s,%.0f", step, nanos / 1e3)));
        rows.add(String.format(
                Locale.ROOT,
                "an answer has %.0f kB and packed %.1f kB,",
                size / 1e3 / files.size(),
                packedSize / 1e3 / files.size()));
        return rows;
    }

    private <I, O> List<O> step(String name, List<I> inputs, Step<I, O> step) {
        var threads = ManagementFactory.getThreadMXBean();
        List<O> outputs = new ArrayList<>(inputs.size());
        long begun = threads.getCurrentThreadCpuTime();
        for (I each : inputs) {
            try {
                outputs.add(step.of(each));
            } catch (Refused | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        best.merge(name, (threads.getCurrentThreadCpuTime() - begun) / inputs.size(), Math::min);
        return outputs;
    }

    private static ConsumerRecord<byte[], byte[]> answer(byte[] value) {
        return record(Topics.EVALUATIONS, value);
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, byte[] value) {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                RECEIVED.toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                null,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> record(Path file) {
        try {
            return record(Topics.NOMINATIONS, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes, int level) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out) {
            {
                def = new Deflater(level, true);
            }
        }) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
