package vn.binhchon.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/** A product's whole life, from the lowest level it was entered at to the highest. */
@Component
public final class Lives {

    /**
     * One round of a product's life.
     *
     * @param points the points the rules propose from evidence; null before it was judged
     * @param barred whether the evaluation that stands bars it
     * @param placing where it stands after marking; null before
     * @param ruling what the council decided, as it was last amended; null before
     * @param certificates those this stage earned
     * @param complaints those about it
     * @param amendments its rulings made anew, beside the ones before
     * @param cameFrom the nomination of the round below that it came from; null for the first stage
     * @param wentTo the entry of the round above that it became; null for the last stage
     */
    public record Stage(
            String nomination,
            @Nullable String product,
            @Nullable String establishment,
            @Nullable Round round,
            boolean withdrawn,
            boolean barred,
            @Nullable BigDecimal points,
            @Nullable Placing placing,
            @Nullable Ruling ruling,
            List<Registered> certificates,
            List<Aftermath.Complaint> complaints,
            List<Aftermath.Amendment> amendments,
            @Nullable String cameFrom,
            @Nullable String wentTo) {

        /** The same without what the rules make of it, for those who may not see that yet. */
        public Stage withoutRules() {
            return new Stage(
                    nomination,
                    product,
                    establishment,
                    round,
                    withdrawn,
                    false,
                    null,
                    placing,
                    ruling,
                    certificates,
                    complaints,
                    amendments,
                    cameFrom,
                    wentTo);
        }

        /** The level it was entered at; null while it names no round. */
        public @Nullable Level level() {
            return round == null ? null : round.level();
        }

        /** The day of law of its round; null while it names none. */
        public @Nullable LocalDate date() {
            return round == null ? null : round.date();
        }
    }

    private final Books books;
    private final Nominations nominations;
    private final Rounds rounds;

    Lives(Books books, Nominations nominations, Rounds rounds) {
        this.books = books;
        this.nominations = nominations;
        this.rounds = rounds;
    }

    /** The stages of a nomination's product, the lowest level first; nothing when there is no such nomination. */
    public Optional<List<Stage>> of(String id) {
        if (nominations.find(id).isEmpty() && below(id) == null) {
            return Optional.empty();
        }
        // A line goes up one level at a time, so it is never longer than there are levels.
        String first = id;
        for (String below = below(id); below != null; below = below(below)) {
            first = below;
        }
        List<Stage> stages = new ArrayList<>();
        for (String each = first; each != null; each = above(each)) {
            stages.add(stage(each));
        }
        return Optional.of(stages);
    }

    private @Nullable String below(String id) {
        return books.lineage(id).stream()
                .filter(each -> each.entry().equals(id))
                .map(Books.Lineage::nomination)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String above(String id) {
        return books.lineage(id).stream()
                .filter(each -> each.nomination().equals(id))
                .map(Books.Lineage::entry)
                .findFirst()
                .orElse(null);
    }

    private Stage stage(String id) {
        Nominations.Row row = nominations.find(id).orElse(null);
        String in = row == null ? null : row.round();
        Book book = in == null ? null : books.book(in).orElse(null);
        return new Stage(
                id,
                row == null ? null : row.product(),
                row == null ? null : row.establishment(),
                in == null ? null : rounds.find(in).orElse(null),
                row != null && row.withdrawn(),
                row != null && row.barred(),
                row == null ? null : row.total(),
                book == null || book.phase() == Phase.MARKING ? null : book.placing(id),
                book == null ? null : book.ruling(id),
                books.certificates(id),
                book == null
                        ? List.of()
                        : book.aftermath().complaints().stream()
                                .filter(each -> each.filed().nomination().equals(id))
                                .toList(),
                book == null
                        ? List.of()
                        : book.aftermath().amendments().stream()
                                .filter(each -> each.after().nomination().equals(id))
                                .toList(),
                below(id),
                above(id));
    }
}
