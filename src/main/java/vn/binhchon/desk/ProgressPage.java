package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Act;

/** Who of the jury has handed in how many sheets, and when the last; no marks and no order of products. */
@Controller
class ProgressPage {

    private final Seating seating;
    private final MessageSource messages;

    ProgressPage(Seating seating, MessageSource messages) {
        this.seating = seating;
        this.messages = messages;
    }

    /**
     * One juror.
     *
     * @param last when the last sheet was handed in; null while none was
     */
    record Row(
            String name,
            int handedIn,
            int of,
            int drafts,
            int percent,
            @Nullable String last) {}

    @GetMapping("/rounds/{id}/progress")
    String progress(@PathVariable String id, Locale locale, Model model) {
        Seats seats = seating.in(id);
        if (!seats.person().is(Role.HELPER) && !seats.chair() && !seats.head()) {
            throw new AccessDeniedException("the helper team, the chair and the head of the jury watch marking");
        }
        Words words = new Words(messages, locale);
        SetupHead.of(seats, words).into(model);
        List<TakenAct> acts = seating.acts(id);
        model.addAttribute(
                "rows",
                JurorProgress.of(seats.book()).stream()
                        .map(each -> new Row(
                                each.name(),
                                each.handedIn(),
                                each.of(),
                                each.drafts(),
                                each.of() == 0 ? 0 : 100 * each.handedIn() / each.of(),
                                last(acts, each.juror(), words)))
                        .toList());
        return "desk/progress";
    }

    private static @Nullable String last(List<TakenAct> acts, String juror, Words words) {
        return acts.stream()
                .filter(each ->
                        each.act() instanceof Act.SheetHandedIn in && in.by().equals(juror))
                .reduce((earlier, later) -> later)
                .map(each -> words.time(each.received()))
                .orElse(null);
    }
}
