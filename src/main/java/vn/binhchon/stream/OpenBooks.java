package vn.binhchon.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Book;
import vn.binhchon.round.Round;

/**
 * The books that one instance keeps open, made from the ledger and written on as acts are taken. What was written in a
 * transaction that did not come about is forgotten with all the rest, and read anew. Used by the keeper's thread alone, and
 * by the rebalance that runs on it.
 */
@Component
class OpenBooks {

    /** A book with what its next act needs to know. */
    static final class Open {
        final Book book;
        int place;
        String seal;
        final Map<String, String> events = new HashMap<>();

        Open(Book book) {
            this.book = book;
            this.seal = "";
        }

        /** The hash of the event that was taken under this source and id; null when there was none. */
        @Nullable
        String taken(String source, String id) {
            return events.get(source + "\n" + id);
        }

        void write(TakenAct act) {
            book.apply(act.act(), act.outcome());
            place = act.place();
            seal = act.seal();
            events.put(act.source() + "\n" + act.id(), act.inputHash());
        }
    }

    private final Books ledger;
    private final CaughtUp caughtUp;
    private final Map<String, Open> open = new HashMap<>();

    OpenBooks(Books ledger, CaughtUp caughtUp) {
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
        List<TakenAct> acts = ledger.acts(round);
        if (acts.isEmpty()) {
            return null;
        }
        Round pinned = acts.get(0).outcome().round();
        if (pinned == null) {
            throw new IllegalStateException("the first act of " + round + " does not hold the round");
        }
        Open read = new Open(new Book(pinned));
        acts.forEach(read::write);
        open.put(round, read);
        return read;
    }

    /** A new book. */
    synchronized Open begin(Round round) {
        Open begun = new Open(new Book(round));
        open.put(round.id(), begun);
        return begun;
    }

    /** Closes all books; they are read anew. */
    synchronized void forget() {
        open.clear();
    }
}
