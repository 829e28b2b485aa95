package vn.binhchon.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.FirstSources;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Round;

/**
 * The books that one instance keeps open, made from the ledger and written on as acts are taken. What was written in a
 * transaction that did not come about is forgotten with all the rest, and read anew. Used by the keeper's thread alone, and
 * by the rebalance that runs on it.
 */
@Component
class OpenBooks {

    /**
     * An event whose act was taken.
     *
     * @param hash the event as it came
     * @param type its type
     * @param content what its act says
     */
    record TakenEvent(String hash, String type, String content) {

        static TakenEvent of(TakenAct act) {
            return new TakenEvent(act.inputHash(), act.type(), digest(act.act()));
        }

        /** Whether an event carries the very act that was taken. */
        boolean carriedBy(AcceptedEvent event) {
            return type.equals(event.type()) && content.equals(digest(ActTypes.act(event)));
        }

        private static String digest(Act act) {
            return Sha256.hex(Json.MAPPER.writeValueAsBytes(ActTypes.content(act)));
        }
    }

    /** A book with what its next act needs to know. */
    static final class Open {
        final Book book;
        int place;
        String seal;
        final Map<String, TakenEvent> events = new HashMap<>();

        /** When the round was first opened; null where that is not known. */
        final @Nullable Instant opened;

        /** When the phase began that the book is in; null for the first. */
        @Nullable
        Instant phaseBegun;

        /** The decision as it was signed; null before. */
        Act.@Nullable DecisionSigned signed;

        Open(Book book, @Nullable Instant opened) {
            this.book = book;
            this.opened = opened;
            this.seal = "";
        }

        /** The event that was taken under this source and id; null when there was none. */
        @Nullable
        TakenEvent taken(String source, String id) {
            return events.get(source + "\n" + id);
        }

        void write(TakenAct act) {
            Phase before = book.phase();
            book.apply(act.act(), act.outcome());
            if (book.phase() != before) {
                Instant happened = act.happened().toInstant();
                phaseBegun = happened.isBefore(act.received()) ? happened : act.received();
            }
            place = act.place();
            seal = act.seal();
            events.put(act.source() + "\n" + act.id(), TakenEvent.of(act));
            if (act.act() instanceof Act.DecisionSigned decision) {
                signed = decision;
            }
        }
    }

    private final Books ledger;
    private final FirstSources rounds;
    private final CaughtUp caughtUp;
    private final Map<String, Open> open = new HashMap<>();

    /** Acts taken in the transaction under way, which the ledger cannot hold yet, by round. */
    private final Map<String, List<TakenAct>> underWay = new HashMap<>();

    OpenBooks(Books ledger, FirstSources rounds, CaughtUp caughtUp) {
        this.rounds = rounds;
        this.ledger = ledger;
        this.caughtUp = caughtUp;
    }

    /** The book of a round; null when it has none yet. */
    synchronized @Nullable Open find(String round) {
        Open known = open.get(round);
        if (known != null) {
            return known;
        }
        caughtUp.await(Topics.BOOKS);
        List<TakenAct> acts = new ArrayList<>(ledger.acts(round));
        int kept = acts.size();
        underWay.getOrDefault(round, List.of()).stream()
                .filter(each -> each.place() > kept)
                .forEach(acts::add);
        if (acts.isEmpty()) {
            return null;
        }
        Round pinned = acts.get(0).outcome().round();
        if (pinned == null) {
            throw new IllegalStateException("the first act of " + round + " does not hold the round");
        }
        Open read = begin(pinned);
        acts.forEach(read::write);
        open.put(round, read);
        return read;
    }

    /** Whether another round's book holds an act of this source and id; a source gives each id once. */
    synchronized boolean isTakenElsewhere(AcceptedEvent event) {
        return underWay.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> each.source().equals(event.source())
                                && each.id().equals(event.id())
                                && !each.round().equals(event.subject()))
                || ledger.act(event.source(), event.id())
                        .filter(each -> !each.round().equals(event.subject()))
                        .isPresent();
    }

    /** A new book, kept only once its first act is taken. */
    Open begin(Round round) {
        return new Open(new Book(round), rounds.opened(round.id()).orElse(null));
    }

    /** An act was written into its book, and all that follows from it is told. */
    synchronized void took(Open book, TakenAct act) {
        open.put(act.round(), book);
        underWay.computeIfAbsent(act.round(), round -> new ArrayList<>()).add(act);
    }

    /** Half an act may stand in the book of a round: it is read anew, with what was taken in the transaction under way. */
    synchronized void spoilt(String round) {
        open.remove(round);
    }

    /** What was under way came about. */
    synchronized void committed() {
        underWay.clear();
    }

    /** Closes all books, and what was under way is void; they are read anew. */
    synchronized void forget() {
        open.clear();
        underWay.clear();
    }
}
