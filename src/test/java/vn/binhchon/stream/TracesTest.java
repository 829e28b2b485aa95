package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What leads from an event to its answer where no collector is named; with one: {@code TracesJourneyTest}. */
class TracesTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Traces traces = new Traces(OpenTelemetry.noop().getTracer("test"));

    @Test
    void the_answer_carries_the_trace_of_its_event() {
        ConsumerRecord<byte[], byte[]> cause = cause();
        cause.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        cause.headers().add("tracestate", "tinh=1".getBytes(StandardCharsets.UTF_8));
        cause.headers().add("other", new byte[1]);

        assertThat(headers(Traces.carried(traces.begun("judge", cause), answer())))
                .isEqualTo(Map.of("traceparent", TRACE, "tracestate", "tinh=1"));
    }

    @Test
    void a_trace_that_the_answer_has_is_not_put_there_twice() {
        ConsumerRecord<byte[], byte[]> cause = cause();
        cause.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        Span span = traces.begun("judge", cause);

        ProducerRecord<byte[], byte[]> twice = Traces.carried(span, Traces.carried(span, answer()));

        assertThat(twice.headers().headers("traceparent")).hasSize(1);
    }

    @Test
    void an_event_without_a_trace_or_with_nonsense_is_answered_without_one() {
        assertThat(headers(Traces.carried(traces.begun("judge", cause()), answer())))
                .isEmpty();
        ConsumerRecord<byte[], byte[]> nonsense = cause();
        nonsense.headers().add("traceparent", "00-\r\nx".getBytes(StandardCharsets.UTF_8));
        nonsense.headers().add("tracestate", null);
        assertThat(headers(Traces.carried(traces.begun("judge", nonsense), answer())))
                .isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> cause() {
        return new ConsumerRecord<>(Topics.NOMINATIONS, 2, 7, null, new byte[0]);
    }

    private static ProducerRecord<byte[], byte[]> answer() {
        return new ProducerRecord<>(Topics.EVALUATIONS, new byte[0]);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(
                        Collectors.toMap(each -> each.key(), each -> new String(each.value(), StandardCharsets.UTF_8)));
    }
}
