package vn.binhchon.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Books;
import vn.binhchon.round.Book;

/** Books as pages read them: the last few are kept until an act is added, since a book of thousands of sheets takes long to read. */
@Component
class ReadBooks {

    private static final int MOST = 8;

    /** A book and the seal it ends with. */
    record Read(String seal, Book book) {}

    private final Books books;

    private final Map<String, Read> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST;
        }
    });

    ReadBooks(Books books) {
        this.books = books;
    }

    /** The book of a round, to be read only; nothing while it holds no act. */
    Optional<Read> of(String round) {
        return books.end(round).flatMap(end -> {
            Read read = kept.get(round);
            if (read != null && read.seal().equals(end.seal())) {
                return Optional.of(read);
            }
            return books.book(round).map(book -> {
                Read fresh = new Read(end.seal(), book);
                kept.put(round, fresh);
                return fresh;
            });
        });
    }
}
