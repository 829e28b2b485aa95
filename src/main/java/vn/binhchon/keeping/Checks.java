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

/** Collects what stands against one act: who does it, and what it names. */
final class Checks {

    private final Book book;
    private final List<Objection> objections = new ArrayList<>();

    Checks(Book book) {
        this.book = book;
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

    /** The chair of the council does it. */
    Checks chair(String by) {
        boolean chair = book.council().members().stream()
                .anyMatch(each -> each.id().equals(by) && each.role() == CouncilRole.CHAIR);
        return unless(
                chair,
                "by",
                by,
                "the council's chair",
                "Việc này do Chủ tịch Hội đồng làm; " + by + " không phải Chủ tịch.",
                "The council's chair does this; " + by + " is not the chair.");
    }

    /** The head of the jury does it. */
    Checks head(String by) {
        boolean head =
                book.jury().members().stream().anyMatch(each -> each.id().equals(by) && each.role() == JuryRole.HEAD);
        return unless(
                head,
                "by",
                by,
                "the head of the jury",
                "Việc này do Trưởng ban Giám khảo làm; " + by + " không phải Trưởng ban.",
                "The head of the jury does this; " + by + " is not the head.");
    }

    /** The juror of this id; null, and objected to, when there is none. */
    Jury.@Nullable Juror juror(String path, String id) {
        for (Jury.Juror each : book.jury().members()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        object(path, id, "a juror of the round", id + " không có trong Ban Giám khảo.", id + " is not on the jury.");
        return null;
    }

    /** The member of this id; null, and objected to, when there is none. */
    Council.@Nullable Seat member(String path, String id) {
        for (Council.Seat each : book.council().members()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        object(path, id, "a member of the council", id + " không có trong Hội đồng.", id + " is not on the council.");
        return null;
    }

    /** The product is in the round. */
    Checks product(String path, String nomination) {
        return unless(
                book.entrant(nomination) != null,
                path,
                nomination,
                "a product of the round",
                "Kỳ này không có sản phẩm " + nomination + ".",
                "The round has no product " + nomination + ".");
    }
}
