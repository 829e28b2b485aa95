package vn.binhchon.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/** Certificates, and a product's whole life from the lowest level to the highest. */
@RestController
class LifeApi {

    private final Books books;
    private final Nominations nominations;
    private final Rounds rounds;

    LifeApi(Books books, Nominations nominations, Rounds rounds) {
        this.books = books;
        this.nominations = nominations;
        this.rounds = rounds;
    }

    /** A product's life: one stage for each round it was entered in, the lowest level first. */
    record Life(String id, List<Stage> stages) {}

    /**
     * One round of a product's life.
     *
     * @param cameFrom the nomination of the round below that it came from; null for the first stage
     * @param wentTo the entry of the round above that it became; null for the last stage
     * @param placing where it stood when marking was closed; null before
     * @param ruling what the council decided; null before
     * @param certificates those this stage earned
     * @param barred whether the evaluation that stands bars it
     */
    record Stage(
            String nomination,
            @Nullable String product,
            @Nullable String establishment,
            @Nullable String round,
            @Nullable Level level,
            @Nullable LocalDate date,
            boolean withdrawn,
            boolean barred,
            @Nullable Placing placing,
            @Nullable Ruling ruling,
            List<Registered> certificates,
            @Nullable String cameFrom,
            @Nullable String wentTo) {}

    @GetMapping("/v1/certificates/{round}/{nomination}")
    Registered certificate(@PathVariable String round, @PathVariable String nomination) {
        String id = round + "/" + nomination;
        return books.certificate(id)
                .orElseThrow(() -> Absent.of(
                        HttpStatus.NOT_FOUND,
                        "no-certificate",
                        "Không có giấy chứng nhận này / No such certificate",
                        "Không có giấy chứng nhận " + id + ".",
                        "There is no certificate " + id + "."));
    }

    @GetMapping("/v1/nominations/{id}/life")
    Life life(@PathVariable String id) {
        List<Stage> stages = new ArrayList<>();
        // A line goes up one level at a time, so it is never longer than there are levels.
        String first = id;
        for (String below = below(id); below != null; below = below(below)) {
            first = below;
        }
        for (String each = first; each != null; each = above(each)) {
            stages.add(stage(each));
        }
        return new Life(id, stages);
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
        String below = below(id);
        if (row == null && below == null) {
            throw Absent.of(
                    HttpStatus.NOT_FOUND,
                    "no-nomination",
                    "Không có hồ sơ này / No such nomination",
                    "Không có hồ sơ " + id + ".",
                    "There is no nomination " + id + ".");
        }
        String in = row == null ? null : row.round();
        Round round = in == null ? null : rounds.find(in).orElse(null);
        Book book = in == null ? null : books.book(in).orElse(null);
        return new Stage(
                id,
                row == null ? null : row.product(),
                row == null ? null : row.establishment(),
                in,
                round == null ? null : round.level(),
                round == null ? null : round.date(),
                row != null && row.withdrawn(),
                row != null && row.barred(),
                book == null ? null : placing(book, id),
                book == null ? null : ruling(book, id),
                books.certificates(id),
                below,
                above(id));
    }

    private static @Nullable Placing placing(Book book, String id) {
        return book.phase() == Phase.MARKING
                ? null
                : book.placings().stream()
                        .filter(each -> each.nomination().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Ruling ruling(Book book, String id) {
        return book.rulings().stream()
                .filter(each -> each.nomination().equals(id))
                .findFirst()
                .orElse(null);
    }
}
