package vn.binhchon.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.intake.ForbiddenText;
import vn.binhchon.intake.ProblemLine;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.LedgerDamage;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Explanations;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Errors as {@code application/problem+json} (RFC 9457), everything wrong at once. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** Where these are wrong, what was sent is of a kind that is not read. */
    private static final Set<String> MEDIA = Set.of("content-type", "content-encoding");

    private final LedgerDamage damage;

    ApiProblems(LedgerDamage damage) {
        this.damage = damage;
    }

    /** What Spring finds wrong, under a type and a title of ours, the parameter named. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object said = body instanceof ProblemDetail problem ? HttpProblem.complete(problem) : body;
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(said);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Text words = Sentences.of("parameter.missing", "name", missing.getParameterName());
        missing.getBody()
                .setProperty("problems", List.of(ProblemLine.of(missing.getParameterName(), null, "a value", words)));
        return super.handleMissingServletRequestParameter(missing, headers, status, request);
    }

    /** What was asked for in Accept, and what is given out. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String[] accept = request.getHeaderValues(HttpHeaders.ACCEPT);
        String asked = accept == null ? "" : String.join(", ", accept);
        String given = wrong.getSupportedMediaTypes().isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : MediaType.toString(wrong.getSupportedMediaTypes());
        Text words = Sentences.of("problem.accept.named", "asked", asked, "given", given);
        wrong.getBody().setProperty("problems", List.of(ProblemLine.of("accept", asked, given, words)));
        return super.handleHttpMediaTypeNotAcceptable(wrong, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = String.valueOf(wrong.getPropertyName());
        Class<?> type = wrong.getRequiredType();
        Text expected = Sentences.of("parameter.kind", "kind", type == null ? "text" : type.getSimpleName());
        String seen = String.valueOf(wrong.getValue());
        Text words = Sentences.of("value.expected", "what", name, "seen", "“" + seen + "”", "expected", expected);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("problems", List.of(ProblemLine.of(name, seen, expected.en(), words)));
        return createResponseEntity(problem, headers, status, request);
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        String code = refused.reason().name().toLowerCase(Locale.ROOT);
        ProblemDetail problem = ProblemDetail.forStatus(status(refused));
        problem.setType(URI.create("https://binhchon.vn/problems/" + code.replace('_', '-')));
        Text title = title(refused);
        problem.setTitle(title.vi() + " / " + title.en());
        problem.setProperty("reasonCode", code);
        List<ProblemLine> lines =
                refused.defects().stream().map(ProblemLine::of).toList();
        problem.setProperty("problems", lines);
        return problem;
    }

    private static Text title(Refused refused) {
        HttpStatus status = status(refused);
        if (status == HttpStatus.CONFLICT) {
            return Sentences.of("problem.other-under-id");
        }
        return status == HttpStatus.UNSUPPORTED_MEDIA_TYPE
                ? Sentences.of("problem.content-type")
                : refused.reason().words();
    }

    @ExceptionHandler
    ProblemDetail unstorable(ForbiddenText text) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setType(URI.create("https://binhchon.vn/problems/forbidden-character"));
        Text title = Sentences.of("text.forbidden-title");
        problem.setTitle(title.vi() + " / " + title.en());
        problem.setProperty(
                "problems", text.defects().stream().map(ProblemLine::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail asked(BadQuery asked) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setType(URI.create("https://binhchon.vn/problems/query"));
        problem.setTitle("Câu hỏi không đúng / The question is not right");
        problem.setProperty(
                "problems", asked.defects().stream().map(ProblemLine::of).toList());
        return problem;
    }

    /** A rules folder, or what somebody would make of it, that cannot be used: each problem at its path and line. */
    @ExceptionHandler
    ProblemDetail unusable(RulesRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setType(URI.create("https://binhchon.vn/problems/rules-unreadable"));
        problem.setTitle("Quy tắc không dùng được / The rules cannot be used");
        problem.setProperty(
                "problems",
                refused.problems().stream()
                        .map(each -> new ProblemLine(
                                each.path() + (each.line() > 0 ? ":" + each.line() : ""),
                                null,
                                String.valueOf(each.maybe()),
                                each.said().vi(),
                                each.what()))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unusable(NoRules none) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
        problem.setType(URI.create("https://binhchon.vn/problems/no-rules"));
        return said(problem, "rules that can be used", Sentences.of("problem.no-rules"));
    }

    /** A day before the first law that the rules hold. */
    @ExceptionHandler
    ProblemDetail unknown(NoLawForDay none) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setType(URI.create("https://binhchon.vn/problems/no-law"));
        Text words = Sentences.of("problem.no-law", "day", none.day());
        problem.setTitle(words.vi() + " / " + words.en());
        problem.setProperty(
                "problems",
                List.of(ProblemLine.of("date", none.day().toString(), "a day on which the rules hold a law", words)));
        return problem;
    }

    /** A problem with nothing wrong in what was sent: one line says what is, as its title. */
    private static ProblemDetail said(ProblemDetail problem, String expected, Text words) {
        problem.setTitle(words.vi() + " / " + words.en());
        problem.setProperty("problems", List.of(ProblemLine.of("", null, expected, words)));
        return problem;
    }

    /** What was judged stands, and can be had as data; its words cannot be made here. */
    @ExceptionHandler
    ProblemDetail wordless(Explanations.NotWorded wordless) {
        LOG.error("ALARM: an evaluation cannot be worded", wordless);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
        problem.setType(URI.create("https://binhchon.vn/problems/not-worded"));
        return said(problem, "?published=true", Sentences.of("problem.not-worded"));
    }

    /** What a page or a program asked for lies in a part of the disk that cannot be read. */
    @ExceptionHandler
    ProblemDetail damaged(UncategorizedSQLException failure) {
        if (!damage.note(failure)) {
            throw failure;
        }
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setType(URI.create("https://binhchon.vn/problems/damaged"));
        return said(problem, "a ledger that can be read", Sentences.of("ledger.damaged"));
    }

    /** Nothing is known to have been taken: sending again is safe, since an event is answered once (decision 3). */
    @ExceptionHandler({
        KafkaException.class,
        org.apache.kafka.common.KafkaException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> away(RuntimeException outage) {
        LOG.error("The broker or the database is away", outage);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
        problem.setType(URI.create("https://binhchon.vn/problems/away"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(said(problem, "the same again, later", Sentences.of("problem.away")));
    }

    private static HttpStatus status(Refused refused) {
        boolean media = refused.defects().stream().anyMatch(each -> MEDIA.contains(each.path()));
        boolean underId =
                refused.defects().stream().anyMatch(each -> each.path().equals("id"));
        return switch (refused.reason()) {
            case NOT_JSON, NOT_CLOUDEVENT -> media ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.BAD_REQUEST;
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case OBJECTION -> underId ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            case SCHEMA, UNKNOWN_ROUND, IMPOSSIBLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case ENGINE_FAULT -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
