package vn.binhchon.stream;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is done with an event, as spans of the trace it came with (W3C Trace Context in its headers), and the trace on to its answer. Where no
 * collector is named there are no spans, and the answer carries the trace as it came.
 */
@Component
class Traces {

    private static final TextMapPropagator HEADERS = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Headers> READ = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            List<String> keys = new ArrayList<>();
            headers.forEach(each -> keys.add(each.key()));
            return keys;
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Tracer tracer;

    @Autowired
    Traces(
            ObjectProvider<OpenTelemetry> telemetry,
            @Value("${management.opentelemetry.tracing.export.otlp.endpoint:}") String collector) {
        this((collector.isBlank() ? OpenTelemetry.noop() : telemetry.getObject()).getTracer("vn.binhchon"));
    }

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Something is begun with a record; the caller ends it. */
    Span begun(String what, ConsumerRecord<?, ?> record) {
        return span(what, record, cause(record)).startSpan();
    }

    /** A record that belongs to a trace was written into the ledger, by a transaction that began then and is committed now. */
    void kept(ConsumerRecord<?, ?> record, Instant since) {
        Context cause = cause(record);
        if (Span.fromContext(cause).getSpanContext().isValid()) {
            span("keep", record, cause).setStartTimestamp(since).startSpan().end();
        }
    }

    private static Context cause(ConsumerRecord<?, ?> record) {
        return HEADERS.extract(Context.root(), record.headers(), READ);
    }

    private SpanBuilder span(String what, ConsumerRecord<?, ?> record, Context cause) {
        return tracer.spanBuilder(what + " " + record.topic())
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", String.valueOf(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset());
    }

    /** The answer, with the trace it belongs to. */
    static ProducerRecord<byte[], byte[]> carried(Span span, ProducerRecord<byte[], byte[]> answer) {
        return carried(Context.root().with(span), answer);
    }

    /** What is sent, with the trace of the request that brought it. */
    static ProducerRecord<byte[], byte[]> sent(ProducerRecord<byte[], byte[]> record) {
        return carried(Context.current(), record);
    }

    private static ProducerRecord<byte[], byte[]> carried(Context context, ProducerRecord<byte[], byte[]> record) {
        HEADERS.inject(context, record.headers(), (headers, name, value) -> {
            if (headers != null && headers.lastHeader(name) == null) {
                headers.add(name, value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return record;
    }
}
