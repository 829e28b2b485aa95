package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;

/** The score frame: proposed by the head of the jury, decided by the chair of the council (TT 26/2014, Điều 16(1)). */
@Controller
@RequestMapping("/rounds/{id}/frame")
class FramePages {

    private final Seating seating;
    private final Wholes wholes;
    private final RulesInForce rules;
    private final MessageSource messages;

    FramePages(Seating seating, Wholes wholes, RulesInForce rules, MessageSource messages) {
        this.seating = seating;
        this.wholes = wholes;
        this.rules = rules;
        this.messages = messages;
    }

    /** A head, what it is worth, and what its lines come to for each group. */
    record Head(String code, String label, String max, List<Line> lines, List<Sum> sums) {}

    /** A line: what it may give at most for groups 1 to 4. */
    record Line(String code, String label, List<String> maxima) {}

    /** What the lines of a head come to for one group. */
    record Sum(int group, String sum, boolean right) {}

    @GetMapping
    String frame(@PathVariable String id, Locale locale, Model model) {
        Seats seats = seating.in(id);
        return form(seats, Map.of(), FormFaults.NONE, null, new Words(messages, locale), model);
    }

    @PostMapping
    String propose(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        Map<String, String> chosen = FormConflict.chosen(whole(seats, words), form);
        Map<String, List<Object>> maxima = new LinkedHashMap<>();
        for (FrameLine line : frame(seats.book()).lines()) {
            List<Object> own = new ArrayList<>();
            for (ProductGroup group : ProductGroup.values()) {
                String typed = chosen.get(field(line, group));
                own.add(typed == null ? line.max(group) : PlanForm.number(typed));
            }
            maxima.put(line.line(), own);
        }
        Wholes.Result result = wholes.act(
                seats, "frame-proposed", Map.of("maxima", maxima), chosen, () -> whole(seating.in(id), words), words);
        if (!result.stands()) {
            FormFaults faults = FormFaults.of(result.answer(), words);
            return form(seating.in(id), chosen, faults, result.conflict(), words, model);
        }
        result.tell(told);
        return "redirect:/rounds/{id}/setup";
    }

    private ScoreFrame frame(Book book) {
        return rules.evaluator()
                .frame(book.frame() == null ? book.round() : book.round().marking(book.frame()));
    }

    static String field(FrameLine line, ProductGroup group) {
        return "max." + line.line() + "." + group.number();
    }

    private FrameWhole whole(Seats seats, Words words) {
        return new FrameWhole(seats.book(), frame(seats.book()), words);
    }

    private String form(
            Seats seats,
            Map<String, String> typed,
            FormFaults faults,
            @Nullable FormConflict conflict,
            Words words,
            Model model) {
        Wholes.into(model, whole(seats, words), conflict);
        model.addAttribute("seen", seats.book().revision("frame"));
        Book book = seats.book();
        Edition edition = rules.evaluator().edition(book.round().date());
        ScoreFrame frame = frame(book);
        SetupHead.of(seats, words).into(model);
        boolean early = book.phase().compareTo(Phase.MARKING) < 0;
        model.addAttribute(
                "heads",
                edition.heads().stream()
                        .map(each -> head(each, frame, typed, words))
                        .toList());
        model.addAttribute("faults", faults);
        model.addAttribute("may", early && seats.head());
        model.addAttribute("approves", early && seats.chair() && book.frame() != null && !book.frameApproved());
        model.addAttribute("state", words.say("frame.state." + state(book)));
        model.addAttribute("script", "frame.js");
        return "desk/frame";
    }

    /** How far the frame has come: model, proposed or approved. */
    static String state(Book book) {
        return book.frame() == null ? "model" : book.frameApproved() ? "approved" : "proposed";
    }

    private static Head head(Criterion head, ScoreFrame frame, Map<String, String> typed, Words words) {
        List<Line> lines = new ArrayList<>();
        Map<ProductGroup, BigDecimal> sums = new LinkedHashMap<>();
        for (FrameLine line : frame.lines()) {
            if (line.head().equals(head.code())) {
                List<String> maxima = new ArrayList<>();
                for (ProductGroup group : ProductGroup.values()) {
                    String text = typed.getOrDefault(field(line, group), words.number(line.max(group)));
                    maxima.add(text);
                    if (PlanForm.number(text) instanceof BigDecimal number) {
                        sums.merge(group, number, BigDecimal::add);
                    }
                }
                lines.add(new Line(line.line(), words.text(line.label()), maxima));
            }
        }
        @Nullable BigDecimal max = head.max();
        return new Head(
                head.code(),
                words.text(head.label()),
                max == null ? "" : words.number(max),
                lines,
                sums.entrySet().stream()
                        .map(each -> new Sum(
                                each.getKey().number(),
                                words.number(each.getValue()),
                                max != null && max.compareTo(each.getValue()) == 0))
                        .toList());
    }
}
