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
                "Cần đăng nhập / Sign in first",
                "Việc này cần biết ai làm: gửi kèm tài khoản. / Who does this must be known: send an account along.",
                "an account with its password");
    }

    static void notAllowed(HttpServletResponse to) throws IOException {
        write(
                to,
                HttpStatus.FORBIDDEN,
                "not-allowed",
                "Tài khoản này không được làm việc này / This account may not do this",
                "Hãy dùng tài khoản có vai trò phù hợp. / Use an account whose role allows it.",
                "an account whose role allows it");
    }

    /** Whole seconds to wait, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    static void wrongTooOften(HttpServletResponse to, Duration wait) throws IOException {
        to.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
        Text title = Sentences.of("access.wrong-too-often.title");
        Text detail = Sentences.of("access.wrong-too-often.detail", "seconds", seconds(wait));
        write(
                to,
                HttpStatus.TOO_MANY_REQUESTS,
                "wrong-too-often",
                title.vi() + " / " + title.en(),
                detail.vi() + " / " + detail.en(),
                "another try after " + seconds(wait) + " seconds");
    }

    static void tooMany(HttpServletResponse to, Duration wait) throws IOException {
        to.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
        write(
                to,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many",
                "Gửi quá nhanh, xin chờ rồi gửi lại / Too fast, wait and send again",
                "Chưa có gì được nhận. Số giây phải chờ ở đầu đề Retry-After. / Nothing was taken. Retry-After says how many"
                        + " seconds to wait.",
                "another try after " + seconds(wait) + " seconds");
    }

    private static void write(
            HttpServletResponse to, HttpStatus status, String type, String title, String detail, String expected)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", URI.create("https://binhchon.vn/problems/" + type).toString());
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        String[] both = detail.split(" / ", -1);
        Map<String, String> line = new LinkedHashMap<>();
        line.put("path", "authorization");
        line.put("expected", expected);
        line.put("vi", both[0]);
        line.put("en", both[both.length - 1]);
        problem.put("problems", List.of(line));
        to.setStatus(status.value());
        to.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        to.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    }
}
