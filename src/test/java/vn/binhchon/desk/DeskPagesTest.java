package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.binhchon.access.Sight;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.Judged;
import vn.binhchon.ledger.KnownIds;
import vn.binhchon.ledger.LedgerDamage;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.ParkedLetters;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.nomination.Contact;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.stream.Explanations;
import vn.binhchon.stream.Releases;
import vn.binhchon.stream.Resending;
import vn.binhchon.stream.Witness;

/** The pages as they are rendered, without broker or database. */
@WebMvcTest(
        controllers = {
            RoundPages.class,
            NominationPages.class,
            ReachPage.class,
            RefusedPage.class,
            RulesPage.class,
            CoveragePage.class,
            PlacesPage.class
        },
        properties = "binhchon.standalone.enabled=false")
@Import({DeskConfiguration.class, Seating.class, Sight.class, ReadBooks.class, SecretMarks.class})
@MockitoBean(
        types = {
            Books.class,
            BallotBoxes.class,
            LedgerDamage.class,
            ParkedLetters.class,
            Releases.class,
            Resending.class,
            Witness.class
        })
@WithMockUser(
        username = "to-giup-viec",
        roles = {"HELPER", "OPERATOR"})
class DeskPagesTest {

    @TestConfiguration
    static class Ledger {
        @Bean
        KnownIds knownIds() {
            return new KnownIds(Mockito.mock(JdbcClient.class));
        }

        @Bean
        Rounds rounds() {
            return Season.judged().rounds();
        }

        @Bean
        Nominations nominations() {
            return Season.judged().nominations();
        }

        @Bean
        Explanations explanations() {
            return Season.judged().explanations();
        }

        @Bean
        Refusals refusals() {
            return Season.judged().refusals();
        }

        @Bean
        Judged judged() {
            return Season.judged().clauses();
        }

        @Bean
        Contacts contacts() {
            Contacts contacts = mock(Contacts.class);
            when(contacts.of(any())).thenReturn(Contact.NONE);
            return contacts;
        }

        @Bean
        RulesInForce rulesInForce() {
            return Season.judged().rules;
        }
    }

    @Autowired
    private MockMvc web;

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void every_page_of_the_season_renders_in_both_languages_without_script_or_inline_style() throws Exception {
        List<String> nominations = List.of("lang-son-2019", "lang-son-2019-mau", "bao-chi").stream()
                .flatMap(round -> Season.judged().ranked(round).stream())
                .flatMap(row -> Stream.of("/nominations/" + row.id(), "/nominations/" + row.id() + "/reach"))
                .toList();
        List<String> pages = List.of(
                "/",
                "/rounds/lang-son-2019-mau",
                "/rounds/-",
                "/refused",
                "/rules",
                "/rules/coverage",
                "/rules/coverage?without=later",
                "/places?date=2025-06-30",
                "/places?date=2025-07-01");
        for (String path : java.util.stream.Stream.concat(pages.stream(), nominations.stream())
                .toList()) {
            for (String language : List.of("vi", "en")) {
                assertThat(page(get(path).param("lang", language)))
                        .as(path)
                        .contains("<html lang=\"" + language + "\"")
                        .doesNotContainPattern("<script(?! defer src=\"/scripts/)")
                        .doesNotContain(" style=", "<style", "??", " th:");
            }
        }
    }

    @Test
    void vietnamese_whatever_the_browser_prefers_until_english_is_chosen() throws Exception {
        assertThat(page(get("/").header("Accept-Language", "en-GB"))).contains("Đang xét");
        assertThat(page(get("/").locale(Locale.FRENCH))).contains("<html lang=\"vi\"");
        web.perform(get("/").param("lang", "en")).andExpect(cookie().value("lang", "en"));
        assertThat(page(get("/").cookie(new Cookie("lang", "en")))).contains("Standing");
        assertThat(page(get("/").cookie(new Cookie("lang", "x-y_z")))).contains("<html lang=\"vi\"");
        web.perform(get("/").param("lang", "fr")).andExpect(cookie().doesNotExist("lang"));
    }

    @Test
    void what_was_sent_is_shown_as_text_and_never_as_markup() throws Exception {
        assertThat(page(get("/refused"))).contains("&quot;specversion&quot;").doesNotContain("\"specversion\"");
    }

