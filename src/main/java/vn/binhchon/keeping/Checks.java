package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;
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

    /** The chair of the council does it. */
    Checks chair(String by) {
        boolean chair = book.council().members().stream()
                .anyMatch(each -> each.id().equals(by) && each.role() == CouncilRole.CHAIR);
        return unless(
                chair, "by", by, "the council's chair", Sentences.of("round.not-chair", "person", names.person(by)));
    }

    /** The head of the jury does it. */
    Checks head(String by) {
        boolean head =
                book.jury().members().stream().anyMatch(each -> each.id().equals(by) && each.role() == JuryRole.HEAD);
        return unless(
                head, "by", by, "the head of the jury", Sentences.of("round.not-head", "person", names.person(by)));
    }

    /** The juror of this id; null, and objected to, when there is none. */
    Jury.@Nullable Juror juror(String path, String id) {
        for (Jury.Juror each : book.jury().members()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        object(path, id, "a juror of the round", Sentences.of("round.not-on-jury", "person", names.person(id)));
        return null;
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
