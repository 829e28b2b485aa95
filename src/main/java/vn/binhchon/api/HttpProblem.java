package vn.binhchon.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import vn.binhchon.intake.Json;
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
            problem.setProperty("problems", List.of());
        }
        return problem;
    }

    /** Writes what an answer's status means, where nothing was written yet. */
    static void write(HttpServletResponse to, int status) throws IOException {
        Text title = title(status);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", TYPES + name(status));
        problem.put("title", title.vi() + " / " + title.en());
        problem.put("status", status);
        problem.put("problems", List.of());
        to.setStatus(status);
        to.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        to.getOutputStream().write(Json.MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
