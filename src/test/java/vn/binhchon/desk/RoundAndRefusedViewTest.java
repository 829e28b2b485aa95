package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.RefusedEvent;

class RoundAndRefusedViewTest {

    private static final Words WORDS = new Words(new DeskConfiguration().messageSource(), Locale.forLanguageTag("vi"));

    private static Nominations.Row row(String id, @Nullable String total, boolean barred, boolean withdrawn) {
        BigDecimal points = total == null ? null : new BigDecimal(total);
        BigDecimal missing =
                points == null ? null : new BigDecimal("70").subtract(points).max(BigDecimal.ZERO);
        return new Nominations.Row(id, "r", withdrawn, id, null, null, 2, false, barred, points, missing, "x");
    }

    private static RoundView view(Nominations.Row... rows) {
        return view(new RoundView.Asked(null, 1), List.of(rows));
    }

    private static RoundView view(RoundView.Asked asked, List<Nominations.Row> rows) {
        var card = Season.reasoned("lang-son-2019.hat-macca").card();
        return RoundView.of(null, rows, card, Labels.of(Season.judged().rules, ""), asked, WORDS);
    }

    private static List<Nominations.Row> falling(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> row("chè " + i, String.valueOf(170.5 - i), false, false))
                .toList();
    }

    @Test
    void a_long_list_is_paged_and_the_line_at_the_threshold_stands_on_one_page() {
        RoundView first = view(new RoundView.Asked("", 1), falling(250));
        RoundView second = view(new RoundView.Asked("", 2), falling(250));
        RoundView beyond = view(new RoundView.Asked("", 99), falling(250));

        assertThat(first.reaching()).hasSize(100);
        assertThat(first.line()).isFalse();
        assertThat(first.page().after()).isEqualTo("?page=2");
        assertThat(second.line()).isTrue();
        assertThat(second.reaching()).hasSize(1);
        assertThat(second.below()).hasSize(99);
        assertThat(second.below().get(0).rank()).isEqualTo(102);
        assertThat(beyond.page().page()).isEqualTo(3);
        assertThat(beyond.page().after()).isNull();
    }

    @Test
    void what_stands_on_another_page_is_found_without_marks_and_keeps_its_rank() {
        RoundView found = view(new RoundView.Asked("che 249", 1), falling(250));

        assertThat(found.below()).extracting(RoundView.Row::rank).containsExactly(250);
        assertThat(found.nobody()).isFalse();
        assertThat(view(new RoundView.Asked("chè", 2), falling(250)).page().before())
                .isEqualTo("?q=ch%C3%A8");
    }

    @Test
    void what_has_no_points_yet_has_no_rank_and_no_gap() {
        RoundView page = view(row("a", "0", false, false), row("b", "12", false, false));
        assertThat(page.below()).extracting(RoundView.Row::rank).containsExactly(1);
        assertThat(page.aside()).extracting(RoundView.Row::rank).containsOnlyNulls();
    }

    @Test
    void equal_points_share_a_rank_and_the_next_one_is_skipped() {
        RoundView page = view(
                row("a", "80", false, false),
                row("b", "65", false, false),
                row("c", "65.0", false, false),
                row("d", "12.5", false, false));
        assertThat(page.reaching()).extracting(RoundView.Row::rank).containsExactly(1);
        assertThat(page.below()).extracting(RoundView.Row::rank).containsExactly(2, 2, 4);
        assertThat(page.below()).extracting(RoundView.Row::missing).containsExactly("5", "5", "57,5");
    }

    @Test
    void barred_and_withdrawn_ones_have_no_rank() {
        RoundView page = view(row("a", "90", true, false), row("b", null, false, true));
        assertThat(page.reaching()).isEmpty();
        assertThat(page.aside()).extracting(RoundView.Row::rank).containsExactly(null, null);
    }

    @Test
    void exactly_the_threshold_reaches_it() {
        assertThat(view(row("a", "70", false, false)).reaching()).hasSize(1);
        assertThat(view(row("a", "69.9", false, false)).below()).hasSize(1);
    }

    private static RefusedView.Row refused(String reason, String original) {
        RefusedEvent event = new RefusedEvent(
                "t",
                0,
                7,
                reason,
                "[]",
                null,
                null,
                null,
                null,
                original,
                false,
                Instant.parse("2026-09-05T02:30:00Z"));
        return RefusedView.of(List.of(event), 1, WORDS).rows().get(0);
    }

    @Test
    void a_long_original_is_cut_and_says_so() {
        RefusedView.Row row = refused("schema", "x".repeat(RefusedView.MOST_SHOWN - 1) + "\uD83C\uDF3E" + "x");
        assertThat(row.original()).hasSize(RefusedView.MOST_SHOWN - 1);
        assertThat(row.cut()).contains("20.000").contains("20.002");
    }

    @Test
    void a_refusal_is_told_in_words_and_in_the_time_of_vietnam() {
        RefusedView.Row row = refused("too_large", "x");
        assertThat(row.reason()).isEqualTo("Quá lớn");
        assertThat(row.received()).isEqualTo("09:30 05/09/2026");
        assertThat(refused("of_tomorrow", "x").reason()).isEqualTo("of_tomorrow");
    }
}
