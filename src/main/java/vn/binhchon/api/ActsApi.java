package vn.binhchon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.binhchon.access.Mandate;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.nomination.Level;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.ActRule;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.ActTimes;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.stream.Repeats;
import vn.binhchon.stream.Waiting;
import vn.binhchon.text.VietnamTime;

/** Acts of rounds sent by REST, and what became of each. */
@RestController
@RequestMapping("/v1/acts")
class ActsApi {

    private final NominationSender sender;
    private final Books books;
    private final Refusals refusals;
    private final Waiting waiting;
    private final Mandate mandate;
    private final SecretMarks secret;
    private final RulesInForce rules;
    private final Repeats repeats;

    ActsApi(
            NominationSender sender,
            Books books,
            Refusals refusals,
            Waiting waiting,
            Mandate mandate,
            SecretMarks secret,
            RulesInForce rules,
            Repeats repeats) {
        this.repeats = repeats;
        this.rules = rules;
        this.sender = sender;
        this.books = books;
        this.refusals = refusals;
        this.waiting = waiting;
        this.mandate = mandate;
        this.secret = secret;
    }

    /**
     * What became of an act.
     *
     * @param state taken, refused or waiting
     * @param round whose act it is; null while it waits
     * @param place its place in the round's book; null unless it was taken
     * @param seal its seal there; null unless it was taken
     * @param reasonCode why it was refused; null unless it was
     * @param problems everything that stands against it; null unless it was refused
     */
    record Fate(
            String source,
            String id,
            String state,
            @Nullable String round,
            @Nullable String type,
            @Nullable Integer place,
            @Nullable String seal,
            @Nullable String reasonCode,
            @Nullable JsonNode problems) {}

    @PostMapping
    ResponseEntity<NominationsApi.Taken> send(HttpServletRequest request) throws IOException, Refused {
        AtomicBoolean repeat = new AtomicBoolean();
        AcceptedEvent event = sender.act(SentEvent.of(request), "POST /v1/acts", sent -> {
            mandate.act(sent);
            repeat.set(repeats.act(sent));
        });
        return ResponseEntity.accepted()
                .location(URI.create("/v1/acts?source=" + coded(event.source()) + "&id=" + coded(event.id())))
                .body(NominationsApi.Taken.of(event, repeat));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Who may do which act, by the rules in force.
     *
     * @param acts in the order of the file
     * @param times what holds of the time of every act
     * @param authorities how the authority that signs is called, by level
     */
    record Table(List<ActRule> acts, ActTimes times, Map<Level, List<String>> authorities) {}

    /** Who may do which act in which phase, what it needs and what comes next, for rounds of a day. */
    @GetMapping("/table")
    Table table(@RequestParam(required = false) @Nullable LocalDate date) {
        if (!rules.usable()) {
            throw new NoRules();
        }
        ActTable table = rules.evaluator().acts(date == null ? LocalDate.now(VietnamTime.ZONE) : date);
        return new Table(List.copyOf(table.rules().values()), table.times(), table.authorities());
    }

    /** What became of an act, for who sent it and for who mends what was refused; to all others it is as if it had never come. */
    @GetMapping
    Fate fate(@RequestParam String source, @RequestParam String id) {
        // Asked before the ledger is read: what is answered in between is then found there.
        boolean pending = waiting.acts();
        Optional<TakenAct> taken = books.act(source, id);
        if (taken.isPresent()
                && concerns(source, taken.get().round(), taken.get().act().by())) {
            TakenAct act = taken.get();
            return new Fate(source, id, "taken", act.round(), act.type(), act.place(), act.seal(), null, null);
        }
        Optional<RefusedEvent> refused =
                refusals.last(source, id).filter(each -> concerns(source, String.valueOf(each.subject()), by(each)));
        if (refused.isPresent()) {
            RefusedEvent last = own(refused.get());
            return new Fate(
                    source,
                    id,
                    "refused",
                    last.subject(),
                    last.type(),
                    null,
                    null,
                    last.reason(),
                    Json.MAPPER.readTree(last.problems()));
        }
        if (pending) {
            return new Fate(source, id, "waiting", null, null, null, null, null, null);
        }
        throw Absent.of(
                HttpStatus.NOT_FOUND,
                "no-act",
                "Không có việc này / No such act",
                "Chưa nhận việc nào mang mã " + id + " từ " + source + ".",
                "No act " + id + " of " + source + " has come.");
    }

    private boolean concerns(String source, String round, String by) {
        Person person = Person.signedIn();
        return person != null
                && (person.id().equals(by)
                        || (person.is(Role.SYSTEM)
                                ? mandate.sendsUnder(person, source, round)
                                : person.is(Role.HELPER, Role.OPERATOR)));
    }

    /** A refused sheet of marking that is open is shown whole to its juror and to the system that sends for jurors. */
    private RefusedEvent own(RefusedEvent refused) {
        Person person = Person.signedIn();
        boolean own = person != null && (person.id().equals(by(refused)) || person.is(Role.SYSTEM));
        return own ? refused : secret.veiled(List.of(refused)).get(0);
    }

    /** Who is said to have done what was refused; empty where that cannot be read. */
    private static String by(RefusedEvent refused) {
        try {
            JsonNode original = Json.MAPPER.readTree(refused.original() == null ? "" : refused.original());
            JsonNode data = original.has("specversion") ? original.path("data") : original;
            return data.path("by").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
