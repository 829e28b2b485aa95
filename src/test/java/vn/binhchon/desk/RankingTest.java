package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhchon.keeping.WholeRound;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.text.Folded;

/** The ranking of a round, before marking is closed and after. */
class RankingTest {

    private static final BigDecimal SEVENTY = new BigDecimal(70);
    private static final WholeRound ROUND = WholeRound.published(WholeRound.FOR_PAPERS);
    private static final Words WORDS = new Words(new DeskConfiguration().messageSource(), Locale.forLanguageTag("vi"));

    private static final List<Nominations.Row> ROWS = List.of(
            row("men", "Ấm đất", "20"),
            row("che", "Đồ gỗ", "10.50"),
            row("may", "An khang", "10.5"),
            row("tuong", "Dừa sấy", "5"));

    @Test
    void before_marking_is_closed_it_goes_by_points_from_evidence_and_equal_points_share_a_rank() {
        Ranking ranking = ranking(ROUND.upTo(Phase.MARKING).size());

        assertThat(ranking.marked()).isFalse();
        assertThat(ranking.rows().stream().map(Ranking.Row::rank)).containsExactly(1, 2, 2, 4);
        assertThat(ranking.rows().stream().map(Ranking.Row::tied)).containsExactly(false, true, true, false);
    }

    @Test
    void after_that_it_goes_by_the_means_with_the_lines_of_threshold_and_number() {
        Ranking ranking = ranking(ROUND.acts().size());
        RankingView view = RankingView.of(
                ranking,
                asked("", null, null),
                new RankingView.Setting(ROUND.round(), two(), SEVENTY, null, ""),
                WORDS);

        assertThat(view.lines().shown().stream()
                        .map(each -> each.product() == null
                                ? String.valueOf(each.drawn())
                                : each.product().id()))
                .containsExactly("che", "tuong", "Số lượng kế hoạch nêu: 2", "may", "Mức công nhận: 70 điểm", "men");
    }

    @Test
    void names_are_found_without_marks_and_ordered_as_vietnamese_does() {
        Ranking ranking = ranking(ROUND.upTo(Phase.MARKING).size());

        assertThat(products(ranking.asked(asked("do go", null, null)))).containsExactly("Đồ gỗ");
        assertThat(products(ranking.asked(asked("", "product", null))))
                .containsExactly("An khang", "Ấm đất", "Dừa sấy", "Đồ gỗ");
        assertThat(products(ranking.asked(asked("", "product", "down"))))
                .first()
                .isEqualTo("Đồ gỗ");
        assertThat(products(ranking.asked(asked("", "drop table", "x"))))
                .first()
                .isEqualTo("Ấm đất");
        assertThat(Folded.of("ĐƯỜNG Phên")).isEqualTo("duong phen");
    }

    @Test
    void a_page_holds_a_hundred_and_the_line_is_drawn_where_the_pages_meet() {
        List<Nominations.Row> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.add(row("n" + i, "Sản phẩm " + i, String.valueOf(100 - i / 3)));
        }
        Ranking ranking = Ranking.of(new Book(ROUND.round()), Plan.EMPTY, SEVENTY, many, Map.of());
        RankingAsked second = RankingAsked.of(null, null, null, null, false, false, null, null, 2);
        RankingView view = RankingView.of(
                ranking, second, new RankingView.Setting(ROUND.round(), Plan.EMPTY, SEVENTY, null, ""), WORDS);

        assertThat(view.lines().pages()).isEqualTo(3);
        assertThat(view.lines().shown().stream().filter(each -> each.product() != null))
                .hasSize(100);
        assertThat(view.lines().before()).doesNotContain("page=");
        assertThat(view.lines().after()).contains("page=3");
    }

    private static Plan two() {
        return vn.binhchon.intake.Json.MAPPER.readValue("{ \"number\": 2 }", Plan.class);
    }

    private static List<String> products(List<Ranking.Row> rows) {
        return rows.stream().map(Ranking.Row::product).toList();
    }

    private static RankingAsked asked(String query, @Nullable String sort, @Nullable String order) {
        return RankingAsked.of(query, null, null, null, false, false, sort, order, null);
    }

    private static Ranking ranking(int acts) {
        Book book = Books.book(ROUND.acts().subList(0, acts)).orElseThrow();
        return Ranking.of(book, book.plan(), SEVENTY, ROWS, Map.of("che", 3));
    }

    private static Nominations.Row row(String id, String product, String total) {
        return new Nominations.Row(
                id,
                "thu",
                false,
                product,
                "Cơ sở",
                "Lạng Sơn",
                2,
                true,
                false,
                new BigDecimal(total),
                SEVENTY.subtract(new BigDecimal(total)).max(BigDecimal.ZERO),
                "r");
    }
}
