package vn.binhchon.api;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers that there is nothing to show, or not yet, as a problem in both languages. */
final class Absent {

    private Absent() {}

    static ErrorResponseException of(HttpStatus status, String code, String title, String vi, String en) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, vi + " / " + en);
        problem.setType(URI.create("https://binhchon.vn/problems/" + code));
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, null);
    }

    /** There is no such round. */
    static ErrorResponseException round(String id) {
        return of(
                HttpStatus.NOT_FOUND,
                "no-round",
                "Không có kỳ này / No such round",
                "Không có kỳ bình chọn " + id + ".",
                "There is no round " + id + ".");
    }
}
