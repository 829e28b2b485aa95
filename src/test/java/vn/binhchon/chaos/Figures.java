package vn.binhchon.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** What a copy answers by HTTP, asked as a system of an office. */
final class Figures {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String ACCOUNT =
            Base64.getEncoder().encodeToString("he-thong:binhchon".getBytes(StandardCharsets.UTF_8));

    private Figures() {}

    /** An answer, and how long it took. */
    record Timed(int status, String retryAfter, long millis) {}

    static Timed get(URI address) throws IOException, InterruptedException {
        return asked(HttpRequest.newBuilder(address));
    }

    static Timed post(URI address, String event) throws IOException, InterruptedException {
        return asked(HttpRequest.newBuilder(address)
                .header("content-type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event)));
    }

    private static Timed asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = send(request);
        return new Timed(
                answer.statusCode(),
                answer.headers().firstValue("retry-after").orElse(""),
                (System.nanoTime() - begun) / 1_000_000);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(
                request.header("authorization", "Basic " + ACCOUNT)
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The sum of a figure over its labels that begin so; NaN when there is none. */
    static double sum(URI prometheus, String beginning) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(prometheus))
                .body()
                .lines()
                .filter(each -> each.startsWith(beginning))
                .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
