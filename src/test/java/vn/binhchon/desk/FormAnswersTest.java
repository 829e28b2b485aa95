package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whatever a form is answered with is shown at an address that is fetched, never straight from the sending. */
class FormAnswersTest {

    private Instant now = Instant.parse("2026-12-01T01:00:00Z");
    private final FormAnswers answers = new FormAnswers(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Pages())
            .addInterceptors(new RepeatedForms(Clock.systemUTC(), answers), answers)
            .build();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_refused_form_is_shown_with_what_was_typed_as_often_as_its_address_is_asked_for() throws Exception {
        String address = sent(post("/form"), "/form");
        assertThat(address).matches("/form[?]answer=[0-9a-f-]{36}");
        for (int i = 0; i < 2; i++) {
            assertThat(typed(address)).isEqualTo("refused");
        }
    }

    @Test
    void the_page_keeps_what_its_address_asked_for_and_a_second_refusal_replaces_the_mark() throws Exception {
        String first = sent(post("/form"), "/form?by=head&page=2");
        assertThat(first).startsWith("/form?by=head&page=2&answer=");
        String second = sent(post("/form").param("typed", "again"), first);
        assertThat(second).startsWith("/form?by=head&page=2&answer=").isNotEqualTo(first);
        assertThat(second.split("answer=")).hasSize(2);
        assertThat(typed(second)).isEqualTo("again");
        assertThat(typed(first)).as("going back").isEqualTo("refused");
    }

    @Test
    void a_double_click_on_what_is_refused_is_led_on_too() throws Exception {
        String key = "8f14e45f-ceea-467f-a0e6-4c1f0d2b1a10";
        String first = sent(post("/form").param(Submission.KEY, key), "/form");
        String second = sent(post("/form").param(Submission.KEY, key), "/form");
        assertThat(typed(first)).isEqualTo("refused");
        assertThat(typed(second)).isEqualTo("refused");
    }

    @Test
    void what_an_uploaded_file_would_do_is_shown_so_too() throws Exception {
        assertThat(typed(sent(multipart("/form").file("sheet", new byte[] {1}), "/form")))
                .isEqualTo("refused");
    }

    @Test
    void the_status_of_the_answer_is_that_of_the_page_shown() throws Exception {
        String address = sent(post("/form").param("typed", "422"), "/form");
        assertThat(pages.perform(get(address)).andReturn().getResponse().getStatus())
                .isEqualTo(422);
    }

    @Test
    void nobody_else_is_shown_it_and_not_for_ever() throws Exception {
        String address = sent(post("/form"), "/form");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("other", "", java.util.List.of()));
        assertThat(typed(address)).isEqualTo("plain");
        SecurityContextHolder.clearContext();
        assertThat(typed(address)).isEqualTo("refused");
        now = now.plus(Duration.ofHours(3));
        assertThat(typed(address)).isEqualTo("plain");
        assertThat(typed("/form?answer=made-up")).isEqualTo("plain");
    }

    @Test
    void a_form_of_another_site_or_of_no_known_page_is_answered_as_it_is() throws Exception {
        assertThat(pages.perform(post("/form")).andReturn().getResponse().getForwardedUrl())
                .isEqualTo("page");
        assertThat(pages.perform(post("/form").header("Host", "desk.vn").header("Referer", "https://evil.vn/form"))
                        .andReturn()
                        .getResponse()
                        .getForwardedUrl())
                .isEqualTo("page");
    }

    private String sent(AbstractMockHttpServletRequestBuilder<?> form, String from) throws Exception {
        return Objects.requireNonNull(
                pages.perform(form.header("Host", "desk.vn").header("Referer", "https://desk.vn" + from))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String typed(String address) throws Exception {
        ModelAndView page =
                Objects.requireNonNull(pages.perform(get(address)).andReturn().getModelAndView());
        return String.valueOf(page.getModel().get("typed"));
    }

    @Controller
    static final class Pages {

        @GetMapping("/form")
        String form(Model model) {
            model.addAttribute("typed", "plain");
            return "page";
        }

        @PostMapping("/form")
        String refused(
                @RequestParam(defaultValue = "refused") String typed, Model model, HttpServletResponse response) {
            model.addAttribute("typed", typed);
            if (typed.equals("422")) {
                response.setStatus(422);
            }
            return "page";
        }
    }
}
