package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

class RepeatedFormsTest {

    private static final String KEY = "8f14e45f-ceea-467f-a0e6-4c1f0d2b1a10";

    private final AtomicInteger done = new AtomicInteger();
    private final SteppingClock clock = new SteppingClock();
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Pages())
            .addInterceptors(new RepeatedForms(clock, new FormAnswers(clock)))
            .build();

    @Test
    void a_form_sent_twice_is_done_once_and_answered_alike() throws Exception {
        MvcResult first = send("/act/a", "go");
        MvcResult second = send("/act/a", "go");

        assertThat(done).hasValue(1);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl())
                .isEqualTo("/done/a");
        assertThat(second.getFlashMap().get("done")).isEqualTo(true);
    }

    @Test
    void a_double_click_is_done_once_while_the_first_is_under_way() throws Exception {
        ExecutorService clicks = Executors.newFixedThreadPool(3);
        try {
            List<Future<MvcResult>> answers = clicks.invokeAll(Collections.nCopies(3, () -> send("/act/slow", "go")));
            for (Future<MvcResult> each : answers) {
                assertThat(each.get().getResponse().getRedirectedUrl()).isEqualTo("/done/slow");
            }
        } finally {
            clicks.shutdown();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void what_was_done_is_answered_so_hours_later_too() throws Exception {
        send("/act/a", "go");
        clock.forward(36_000);
        assertThat(send("/act/a", "go").getFlashMap().get("done")).isEqualTo(true);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_changed_field_is_another_submission() throws Exception {
        send("/act/a", "go");
        send("/act/a", "go on");
        send("/act/b", "go");
        assertThat(done).hasValue(3);
    }

    @Test
    void what_was_refused_is_tried_again_once_a_double_click_is_over() throws Exception {
        assertThat(send("/act/refused", "go").getResponse().getForwardedUrl()).isEqualTo("form");
        assertThat(send("/act/refused", "go").getResponse().getForwardedUrl()).isEqualTo("form");
        assertThat(done).hasValue(1);
        clock.forward(11);
        send("/act/refused", "go");
        assertThat(done).hasValue(2);
        send("/act/refused-back", "go");
        clock.forward(11);
        send("/act/refused-back", "go");
        assertThat(done).hasValue(4);
    }

    @Test
    void what_the_first_answer_has_to_tell_is_not_told_twice() throws Exception {
        MockHttpSession session = new MockHttpSession();
        send("/act/a", "go", session);
        assertThat(send("/act/a", "go", session).getFlashMap().get("done")).isNull();
    }

    @Test
    void a_form_without_a_key_is_done_each_time() throws Exception {
        pages.perform(post("/act/a").param("what", "go"));
        pages.perform(post("/act/a").param("what", "go"));
        assertThat(done).hasValue(2);
    }

    private MvcResult send(String path, String what) throws Exception {
        return send(path, what, new MockHttpSession());
    }

    private MvcResult send(String path, String what, MockHttpSession session) throws Exception {
        return pages.perform(
                        post(path).session(session).param(Submission.KEY, KEY).param("what", what))
                .andReturn();
    }

    @Controller
    final class Pages {
        @PostMapping("/act/{id}")
        String act(@PathVariable String id, RedirectAttributes told) throws InterruptedException {
            done.incrementAndGet();
            if (id.equals("slow")) {
                Thread.sleep(200);
            }
            if (id.equals("refused")) {
                return "form";
            }
            told.addFlashAttribute("done", !id.equals("refused-back"));
            return "redirect:/done/{id}";
        }
    }

    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T01:00:00Z");

        void forward(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
