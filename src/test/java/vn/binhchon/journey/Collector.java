package vn.binhchon.journey;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A collector of spans, as OpenTelemetry's protocol has it over HTTP, for the whole of a run of tests. */
final class Collector {

    private static final Collector ONE = new Collector();

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            InputStream body = exchange.getRequestBody();
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("content-encoding"));
            var request = ExportTraceServiceRequest.parseFrom(packed ? new GZIPInputStream(body) : body);
            request.getResourceSpansList()
                    .forEach(each -> each.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
            exchange.getResponseHeaders().add("content-type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Where spans are to be sent. */
    static String address() {
        return "http://127.0.0.1:" + ONE.server.getAddress().getPort() + "/v1/traces";
    }

    /** The spans of a trace that have come in, in whatever order. */
    static List<Span> spans(String trace) {
        return ONE.spans.stream()
                .filter(each -> HexFormat.of()
                        .formatHex(each.getTraceId().toByteArray())
                        .equals(trace))
                .toList();
    }

    /** An id of a span, as headers write it. */
    static String id(com.google.protobuf.ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
