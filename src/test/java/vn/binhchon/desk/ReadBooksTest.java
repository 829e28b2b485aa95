package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.binhchon.keeping.WholeRound;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Phase;

/** Books that pages keep are those of the ledger, whatever was read before. */
class ReadBooksTest {

    private static final WholeRound ROUND = WholeRound.published("{}");
    private static final String ID = ROUND.round().id();
    private static final List<TakenAct> MARKED = ROUND.upTo(Phase.MARKED);
    private static final List<TakenAct> ALL = ROUND.acts();

    private final Books ledger = mock(Books.class);
    private final ReadBooks books = new ReadBooks(ledger);

    private void holds(List<TakenAct> acts) {
        TakenAct last = acts.get(acts.size() - 1);
        when(ledger.end(ID)).thenReturn(Optional.of(new Books.End(last.place(), last.seal())));
        when(ledger.acts(ID)).thenReturn(acts);
        when(ledger.actsFrom(ID, MARKED.size())).thenReturn(acts.subList(MARKED.size() - 1, acts.size()));
    }

    @Test
    void a_book_that_did_not_grow_is_read_once() {
        holds(MARKED);
        assertThat(books.of(ID).orElseThrow()).isSameAs(books.of(ID).orElseThrow());
        verify(ledger).acts(ID);
    }

    @Test
    void of_a_book_that_has_grown_only_the_new_acts_are_read_and_who_reads_the_old_one_is_not_disturbed() {
        holds(MARKED);
        ReadBooks.Read before = books.of(ID).orElseThrow();
        holds(ALL);
        ReadBooks.Read now = books.of(ID).orElseThrow();

        assertThat(now.book().phase()).isEqualTo(Phase.PUBLISHED);
        assertThat(now.book().certificates())
                .hasSameSizeAs(Books.book(ALL).orElseThrow().certificates());
        assertThat(before.book().phase()).isEqualTo(Phase.MARKED);
        verify(ledger).acts(ID);
    }

    @Test
    void a_book_whose_acts_were_made_anew_is_read_anew() {
        holds(MARKED);
        books.of(ID);
        List<TakenAct> another = WholeRound.amended("{}").acts();
        TakenAct last = another.get(another.size() - 1);
        when(ledger.end(ID)).thenReturn(Optional.of(new Books.End(last.place(), last.seal())));
        when(ledger.acts(ID)).thenReturn(another);
        when(ledger.actsFrom(ID, MARKED.size())).thenReturn(List.of(last));

        assertThat(books.of(ID).orElseThrow().book().aftermath().amendments()).hasSize(1);
    }

    @Test
    void a_round_without_acts_has_no_book() {
        when(ledger.end(ID)).thenReturn(Optional.empty());
        assertThat(books.of(ID)).isEmpty();
        verify(ledger, never()).acts(ID);
    }
}
