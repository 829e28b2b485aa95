package vn.binhchon.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.ChangedFields;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.NominationData;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Answered;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.LastWord;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.ledger.ToldEvents;

/**
 * Tells at a door whether an event came before: one that says the same is a repeat, one that says something else under the same source
 * and id is refused. What this door let pass moments ago is awaited in the ledger for a while before it is said.
 */
@Component
public class Repeats {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long PAUSE_MILLIS = 50;
    private static final int MOST_REMEMBERED = 20_000;

    private final Answered answered;
    private final ToldEvents told;
    private final Books books;
    private final Refusals refusals;
    private final Map<Answered.Key, String> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Answered.Key, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Repeats(Answered answered, ToldEvents told, Books books, Refusals refusals) {
        this.answered = answered;
        this.told = told;
        this.books = books;
        this.refusals = refusals;
    }

    /**
     * How an event that came before differs from one that comes now.
     *
     * @param fields what differs, by name; empty for the same event
     */
    private record Before(List<String> fields) {}

    /**
     * Whether an event on a nomination came before.
     *
     * @throws Refused when another of its source and id did
     */
    public boolean nomination(AcceptedEvent event) throws Refused {
        return check(event, each -> answered.event(key(each))
                .map(before -> before(
                        each,
                        before.inputHash(),
                        () -> OtherContent.fields(
                                each, before.nomination(), before.type(), before.happened(), () -> changed(each))))
                .orElse(null));
    }

    /** The fields of a nomination that are not what was judged. */
    private List<String> changed(AcceptedEvent event) {
        String document = answered.document(key(event)).orElse(null);
        NominationData now = event.understood();
        if (document == null || now == null) {
            return List.of();
        }
        JsonNode before = Json.MAPPER.readTree(document).path("nomination");
        JsonNode said = Json.MAPPER.valueToTree(now);
        List<String> fields = new ArrayList<>();
        said.properties().stream()
                .filter(each -> !each.getKey().equals("entry"))
                .forEach(each -> fields.addAll(
                        ChangedFields.between(before.path(each.getKey()), each.getValue(), "data." + each.getKey())));
        return fields;
    }

    /**
     * Whether an event on a round or on promotion came before.
     *
     * @throws Refused when another of its source and id did
     */
    public boolean told(AcceptedEvent event) throws Refused {
        return check(event, each -> told.find(each.source(), each.id())
                .map(before -> before(each, before.inputHash(), () -> FirstSender.changed(each, before)))
                .orElse(null));
    }

    /**
     * Whether an act came before.
     *
     * @throws Refused when another act of its source and id did
     */
    public boolean act(AcceptedEvent event) throws Refused {
        return check(event, each -> {
            TakenAct act = books.act(each.source(), each.id()).orElse(null);
            return act == null
                    ? null
                    : act.carries(each)
                            ? new Before(List.of())
                            : new Before(OtherContent.fields(
                                    each, act.round(), act.type(), act.happened(), () -> changed(each, act)));
        });
    }

    private static List<String> changed(AcceptedEvent event, TakenAct before) {
        return before.type().equals(event.type())
                ? ChangedFields.between(ActTypes.content(before.act()), ActTypes.content(ActTypes.act(event)), "data")
                : List.of();
    }

    /** The event that stands on a nomination although this one came after it, as its time is newer; empty where none is known to. */
    public Optional<LastWord> newer(AcceptedEvent event) {
        try {
            LastWord last = answered.lastWords(List.of(event.subject())).get(event.subject());
            return last != null && !last.yieldsTo(event.happened()) ? Optional.of(last) : Optional.empty();
        } catch (RuntimeException fault) {
            if (!Outage.means(fault)) {
                throw fault;
            }
            return Optional.empty();
        }
    }

    private static Before before(AcceptedEvent event, String hash, Supplier<List<String>> fields) {
        return new Before(hash.equals(event.inputHash()) ? List.of() : fields.get());
    }

    private boolean check(AcceptedEvent event, Function<AcceptedEvent, @Nullable Before> ledger) throws Refused {
        Before before;
        try {
            before = ledger.apply(event);
            if (before == null) {
                before = awaited(event, ledger);
            }
        } catch (RuntimeException fault) {
            // Without the database it is told where the event is judged.
            if (!Outage.means(fault)) {
                throw fault;
            }
            return false;
        }
        if (before == null) {
            return false;
        }
        if (before.fields().isEmpty()) {
            return true;
        }
        throw OtherContent.refused(event, before.fields());
    }

    /** What the ledger comes to say of an event that this door let pass moments ago. */
    private @Nullable Before awaited(AcceptedEvent event, Function<AcceptedEvent, @Nullable Before> ledger) {
        String passed;
        synchronized (recent) {
            passed = recent.put(key(event), event.inputHash());
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (passed != null && refusals.last(event.source(), event.id()).isEmpty()) {
            Before before = ledger.apply(event);
            if (before != null) {
                return before;
            }
            if (System.nanoTime() > deadline || pauseFails()) {
                return passed.equals(event.inputHash()) ? new Before(List.of()) : null;
            }
        }
        return null;
    }

    private static boolean pauseFails() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Answered.Key key(AcceptedEvent event) {
        return new Answered.Key(event.source(), event.id());
    }
}
