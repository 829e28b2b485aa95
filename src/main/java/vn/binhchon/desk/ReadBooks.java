package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Book;

/**
 * Books as pages read them. Those last read are kept with their acts, since a book of thousands of sheets takes long to read; of one
 * that has grown only the new acts are read.
 */
@Component
class ReadBooks {

    /** So many acts are kept in all: thirty rounds of a thousand sheets each, and some. */
    private static final int MOST = 40_000;

    /** A book, the acts it was made of, without their text, and the seal it ends with. */
    record Read(String seal, Book book, List<TakenAct> acts) {}

    private final Books books;

    private final Map<String, Read> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

    ReadBooks(Books books) {
        this.books = books;
    }

    /** The book of a round, to be read only; nothing while it holds no act. */
    Optional<Read> of(String round) {
        return books.end(round).flatMap(end -> {
            Read known = kept.get(round);
            if (known != null && known.seal().equals(end.seal())) {
                return Optional.of(known);
            }
            List<TakenAct> acts = grown(round, known);
            return Books.book(acts).map(book -> keep(round, acts, book));
        });
    }

    private List<TakenAct> grown(String round, @Nullable Read known) {
        if (known == null) {
            return books.acts(round);
        }
        List<TakenAct> more = books.actsFrom(round, known.acts().size());
        boolean follows = !more.isEmpty() && more.get(0).seal().equals(known.seal());
        if (!follows) {
            return books.acts(round);
        }
        List<TakenAct> acts = new ArrayList<>(known.acts());
        acts.addAll(more.subList(1, more.size()));
        return acts;
    }

    private Read keep(String round, List<TakenAct> acts, Book book) {
        Read fresh = new Read(
                acts.get(acts.size() - 1).seal(),
                book,
                acts.stream().map(TakenAct::withoutBody).toList());
        synchronized (kept) {
            kept.put(round, fresh);
            int held =
                    kept.values().stream().mapToInt(each -> each.acts().size()).sum();
            var oldest = kept.entrySet().iterator();
            while (held > MOST && oldest.hasNext()) {
                Map.Entry<String, Read> each = oldest.next();
                if (!each.getKey().equals(round)) {
                    held -= each.getValue().acts().size();
                    oldest.remove();
                }
            }
        }
        return fresh;
    }
}