    @Test
    void an_amendment_is_shown_fact_by_fact_with_the_points_before_and_after() throws Exception {
        assertThat(page(get("/nominations/lang-son-2019-mau.may-thai-co")))
                .contains("Các lần sửa hồ sơ", "36,4 → 43,9 điểm", "Dòng điểm thay đổi");
        assertThat(page(get("/nominations/lang-son-2019-mau.khay-may-tre"))).doesNotContain("Các lần sửa hồ sơ");
    }

    @Test
    void what_it_would_take_is_said_with_the_setting_that_would_open_it_to_others() throws Exception {
        assertThat(page(get("/nominations/lang-son-2019-mau.khay-may-tre/reach")))
                .contains("22 thay đổi, chấm lại được 70,4 điểm", "Kế hoạch của kỳ chưa nêu ai được xem trang này");
        assertThat(page(get("/nominations/lang-son-2019-mau.tuong-go-doc-ban/reach")))
                .contains("Là sản phẩm độc bản.", "TT 26/2014/TT-BCT, Điều 4(4)")
                .doesNotContain("Ít thay đổi nhất");
    }

    @Test
    @WithMockUser(username = "quan-sat", roles = "OBSERVER")
    void an_observer_is_told_which_setting_is_missing_and_nothing_of_what_it_would_take() throws Exception {
        assertThat(page(get("/nominations/lang-son-2019-mau.khay-may-tre/reach")))
                .contains("Ai xem được cần gì để đạt ngưỡng", "Tổ giúp việc và Chủ tịch Hội đồng")
                .doesNotContain("thay đổi, chấm lại", "Đã tìm những gì");
    }

    @Test
    void the_line_at_the_threshold_stands_between_the_rows() throws Exception {
        String page = page(get("/rounds/lang-son-2019-mau"));
        assertThat(page.indexOf("Chè Shan tuyết")).isPositive().isLessThan(page.indexOf("Ngưỡng công nhận: 70 điểm"));
        assertThat(page.indexOf("Ngưỡng công nhận: 70 điểm")).isLessThan(page.indexOf("Bộ khay mây tre"));
    }

    @Test
    void the_provinces_are_those_of_the_day_asked_for() throws Exception {
        assertThat(page(get("/places?date=2025-06-30")))
                .contains("63 tỉnh, thành phố", "Thừa Thiên Huế", "sau thuộc Lâm Đồng")
                .doesNotContain("chờ quyết định");
        assertThat(page(get("/places?date=2025-07-01")))
                .contains("34 tỉnh, thành phố", "Miền Trung và Tây Nguyên, Phía Nam", "chưa rõ, chờ quyết định")
                .doesNotContain("Thừa Thiên Huế</th>");
        assertThat(page(get("/places?date=2010-01-01"))).contains("Chưa có danh sách nào");
        assertThat(page(get("/places"))).contains("34 tỉnh, thành phố");
        web.perform(get("/places?date=hom-nay")).andExpect(status().isBadRequest());
    }

    @Test
    void each_clause_is_shown_with_its_rules_and_the_nominations_it_judged_or_why_it_has_none() throws Exception {
        assertThat(page(get("/rules/coverage")))
                .contains("TT 26/2014/TT-BCT, Điều 4(3)", "C26-ELI-E3-01", "Quy tắc: 13", "Phép thử: ")
                .contains("<a href=\"/nominations/lang-son-2019-mau.che-shan-tuyet\">")
                .contains("Quy tắc không có điều khoản</dt><dd>0</dd>");
        assertThat(page(get("/rules/coverage?without=later")))
                .contains("TT 26/2014/TT-BCT, Điều 16(3)", "Không có: để bước sau</strong>")
                .doesNotContain("C26-ELI-E3-01");
        assertThat(page(get("/rules/coverage").param("act", "NĐ 45/2012/NĐ-CP")))
                .doesNotContain("Điều 4(3)");
        assertThat(page(get("/rules/coverage?act=x"))).contains("Không có điều khoản nào như thế");
    }

    @Test
    void the_other_language_shows_what_was_asked_for() throws Exception {
        assertThat(page(get("/places?date=2025-06-30"))).contains("href=\"?date=2025-06-30&amp;lang=en\"");
        assertThat(page(get("/").param("lang", "en"))).contains("href=\"?lang=vi\"");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        web.perform(get("/nominations/khong-co")).andExpect(status().isNotFound());
        web.perform(get("/rounds/khong-co")).andExpect(status().isNotFound());
    }

    @Test
    void both_languages_have_the_same_words() {
        ResourceBundle.Control bare =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle vietnamese = ResourceBundle.getBundle("messages", Locale.ROOT, bare);
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ENGLISH, bare);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).isNotBlank());
    }
}
