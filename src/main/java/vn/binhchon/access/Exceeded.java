package vn.binhchon.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.binhchon.intake.ProblemLine;
import vn.binhchon.text.Text;

/** What was sent is not its sender's to send. */
public final class Exceeded extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    private Exceeded(ProblemDetail problem, Text words) {
        super(HttpStatus.FORBIDDEN, problem, null);
        this.words = words;
    }

    /**
     * A refusal as a problem of HTTP.
     *
     * @param path the field that is not its sender's to fill so
     * @param value what was seen there; null when nothing was
     * @param expected what was expected, briefly
     */
    static Exceeded of(String code, Text title, String path, @Nullable String value, String expected, Text words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, words.vi() + " / " + words.en());
        problem.setType(URI.create("https://binhchon.vn/problems/" + code));
        problem.setTitle(title.vi() + " / " + title.en());
        problem.setProperty("problems", List.of(ProblemLine.of(path, value, expected, words)));
        return new Exceeded(problem, words);
    }

    /** Why, in both languages. */
    public Text words() {
        return words;
    }
}
