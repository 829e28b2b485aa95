package vn.binhchon.stream;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Answered;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.KeptTime;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.text.Sentences;

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
    private final Promotions promotions;
    private final Books books;
    private final Refusals refusals;
    private final Map<Answered.Key, String> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Answered.Key, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Repeats(Answered answered, Promotions promotions, Books books, Refusals refusals) {
        this.answered = answered;
        this.promotions = promotions;
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
                .map(before -> before(each, before.inputHash(), before.nomination(), before.type(), before.happened()))
                .orElse(null));
    }

    /**
     * Whether an event on promotion came before.
     *
     * @throws Refused when another of its source and id did
     */
    public boolean promotion(AcceptedEvent event) throws Refused {
        return check(event, each -> {
            String hash = promotions.taken(each.source(), each.id());
            return hash == null ? null : before(each, hash, each.subject(), each.type(), each.happened());
        });
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
                            : before(each, "", act.round(), act.type(), each.happened());
        });
    }

    private static Before before(
            AcceptedEvent event, String hash, String subject, String type, OffsetDateTime happened) {
        if (hash.equals(event.inputHash())) {
            return new Before(List.of());
        }
        List<String> fields = new ArrayList<>();
        if (!subject.equals(event.subject())) {
            fields.add("subject");
        }
        if (!type.equals(event.type())) {
            fields.add("type");
        }
        if (!KeptTime.of(happened).equals(KeptTime.of(event.happened()))) {
            fields.add("time");
        }
        return new Before(fields.isEmpty() ? List.of("data") : fields);
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
        throw new Refused(
                RefusalReason.OBJECTION,
                List.of(new Defect(
                        "id",
                        StringNode.valueOf(event.id()),
                        "an id that no other event of this source has; other than before: "
                                + String.join(", ", before.fields()),
                        Sentences.of(
                                "event.other-under-id",
                                "id",
                                event.id(),
                                "fields",
                                String.join(", ", before.fields())))),
                new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()));
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
