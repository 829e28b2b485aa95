package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhchon.explanation.Explained;
import vn.binhchon.nomination.Contact;

/** What the page of a nomination says, on the Lạng Sơn samples judged by the real rules. */
class NominationViewTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    private static NominationView page(String id, Locale locale) {
        Words words = new Words(new DeskConfiguration().messageSource(), locale);
        Explained explained = Season.explained(id);
        Labels labels = Labels.of(Season.judged().rules, explained.edition().id());
        return NominationView.of(explained, Contact.NONE, false, null, List.of(), labels, words);
    }

    private static Stream<ScoreView.Line> judged(NominationView page) {
        return page.score().heads().stream().flatMap(head -> head.judged().stream());
    }

    @Test
    void given_stated_missing_and_juror_points_make_up_the_whole() {
        for (String id : List.of("lang-son-2019.hat-macca", "lang-son-2019-mau.may-thai-co", "bao-chi.hao-dat-2019")) {
            BigDecimal sum = page(id, Locale.ENGLISH).score().shares().stream()
                    .map(share -> new BigDecimal(share.points()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(id).isEqualByComparingTo("100");
        }
    }

    @Test
    void the_bar_of_parts_has_no_gap() {
        int end = 0;
        for (ScoreView.Share share :
                page("lang-son-2019-mau.may-thai-co", VI).score().shares()) {
            assertThat(share.start()).isEqualTo(end);
            end += share.percent();
        }
        assertThat(end).isEqualTo(100);
    }

    @Test
    void every_line_of_the_frame_stands_once_on_the_page() {
        Explained explained = Season.explained("lang-son-2019-mau.may-thai-co");
        List<String> shown = page("lang-son-2019-mau.may-thai-co", VI).score().heads().stream()
                .flatMap(head -> Stream.of(
                                head.judged(),
                                head.unmet().lines(),
                                head.unproven().lines(),
                                head.juror().lines())
                        .flatMap(List::stream))
                .map(ScoreView.Line::code)
                .toList();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(explained.card().lines().stream()
                        .map(Explained.Line::line)
                        .toList());
    }

    @Test
    void partial_points_say_where_the_next_row_begins() {
        assertThat(judged(page("lang-son-2019-mau.may-thai-co", VI))
                        .filter(line -> line.code().equals("II.1.b"))
                        .findFirst()
                        .orElseThrow()
                        .shortfall())
                .containsExactly("Mức kế tiếp bắt đầu từ 10.000.000.000 đồng/năm: được 3,2 trong 4 điểm.");
    }

    @Test
    void full_points_have_no_shortfall() {
        assertThat(judged(page("lang-son-2019-mau.may-thai-co", VI))
                        .filter(line -> line.amount().percent() == 100))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.shortfall()).isEmpty());
    }

    @Test
    void missing_evidence_comes_with_the_most_points_first() {
        List<BigDecimal> points = page("lang-son-2019.hat-macca", Locale.ENGLISH).score().missing().stream()
                .map(each -> new BigDecimal(each.points()))
                .toList();
        assertThat(points).hasSizeGreaterThan(20).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void what_is_not_stated_is_neither_met_nor_barred() {
        NominationView page = page("lang-son-2019.hat-macca", VI);
        assertThat(page.gate().bars()).isEmpty();
        assertThat(condition(page, "E2").state()).isEqualTo("unstated");
        assertThat(condition(page, "E2").label()).startsWith("Sản phẩm công nghiệp");
    }

    @Test
    void a_stated_condition_shows_what_was_stated_and_not_what_would_have_barred_it() {
        GateView.Condition met = condition(page("lang-son-2019-mau.may-thai-co", VI), "D1");
        assertThat(met.state()).isEqualTo("clear");
        assertThat(met.facts())
                .extracting(Facts.Fact::words)
                .containsExactly("Phiếu đăng ký (Phụ lục 1): có", "Bản sao đăng ký kinh doanh: có");
    }

    @Test
    void a_one_off_piece_is_barred_with_its_clause_and_rule() {
        NominationView page = page("lang-son-2019-mau.tuong-go-doc-ban", VI);
        assertThat(page.sum().barred()).isTrue();
        GateView.Remark bar = page.gate().bars().get(0);
        assertThat(bar.code()).isEqualTo("E6");
        assertThat(bar.grounds().clauses().get(0).flagWords()).isEqualTo("đã đọc trong văn bản");
        assertThat(bar.grounds().rules().get(0).place()).matches("circular_26_2014/.*\\.drl:\\d+");
        assertThat(condition(page, "E6").state()).isEqualTo("barred");
    }

    @Test
    void a_fact_links_to_the_source_that_names_it() {
        assertThat(judged(page("bao-chi.hao-dat-2019", VI))
                        .flatMap(line -> line.evidence().stream())
                        .flatMap(fact -> fact.links().stream()))
                .isNotEmpty();
        assertThat(Facts.Link.of("javascript:alert(1)").href()).isNull();
    }

    @Test
    void the_same_page_speaks_english() {
        NominationView page = page("lang-son-2019-mau.may-thai-co", Locale.ENGLISH);
        assertThat(page.top().level()).isEqualTo("province");
        assertThat(judged(page).map(ScoreView.Line::reason)).contains("Has put 2,600,000,000 VND into machinery.");
    }

    private static GateView.Condition condition(NominationView page, String code) {
        return page.gate().sections().stream()
                .flatMap(section -> section.conditions().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
