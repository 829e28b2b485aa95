package vn.binhchon.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.binhchon.access.LocalPeople;

/** The whole program with a real broker and a real database, started once for all journeys, with the sample season in it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class Journey {

    /** The local account of an office's system. */
    static final String SYSTEM = "he-thong";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Environment environment = new StandardEnvironment();

    @LocalServerPort
    private int port;

    Upstream upstream = new Upstream();

    @DynamicPropertySource
    static void collector(DynamicPropertyRegistry properties) {
        properties.add("management.opentelemetry.tracing.export.otlp.endpoint", Collector::address);
    }

    @BeforeEach
    void connect() {
        upstream.close();
        upstream = new Upstream(environment);
    }

    @AfterEach
    void disconnect() {
        upstream.close();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** What a client of the broker says to come in as the program does. */
    Map<String, Object> broker() {
        return Upstream.account(environment);
    }

    /** Read by a system of an office. */
    HttpResponse<String> get(String path) {
        return getAs(SYSTEM, path);
    }

    /** A file, read by a system of an office. */
    HttpResponse<byte[]> download(String path) {
        return exchange(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Authorization", basic(SYSTEM))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Read by somebody. */
    HttpResponse<String> getAs(String person, String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", basic(person))
                .build());
    }

    /** Read by a system of an office over a slow line, as it travels. */
    HttpResponse<byte[]> packed(String path) {
        return exchange(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Authorization", basic(SYSTEM))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Read by somebody who says nothing of himself. */
    HttpResponse<String> getAsNobody(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address(path))).build());
    }

    static String basic(String person) {
        byte[] account = (person + ":" + LocalPeople.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(account);
    }

    /** Sent by a system of an office. */
    HttpResponse<String> post(String path, byte[] body, Map<String, String> headers) {
        return postAs(SYSTEM, path, body, headers);
    }

    /** Sent by somebody. */
    HttpResponse<String> postAs(String person, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", basic(person));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    /** A body of JSON, by any method, sent by somebody. */
    HttpResponse<String> sendAs(String person, String method, String path, String json) {
        return exchange(HttpRequest.newBuilder(URI.create(address(path)))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .header("content-type", "application/json")
                .header("Authorization", basic(person))
                .build());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> read) {
        try {
            return HTTP.send(request, read);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
