package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.access.Seats;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Does what somebody does on a page: sends it as an act under the name of who is signed in, the same way as {@code POST /v1/acts},
 * and waits until the round's book has taken or refused it.
 */
@Component
class Acting {

    private final NominationSender sender;
    private final Books books;
    private final Refusals refusals;
    private final Clock clock;
    private final HttpServletRequest request;
    private final Seating seating;

    Acting(
            NominationSender sender,
            Books books,
            Refusals refusals,
            Clock clock,
            HttpServletRequest request,
            Seating seating) {
        this.request = request;
        this.seating = seating;
        this.sender = sender;
        this.books = books;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The answer for what stands in the book. */
    static final Answer TAKEN = new Answer("taken", List.of());

    /** One reason why not: the field of the act, and the clerk's words. */
    record Fault(String path, Text words) {}

    /**
     * What became of it.
     *
     * @param state taken, refused, or waiting when the book has not answered in time
     * @param faults everything that stands against it; empty unless it was refused
     */
    record Answer(String state, List<Fault> faults) {
        boolean taken() {
            return state.equals("taken");
        }
    }

    /**
     * Does what the form asks for that is being handled: the same form sent again does it once.
     *
     * @param act its name, such as {@code sheet-kept}
     * @param data what it says, without {@code by}
     * @throws AccessDeniedException when the person may not do such an act in this round
     */
    Answer act(Seats seats, String act, Map<String, ?> data) {
        return act(seats, Submission.of(request).id(), act, data);
    }

    /** The act that the form being handled has made already; nothing when it has made none. */
    Optional<TakenAct> done(Seats seats) {
        return books.act(
                ProgramSources.DESK, untried(own(seats, Submission.of(request).id())));
    }

    /** The id of another's event must not be taken for one's own. */
    private static String own(Seats seats, String id) {
        return seats.person().id() + "/" + id;
    }

    /**
     * Does it under an id of its own.
     *
     * @param id names the event; sent again under the same id it is done once
     * @param act its name, such as {@code sheet-kept}
     * @param data what it says, without {@code by}
     * @throws AccessDeniedException when the person may not do such an act in this round
     */
    Answer act(Seats seats, String id, String act, Map<String, ?> data) {
        if (!seating.mayDo(seats, act)) {
            throw new AccessDeniedException(act);
        }
        String own = untried(own(seats, id));
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", own);
        event.put("source", ProgramSources.DESK);
        event.put("type", "vn.binhchon.act." + act + ".v1");
        event.put("subject", seats.book().round().id());
        event.put("time", OffsetDateTime.now(clock).toString());
        event.put("datacontenttype", "application/json");
        ObjectNode body = event.putObject("data");
        body.put("by", seats.person().id());
        data.forEach((name, value) -> body.set(name, Json.MAPPER.valueToTree(value)));
        byte[] sent = Json.MAPPER.writeValueAsBytes(event);
        AcceptedEvent accepted;
        try {
            accepted = sender.act(EventMessage.structured(sent), "desk");
        } catch (Refused refused) {
            return refused(refused);
        }
        String original = new String(sent, StandardCharsets.UTF_8);
        return Looking.until(() -> outcome(accepted, original)).orElseGet(() -> new Answer("waiting", List.of()));
    }

    /** The id, or, when it was refused under it before, that of the next try: an old refusal is no answer to it. */
    private String untried(String id) {
        String tried = id;
        for (int more = 2; refusals.last(ProgramSources.DESK, tried).isPresent(); more++) {
            tried = id + "~" + more;
        }
        return tried;
    }

    /** What is wrong with what a page sent. */
    static Answer refused(Refused refused) {
        return new Answer(
                "refused", refused.defects().stream().map(Acting::fault).toList());
    }

    /** Taken only where this very act stands in the book, refused only where what was sent now was refused. */
    private Optional<Answer> outcome(AcceptedEvent sent, String original) {
        Optional<TakenAct> taken = books.act(sent.source(), sent.id());
        if (taken.isPresent()) {
            return Optional.of(
                    taken.get().carries(sent)
                            ? TAKEN
                            : new Answer("refused", List.of(new Fault("", Sentences.of("act.other-under-id")))));
        }
        return refusals.last(sent.source(), sent.id())
                .filter(each -> original.equals(each.original()))
                .map(each -> new Answer("refused", faults(each.problems())));
    }

    static Fault fault(Defect defect) {
        return new Fault(bare(defect.path()), defect.words());
    }

    private static List<Fault> faults(String problems) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode each : Json.MAPPER.readTree(problems)) {
            String vi = text(each, "vi");
            String en = text(each, "en");
            faults.add(new Fault(bare(String.valueOf(text(each, "path"))), new Text(said(vi, en), said(en, vi))));
        }
        return faults;
    }

    private static String said(@Nullable String one, @Nullable String other) {
        return one != null ? one : String.valueOf(other);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : null;
    }

    /** The field of the act without the event around it. */
    private static String bare(String path) {
        return path.startsWith("data.") ? path.substring("data.".length()) : path.equals("data") ? "" : path;
    }
}
