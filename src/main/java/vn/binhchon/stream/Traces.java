package vn.binhchon.stream;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** The trace that an event came with (W3C Trace Context) goes on with its answer, for whoever watches both. */
final class Traces {

    private static final List<String> CARRIED = List.of("traceparent", "tracestate");

    private Traces() {}

    /** The answer, with the trace of what it answers. */
    static ProducerRecord<byte[], byte[]> carried(
            ConsumerRecord<byte[], byte[]> cause, ProducerRecord<byte[], byte[]> answer) {
        for (String name : CARRIED) {
            Header header = cause.headers().lastHeader(name);
            if (header != null && answer.headers().lastHeader(name) == null) {
                answer.headers().add(header);
            }
        }
        return answer;
    }
}
