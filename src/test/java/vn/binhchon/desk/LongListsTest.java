package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.binhchon.access.Role;
import vn.binhchon.access.Sight;
import vn.binhchon.keeping.LargeRound;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.KnownIds;
import vn.binhchon.ledger.LedgerDamage;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.stream.Explanations;
import vn.binhchon.stream.Witness;

/** What the pages of a round of a thousand products weigh, and that what is on no page can be reached. */
@WebMvcTest(
        controllers = {RoundPages.class, BookPage.class, RankingPage.class, MarkingPages.class, MeetingPages.class},
        properties = "binhchon.standalone.enabled=false")
@Import({DeskConfiguration.class, Seating.class, Sight.class, ReadBooks.class, SecretMarks.class, Floor.class})
@MockitoBean(
        types = {
            BallotBoxes.class,
            LedgerDamage.class,
            Refusals.class,
            Viewings.class,
            Acting.class,
            Wholes.class,
            Explanations.class,
            Witness.class,
            Contacts.class
        })
class LongListsTest {

    private static final int MANY = 1_000;
    private static final int KB = 1024;
    private static final Round DECIDED = LargeRound.opened("nghin");
    private static final Round MARKING = LargeRound.opened("nghin-dang-cham");
    private static final Round VOTED = LargeRound.opened("nghin-dang-hop");
    private static final List<Nomination> PRODUCTS = LargeRound.products(DECIDED, MANY);
    private static final LargeRound LARGE = LargeRound.decided(DECIDED.id(), PRODUCTS);

    @TestConfiguration
    static class Rules {
        @Bean
        KnownIds knownIds() {
            return new KnownIds(Mockito.mock(JdbcClient.class));
        }

        @Bean
        RulesInForce rulesInForce() {
            return Season.judged().rules;
        }
    }

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Rounds rounds;

    @MockitoBean
    private Nominations nominations;

    @MockitoBean
    private Books books;

    @BeforeEach
    void fill() {
        kept(DECIDED, LARGE.acts());
        kept(MARKING, LARGE.marking(MARKING));
        kept(VOTED, LARGE.voted(VOTED));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void kept(Round round, List<TakenAct> acts) {
        when(rounds.find(round.id())).thenReturn(Optional.of(round));
        when(books.acts(round.id())).thenReturn(acts);
        when(books.end(round.id()))
                .thenReturn(Optional.of(
                        new Books.End(acts.size(), acts.get(acts.size() - 1).seal())));
        when(nominations.ranked(round.id()))
                .thenReturn(PRODUCTS.stream().map(LongListsTest::row).toList());
        when(nominations.mark(round.id())).thenReturn("");
    }

    private static Nominations.Row row(Nomination each) {
        return new Nominations.Row(
                each.id(),
                DECIDED.id(),
                false,
                each.product().name(),
                each.establishment().name(),
                "Lạng Sơn",
                1,
                true,
                false,
                new BigDecimal("36.45"),
                new BigDecimal("33.55"),
                "r");
    }

    private String page(String person, MockHttpServletRequestBuilder request) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(person, "", Role.HELPER.authority()));
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "to-giup-viec, /rounds/nghin",
        "to-giup-viec, /rounds/nghin/ranking",
        "to-giup-viec, /rounds/nghin/book",
        "to-giup-viec, /rounds/nghin/meeting",
        "chu-tich, /rounds/nghin-dang-hop/meeting",
        "giam-khao-1, /rounds/nghin-dang-cham/marking"
    })
    void a_page_stays_light_however_long_the_list(String person, String path) throws Exception {
        byte[] plain = page(person, get(path)).getBytes(StandardCharsets.UTF_8);

        System.out.printf("WEIGHS %s: %d KB packed, %d KB plain%n", path, packed(plain) / KB, plain.length / KB);
        assertThat(plain.length).as("plain").isLessThan(150 * KB);
        assertThat(packed(plain)).as("packed").isLessThan(20 * KB);
    }

    @ParameterizedTest
    @CsvSource({
        "to-giup-viec, /rounds/nghin",
        "to-giup-viec, /rounds/nghin/ranking",
        "to-giup-viec, /rounds/nghin/book",
        "to-giup-viec, /rounds/nghin/meeting",
        "chu-tich, /rounds/nghin-dang-hop/meeting",
        "giam-khao-1, /rounds/nghin-dang-cham/marking"
    })
    void what_stands_on_another_page_is_found(String person, String path) throws Exception {
        assertThat(page(person, get(path).param("q", "BENCH.777")))
                .contains(PRODUCTS.get(777).product().name());
        assertThat(page(person, get(path).param("q", "không có tên này")))
                .containsAnyOf("Không có dòng nào khớp.", "Số sản phẩm: 0");
        assertThat(page(person, get(path).param("page", "7"))).contains("Trang 7/10");
        assertThat(page(person, get(path).param("page", "999"))).contains("Trang 10/10");
    }

    @Test
    void the_book_opens_at_its_last_acts_and_turns_back_to_its_first() throws Exception {
        assertThat(page("to-giup-viec", get("/rounds/nghin/book"))).contains("Hội đồng quyết định", "Trang 31/31");
        assertThat(page("to-giup-viec", get("/rounds/nghin/book").param("acts", "1")))
                .contains("Trang 1/31", "?acts=2#acts");
    }

    @Test
    void what_the_chair_filled_in_on_one_page_of_the_agenda_goes_along_to_the_next() throws Exception {
        String product = PRODUCTS.get(777).id();
        String turned = page(
                "chu-tich",
                post("/rounds/nghin-dang-hop/meeting")
                        .param("page", "2")
                        .param("at." + product, "1")
                        .param("reason." + product, "vì thế"));

        assertThat(turned).contains("Trang 2/10", "value=\"vì thế\"");
    }

    private static int packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.size();
    }
}
