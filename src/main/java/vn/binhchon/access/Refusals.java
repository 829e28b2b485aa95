package vn.binhchon.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProblemLine;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** How a program is told that it is not let in: {@code application/problem+json}. */
final class Refusals {

    private Refusals() {}

    static void nobody(HttpServletResponse to, String scheme) throws IOException {
        to.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme);
        write(
                to,
                HttpStatus.UNAUTHORIZED,
                "sign-in",
                Sentences.of("access.sign-in.title"),
                Sentences.of("access.sign-in.detail"),
                "an account with its password");
    }

    static void notAllowed(HttpServletResponse to) throws IOException {
        write(
                to,
                HttpStatus.FORBIDDEN,
                "not-allowed",
                Sentences.of("access.not-allowed.title"),
                Sentences.of("access.not-allowed.detail"),
                "an account whose role allows it");
    }

    /** Whole seconds to wait, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    static void wrongTooOften(HttpServletResponse to, Duration wait) throws IOException {
        later(
                to,
                wait,
                "wrong-too-often",
                Sentences.of("access.wrong-too-often.title"),
                Sentences.of("access.wrong-too-often.detail", "seconds", seconds(wait)));
    }

    static void tooMany(HttpServletResponse to, Duration wait) throws IOException {
        later(to, wait, "too-many", Sentences.of("access.too-many.title"), Sentences.of("access.too-many.detail"));
    }

    private static void later(HttpServletResponse to, Duration wait, String type, Text title, Text detail)
            throws IOException {
        to.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
        write(to, HttpStatus.TOO_MANY_REQUESTS, type, title, detail, "another try after " + seconds(wait) + " seconds");
    }

    private static void write(
            HttpServletResponse to, HttpStatus status, String type, Text title, Text detail, String expected)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", URI.create("https://binhchon.vn/problems/" + type).toString());
        problem.put("title", title.vi() + " / " + title.en());
        problem.put("status", status.value());
        problem.put("detail", detail.vi() + " / " + detail.en());
        problem.put("problems", List.of(ProblemLine.of("authorization", null, expected, detail)));
        to.setStatus(status.value());
        to.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        to.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    }
}
