package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Objection;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Collects what stands against one act: who does it, and what it names. */
final class Checks {

    private final Book book;
    private final NamesInRound names;
    private final List<Objection> objections = new ArrayList<>();

    Checks(Book book) {
        this.book = book;
        this.names = new NamesInRound(book);
    }

    List<Objection> objections() {
        return objections;
    }

    boolean clear() {
        return objections.isEmpty();
    }

    Checks add(List<Objection> more) {
        objections.addAll(more);
        return this;
    }

    Checks object(String path, @Nullable Object value, String expected, String vi, String en) {
        objections.add(Objection.of(path, value, expected, vi, en));
        return this;
    }

    Checks unless(boolean fine, String path, @Nullable Object value, String expected, String vi, String en) {
        return fine ? this : object(path, value, expected, vi, en);
    }

    Checks object(String path, @Nullable Object value, String expected, Text words) {
        objections.add(new Objection(path, value, expected, words, null));
        return this;
    }

    Checks unless(boolean fine, String path, @Nullable Object value, String expected, Text words) {
        return fine ? this : object(path, value, expected, words);
    }

    /** The juror of this id; null when there is none. */
    Jury.@Nullable Juror juror(String id) {
        return book.jury().members().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The member of this id; null, and objected to, when there is none. */
    Council.@Nullable Seat member(String path, String id) {
        for (Council.Seat each : book.council().members()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        object(path, id, "a member of the council", Sentences.of("round.not-on-council", "person", names.person(id)));
        return null;
    }

    /** The product is in the round. */
    Checks product(String path, String nomination) {
        return unless(
                book.entrant(nomination) != null,
                path,
                nomination,
                "a product of the round",
                Sentences.of("round.no-product", "product", nomination));
    }
}
