package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** While a box is open no count is taken but its own, whoever sends it. */
class BoxCheckTest {

    private final BallotBoxes boxes = mock(BallotBoxes.class);
    private final Book book = new Book(new Round(
            "ky",
            new Text("Kỳ", "Round"),
            Level.PROVINCE,
            "Lạng Sơn",
            2025,
            LocalDate.of(2025, 1, 1),
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null));

    private void box(boolean closed, List<String> voted, Map<String, Integer> sums) {
        when(boxes.box("ky", "lan-1")).thenReturn(new BallotBoxes.Box(closed, voted, sums));
    }

    private List<String> refused(Act act) {
        return BoxCheck.objections(book, act, boxes).stream()
                .map(each -> each.words().vi())
                .toList();
    }

    private void put(String motion, BallotKind ballot) {
        book.apply(new Act.MeetingOpened("c1", List.of("c1", "c2", "c3"), null), Outcome.NONE);
        book.apply(new Act.MotionPut("c1", motion, "lan-1", ballot), Outcome.NONE);
    }

    private static Act count(int yes, int no) {
        return new Act.BallotsCounted("to-giup-viec", Meeting.LIST, yes, no, 0, null);
    }

    private static Act chosen(Map<String, Integer> sums) {
        return new Act.BallotsCounted("to-giup-viec", Meeting.CHOICE, null, null, null, sums);
    }

    @Test
    void a_count_beside_a_box_is_refused_and_the_boxs_own_is_taken() {
        put(Meeting.LIST, BallotKind.SECRET);
        box(false, List.of("c1", "c2"), Map.of("no", 2));
        assertThat(refused(count(3, 0))).singleElement().asString().contains("của chính hòm đó");
        assertThat(refused(count(0, 2))).as("the box is not closed").hasSize(1);
        box(true, List.of("c1", "c2"), Map.of("no", 2));
        assertThat(refused(count(2, 0))).hasSize(1);
        assertThat(refused(count(0, 3))).hasSize(1);
        assertThat(refused(count(0, 2))).isEmpty();
    }

    @Test
    void the_count_of_a_choice_is_the_boxs_own_too() {
        put(Meeting.CHOICE, BallotKind.SECRET);
        box(true, List.of("c1", "c2"), Map.of("p1", 2, "p2", 1));
        assertThat(refused(chosen(Map.of("p1", 2)))).hasSize(1);
        assertThat(refused(chosen(Map.of("p1", 2, "p2", 1, "p3", 0)))).isEmpty();
    }

    @Test
    void a_box_with_ballots_is_not_withdrawn_but_one_that_holds_a_single_ballot() {
        put(Meeting.LIST, BallotKind.SECRET);
        box(true, List.of("c1", "c2"), Map.of("no", 2));
        assertThat(refused(new Act.MotionClosed("c1", "lan-1")))
                .singleElement()
                .asString()
                .contains("không rút được");
        box(true, List.of("c1"), Map.of("no", 1));
        assertThat(refused(new Act.MotionClosed("c1", "lan-1"))).isEmpty();
    }

    @Test
    void tellers_of_paper_ballots_count_where_no_box_is_open() {
        assertThat(refused(count(3, 0))).isEmpty();
        put(Meeting.LIST, BallotKind.NAMED);
        assertThat(refused(new Act.MotionClosed("c1", "lan-1"))).isEmpty();
    }
}
