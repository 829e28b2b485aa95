package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Seats;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.VietnamTime;

/** Where the helper team puts the provisional list up and records the codes of the ministry's database. */
@Controller
@RequestMapping("/rounds/{id}/posting")
class PostingPages {

    private final Seating seating;
    private final Acting acting;
    private final MessageSource messages;
    private final Clock clock;

    PostingPages(Seating seating, Acting acting, MessageSource messages, Clock clock) {
        this.seating = seating;
        this.acting = acting;
        this.messages = messages;
        this.clock = clock;
    }

    /** A product with its code of the ministry's database; null while none is recorded. */
    record ProductCode(
            String id,
            String product,
            String establishment,
            @Nullable String code) {}

    @GetMapping
    String posting(@PathVariable String id, Locale locale, Model model) {
        return page(seating.in(id), Map.of(), FormFaults.NONE, new Words(messages, locale), model);
    }

    @PostMapping("/list")
    String list(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Map<String, String> data = Map.of("on", text(form, "on"), "until", text(form, "until"));
        return act(
                seats,
                "provisional-list-posted",
                data,
                up(seats, new Words(messages, locale)),
                form,
                locale,
                model,
                told);
    }

    @PostMapping("/code")
    String code(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Map<String, String> data = Map.of("nomination", text(form, "nomination"), "code", text(form, "code"));
        String recorded = seats.book().ministryCodes().get(text(form, "nomination"));
        if (text(form, "code").equals(recorded)) {
            told.addFlashAttribute("unchanged", true);
            return "redirect:/rounds/{id}/posting";
        }
        return act(seats, "ministry-code-recorded", data, recorded, form, locale, model, told);
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    /**
     * Sends an act, unless the page was made before what stands now.
     *
     * @param stands what stands now, as the form carried it; null for nothing
     */
    private String act(
            Seats seats,
            String act,
            Map<String, String> data,
            @Nullable String stands,
            Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Words words = new Words(messages, locale);
        String now = Objects.requireNonNullElse(stands, "");
        if (!text(form, "seen").equals(now) && acting.done(seats).isEmpty()) {
            String key = now.isEmpty() ? "posting.stale.nothing" : "posting.stale";
            return page(seats, form, FormFaults.one("", words.text(Sentences.of(key, "now", now))), words, model);
        }
        Acting.Answer answer = acting.act(seats, act, data);
        if (!answer.taken()) {
            return page(seats, form, FormFaults.of(answer, words), words, model);
        }
        told.addFlashAttribute("done", true);
        return "redirect:/rounds/{id}/posting";
    }

    private String page(Seats seats, Map<String, String> filled, FormFaults faults, Words words, Model model) {
        Book book = seats.book();
        SetupHead.of(seats, words).into(model);
        model.addAttribute("posted", up(seats, words));
        model.addAttribute("proposed", book.proposal() != null);
        model.addAttribute("asked", seating.plan(book).provisionalListDays());
        model.addAttribute("products", products(book));
        model.addAttribute("mayPost", seating.mayNow(seats, "provisional-list-posted"));
        model.addAttribute("mayCode", seating.mayNow(seats, "ministry-code-recorded"));
        model.addAttribute("filled", filled);
        model.addAttribute("faults", faults);
        model.addAttribute("today", LocalDate.now(clock.withZone(VietnamTime.ZONE)));
        return "desk/posting";
    }

    /** From when to when the list is up, in words; null while none is. */
    private static @Nullable String up(Seats seats, Words words) {
        Act.ProvisionalListPosted list = seats.book().provisionalList();
        return list == null ? null : words.say("posting.up", words.day(list.on()), words.day(list.until()));
    }

    private static List<ProductCode> products(Book book) {
        return book.entrants().stream()
                .map(each -> new ProductCode(
                        each.nomination(),
                        each.product(),
                        each.establishment(),
                        book.ministryCodes().get(each.nomination())))
                .toList();
    }
}
