package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.stream.Topics;

/** What becomes of an event is a trace that its sender began, told to a collector over OpenTelemetry's protocol. */
class TracesJourneyTest extends Journey {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENDER = "00f067aa0ba902b7";

    @Test
    void from_the_door_through_the_judge_into_the_ledger() {
        byte[] event = Upstream.event("t-1", "journey.traced", Upstream.product("{}"))
                .toString()
                .getBytes(StandardCharsets.UTF_8);

        var answer = postAs(
                SYSTEM,
                "/v1/nominations",
                event,
                Map.of(
                        "content-type",
                        "application/cloudevents+json",
                        "traceparent",
                        "00-" + TRACE + "-" + SENDER + "-01"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(names()).contains("keep " + Topics.EVALUATIONS));
        Span door = span("http post /v1/nominations");
        Span judge = span("judge " + Topics.NOMINATIONS);
        Span keep = span("keep " + Topics.EVALUATIONS);
        assertThat(Collector.id(door.getParentSpanId())).isEqualTo(SENDER);
        assertThat(judge.getParentSpanId()).isEqualTo(door.getSpanId());
        assertThat(keep.getParentSpanId()).isEqualTo(judge.getSpanId());
        assertThat(judge.getAttributesList()).anySatisfy(each -> {
            assertThat(each.getKey()).isEqualTo("cloudevents.event_id");
            assertThat(each.getValue().getStringValue()).isEqualTo("t-1");
        });
        assertThat(keep.getEndTimeUnixNano()).isGreaterThanOrEqualTo(keep.getStartTimeUnixNano());
    }

    private static List<String> names() {
        return Collector.spans(TRACE).stream().map(Span::getName).toList();
    }

    private static Span span(String name) {
        return Collector.spans(TRACE).stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(names().toString()));
    }
}
