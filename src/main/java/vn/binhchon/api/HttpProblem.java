package vn.binhchon.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProblemLine;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What a status of HTTP means when nothing more is known, as {@code application/problem+json} in both languages. */
final class HttpProblem {

    private static final String TYPES = "https://binhchon.vn/problems/";
    private static final URI UNTYPED = URI.create("about:blank");

    private static final Map<Integer, String> NAMED = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "sign-in"),
            Map.entry(403, "not-allowed"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method"),
            Map.entry(406, "accept"),
            Map.entry(413, "too-large"),
            Map.entry(415, "content-type"),
            Map.entry(429, "too-many"),
            Map.entry(503, "away"));

    /** Where it is wrong: a header of the request, its address, its body. */
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("sign-in", "authorization"),
            Map.entry("not-allowed", "authorization"),
            Map.entry("not-found", "address"),
            Map.entry("method", "method"),
            Map.entry("accept", "accept"),
            Map.entry("too-large", "body"),
            Map.entry("content-type", "content-type"));

    private HttpProblem() {}

    private static String name(int status) {
        return NAMED.getOrDefault(status, status < 500 ? "bad-request" : "fault");
    }

    private static Text title(int status) {
        return Sentences.of("problem." + name(status));
    }

    /** Gives a problem that says nothing but its status a type and a title. */
    static ProblemDetail complete(ProblemDetail problem) {
        URI type = problem.getType();
        if (type == null || type.equals(UNTYPED)) {
            Text title = title(problem.getStatus());
            problem.setType(URI.create(TYPES + name(problem.getStatus())));
            problem.setTitle(title.vi() + " / " + title.en());
        }
        if (problem.getProperties() == null || !problem.getProperties().containsKey("problems")) {
            problem.setProperty("problems", List.of(line(problem.getStatus(), problem.getDetail())));
        }
        return problem;
    }

    /** What is wrong by a status alone: where, what was expected, and in words. */
    private static ProblemLine line(int status, @Nullable String detail) {
        String name = name(status);
        String[] both = detail == null ? new String[0] : detail.split(" / ", -1);
        Text words = both.length == 2 ? new Text(both[0], both[1]) : title(status);
        return ProblemLine.of(
                PATHS.getOrDefault(name, ""),
                null,
                Sentences.of("problem.expected." + name).en(),
                words);
    }

    /** Writes what an answer's status means, where nothing was written yet. */
    static void write(HttpServletResponse to, int status) throws IOException {
        write(to, status, line(status, null));
    }

    /** The same for a method that an address does not take, with those that it takes. */
    static void writeMethod(HttpServletResponse to, String sent) throws IOException {
        String takes = String.valueOf(to.getHeader(HttpHeaders.ALLOW));
        Text words = Sentences.of("problem.method.named", "sent", sent, "takes", takes);
        write(to, HttpServletResponse.SC_METHOD_NOT_ALLOWED, ProblemLine.of("method", sent, takes, words));
    }

    private static void write(HttpServletResponse to, int status, ProblemLine line) throws IOException {
        Text title = title(status);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", TYPES + name(status));
        problem.put("title", title.vi() + " / " + title.en());
        problem.put("status", status);
        problem.put("problems", List.of(line));
        to.setStatus(status);
        to.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        to.getOutputStream().write(Json.MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
