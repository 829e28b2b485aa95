package vn.binhchon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.access.Mandate;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.LastWord;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.stream.Explanations;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.stream.Repeats;
import vn.binhchon.stream.Waiting;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;
import vn.binhchon.text.VietnamTime;

/** Nominations sent and read by REST. */
@RestController
@RequestMapping("/v1/nominations")
class NominationsApi {

    private final NominationSender sender;
    private final Nominations nominations;
    private final Explanations explanations;
    private final Waiting waiting;
    private final Shown shown;
    private final Mandate mandate;
    private final Repeats repeats;

    NominationsApi(
            NominationSender sender,
            Nominations nominations,
            Explanations explanations,
            Waiting waiting,
            Shown shown,
            Mandate mandate,
            Repeats repeats) {
        this.repeats = repeats;
        this.explanations = explanations;
        this.shown = shown;
        this.sender = sender;
        this.nominations = nominations;
        this.waiting = waiting;
        this.mandate = mandate;
    }

    /**
     * What was taken: the subject, the source and the event's id.
     *
     * @param normalised every text that is stored otherwise than it was sent, those of persons among them, which are never published
     * @param repeat true for an event that came before; null for one that did not, as far as is known
     * @param note what its sender should know, in both languages; null for nothing
     */
    record Taken(
            String id,
            String source,
            String event,
            List<AcceptedEvent.Original> normalised,
            @Nullable Boolean repeat,
            @Nullable Text note) {

        static Taken of(AcceptedEvent event, AtomicBoolean repeat) {
            return of(event, repeat.get(), null);
        }

        static Taken of(AcceptedEvent event, boolean repeat, @Nullable Text note) {
            Text again = repeat ? Sentences.of("event.repeat", "id", event.id()) : note;
            return new Taken(
                    event.subject(), event.source(), event.id(), event.normalised(), repeat ? true : null, again);
        }
    }

    /** A nomination as it stands, with its events, the newest first. */
    record Standing(
            String id,
            String state,
            @Nullable String round,
            @Nullable BigDecimal total,
            boolean barred,
            @Nullable Word standing,
            @Nullable Text note,
            List<EventLine> events) {}

    /** The event that stands: of all on the nomination the one with the newest time. */
    record Word(String source, String id, String type, OffsetDateTime time) {}

    /** One event of a nomination's life. */
    record EventLine(
            String source,
            String id,
            String type,
            OffsetDateTime time,
            Instant receivedAt,
            int repeats,
            boolean stands,
            @Nullable BigDecimal total,
            @Nullable String contentHash) {}

    @PostMapping
    ResponseEntity<Taken> send(HttpServletRequest request) throws IOException, Refused {
        AtomicBoolean repeat = new AtomicBoolean();
        AtomicReference<@Nullable Text> note = new AtomicReference<>();
        AcceptedEvent event = sender.nomination(SentEvent.of(request), "POST /v1/nominations", sent -> {
            mandate.nomination(sent);
            repeat.set(repeats.nomination(sent));
            note.set(note(sent));
        });
        return ResponseEntity.accepted()
                .location(URI.create("/v1/nominations/" + event.subject()))
                .body(Taken.of(event, repeat.get(), note.get()));
    }

    @GetMapping("/{id}")
    Standing standing(@PathVariable String id) {
        Nominations.Row row = nominations.find(id).orElse(null);
        if (row != null) {
            shown.check(id, row.round());
        }
        List<EventLine> events = nominations.history(id).stream()
                .map(each -> new EventLine(
                        each.source(),
                        each.id(),
                        each.type(),
                        each.happened(),
                        each.received(),
                        each.repeats(),
                        each.stands(),
                        each.total(),
                        each.contentHash()))
                .toList();
        if (row == null && events.isEmpty()) {
            throw absent(id);
        }
        Word standing = events.stream()
                .filter(EventLine::stands)
                .map(each -> new Word(each.source(), each.id(), each.type(), each.time()))
                .findFirst()
                .orElse(null);
        if (row == null) {
            Text never = Sentences.of("nomination.never-entered", "id", id);
            return new Standing(id, "never_entered", null, null, false, standing, never, events);
        }
        String state = row.withdrawn() ? "withdrawn" : "evaluated";
        return new Standing(id, state, row.round(), row.total(), row.barred(), standing, null, events);
    }

    /** That an event changes nothing, or withdraws or corrects what was not entered yet, as far as is known; null for nothing. */
    private @Nullable Text note(AcceptedEvent event) {
        LastWord last = repeats.newer(event).orElse(null);
        if (last != null) {
            return Sentences.of(
                    "nomination.newer-stands",
                    "id",
                    last.id(),
                    "time",
                    VietnamTime.minute(last.happened().toInstant()));
        }
        return event.type().equals(EventTypes.SUBMITTED)
                        || nominations.find(event.subject()).isPresent()
                ? null
                : Sentences.of("nomination.not-entered-yet", "id", event.subject());
    }

    /** The evaluation that stands: in words, made for whoever asks, or byte for byte as it was published. */
    @GetMapping(path = "/{id}/evaluation", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> evaluation(
            @PathVariable String id, @RequestParam(name = "published", defaultValue = "false") boolean published) {
        Nominations.Document kept = nominations.kept(id).orElseThrow(() -> absent(id));
        nominations.find(id).ifPresent(row -> shown.check(id, row.round()));
        return ResponseEntity.ok()
                .eTag("\"" + kept.contentHash() + (kept.withdrawn() ? "withdrawn" : "") + (published ? "" : "words")
                        + "\"")
                .body(published ? kept.document() : explanations.json(kept.document()));
    }

    private ErrorResponseException absent(String id) {
        boolean pending = waiting.any();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                pending
                        ? "Chưa có kết quả cho " + id + "; còn sự kiện chờ xét. / No evaluation of " + id
                                + " yet; events are still waiting to be judged."
                        : "Không có hồ sơ " + id + ". / There is no nomination " + id + ".");
        problem.setType(URI.create("https://binhchon.vn/problems/no-evaluation"));
        problem.setTitle("Chưa có kết quả / No evaluation");
        problem.setProperty("pending", pending);
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
