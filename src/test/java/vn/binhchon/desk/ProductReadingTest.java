package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;
import vn.binhchon.text.Text;

/** What the page of a round's book says of its products: as the plan in force has it shown, and where the council went its own way. */
class ProductReadingTest {

    private static final Words WORDS = new Words(new DeskConfiguration().messageSource(), Locale.forLanguageTag("vi"));
    private static final BigDecimal MEAN = new BigDecimal("69.99666666666666666666");

    @Test
    void a_mean_is_rounded_for_show_by_the_plan_in_force_and_otherwise_cut_off() {
        Plan provincial = Json.MAPPER.readValue("{ \"shownDecimals\": 1, \"rounding\": \"half_up\" }", Plan.class);
        assertThat(line(provincial, "A").mean()).isEqualTo("70");
        assertThat(line(Plan.EMPTY, "A").mean()).isEqualTo("69,99…");
    }

    @Test
    void another_prize_than_was_proposed_is_shown_as_a_difference() {
        assertThat(line(Plan.EMPTY, "A").differs()).isFalse();
        assertThat(line(Plan.EMPTY, "B").differs()).isTrue();
    }

    private static BookView.Product line(Plan plan, String prize) {
        Book book = new Book(new Round(
                "thu",
                new Text("Kỳ thử", "Test round"),
                Level.PROVINCE,
                "Lạng Sơn",
                2019,
                LocalDate.of(2019, 6, 1),
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null));
        Entrant entrant = new Entrant("sp", "Chè", 2, "Cơ sở", null, null, null, BigDecimal.TEN, "", null, null);
        book.apply(new Act.EntriesClosed("ct"), Outcome.entrants(List.of(entrant), List.of()));
        Placing placing = new Placing("sp", 2, 3, new BigDecimal("209.99"), MEAN, 1, 1, false);
        book.apply(new Act.MarkingClosed("tb"), Outcome.placings(List.of(placing)));
        Proposal.Line proposed = new Proposal.Line("sp", true, "A", null, false, List.of());
        book.apply(new Act.ProposalAsked("ct"), Outcome.proposal(new Proposal("r", List.of(proposed))));
        book.apply(new Act.DecisionTaken("ct", List.of(new Ruling("sp", true, prize, false, "lý do"))), Outcome.NONE);
        return new ProductReading(book, plan, WORDS)
                .lines(book.entrants(), book.proposal())
                .get(0);
    }
}
