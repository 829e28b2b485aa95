package vn.binhchon.desk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Act;
import vn.binhchon.text.Text;
import vn.binhchon.text.VietnamTime;

/** Sends what a form sets as a whole, unless it was made from an older state than the one that stands. */
@Component
class Wholes {

    private static final String SEEN = "seen";
    private static final Acting.Answer STALE = new Acting.Answer("stale", List.of());
    private static final Acting.Answer UNCHANGED = new Acting.Answer("unchanged", List.of());

    /** Acts that do something even where no field differs: they hand in what was kept. */
    private static final Set<String> STEPS = Set.of("sheet-handed-in");

    private final Acting acting;
    private final ReadBooks books;
    private final Clock clock;

    Wholes(Acting acting, ReadBooks books, Clock clock) {
        this.acting = acting;
        this.books = books;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param conflict what stands instead; null when that is not the reason
     * @param revision the revision that the act made; 0 when it was not taken
     */
    record Result(Acting.Answer answer, @Nullable FormConflict conflict, int revision) {
        private boolean unchanged() {
            return answer.state().equals(UNCHANGED.state());
        }

        /** Whether what was sent stands now, be it that it stood before. */
        boolean stands() {
            return answer.taken() || unchanged();
        }

        /** Tells the next page whether something was written. */
        void tell(RedirectAttributes told) {
            told.addFlashAttribute(unchanged() ? "unchanged" : "done", true);
        }
    }

    /**
     * Sends it.
     *
     * @param form what was sent by the form, after {@link FormConflict#chosen}
     * @param whole makes the form of what stands when it is asked
     */
    Result act(Seats seats, String act, Map<String, ?> data, Map<String, String> form, Whole whole, Words words) {
        Optional<TakenAct> before = acting.done(seats);
        if (before.isPresent()) {
            return new Result(Acting.TAKEN, null, made(before.get()));
        }
        WholeForm now = whole.now();
        FormConflict conflict = FormConflict.of(now, form, told(seats, now.whole(), words));
        if (conflict != null) {
            return new Result(STALE, conflict, 0);
        }
        int seen = now.standing().revision();
        if (!STEPS.contains(act) && FormConflict.unchanged(now, form)) {
            return new Result(UNCHANGED, null, seen);
        }
        Map<String, Object> sent = new LinkedHashMap<>(data);
        if (FormState.of(form) != null) {
            sent.put(SEEN, seen);
        }
        Acting.Answer answer = acting.act(seats, act, sent);
        if (answer.faults().stream().noneMatch(each -> each.path().equals(SEEN))) {
            return new Result(answer, null, answer.taken() ? seen + 1 : 0);
        }
        // Somebody else's came in between; what stands since then is shown.
        WholeForm later = whole.now();
        FormConflict overtaken = FormConflict.of(later, form, told(seats, later.whole(), words));
        return new Result(
                STALE, Objects.requireNonNullElseGet(overtaken, () -> nothingDiffers(seats, later, words)), 0);
    }

    /** An act that replaces nothing. */
    Acting.Answer act(Seats seats, String act, Map<String, ?> data) {
        return acting.act(seats, act, data);
    }

    /**
     * An act of which there is one at a time, such as the opening of a meeting, from a page that may be older than what stands.
     *
     * @param whole what it replaces, as {@link Act.Replacing#whole} names it
     * @param seen the revision of it that the page showed; null when the form does not say
     */
    Acting.Answer once(
            Seats seats, String act, Map<String, ?> data, String whole, @Nullable Integer seen, Words words) {
        if (acting.done(seats).isPresent()) {
            return Acting.TAKEN;
        }
        Map<String, Object> sent = new LinkedHashMap<>(data);
        if (seen != null) {
            sent.put(SEEN, seen);
        }
        Acting.Answer answer = acting.act(seats, act, sent);
        if (answer.faults().stream().noneMatch(each -> each.path().equals(SEEN))) {
            return answer;
        }
        String why = words.say("form.stale.page", told(seats, whole, words));
        return new Acting.Answer("stale", List.of(new Acting.Fault("", new Text(why, why))));
    }

    /** Why an act is not sent from a page that shows an older state of what it is about; null when it does not. */
    @Nullable
    String outdated(Seats seats, String whole, @Nullable Integer seen, Words words) {
        return seen == null || seen == seats.book().revision(whole)
                ? null
                : words.say("form.stale.shown", told(seats, whole, words));
    }

    private FormConflict nothingDiffers(Seats seats, WholeForm whole, Words words) {
        return new FormConflict(told(seats, whole.whole(), words), List.of());
    }

    private static int made(TakenAct taken) {
        Integer seen = taken.act() instanceof Act.Replacing one ? one.seen() : null;
        return seen == null ? 0 : seen + 1;
    }

    /** Makes the form of what stands at the moment. */
    interface Whole {
        WholeForm now();
    }

    /** Puts the state a form is made from into its page, and what it would replace when it was sent from an older one. */
    static void into(Model model, WholeForm whole, @Nullable FormConflict conflict) {
        model.addAttribute("state", whole.standing().json());
        model.addAttribute("conflict", conflict);
    }

    /** Who saved what stands, and when, by the clocks here. */
    private String told(Seats seats, String whole, Words words) {
        TakenAct last = books.of(seats.book().round().id()).stream()
                .flatMap(read -> read.acts().stream())
                .filter(each ->
                        each.act() instanceof Act.Replacing one && one.whole().equals(whole))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last == null) {
            return words.say("form.stale");
        }
        boolean today = VietnamTime.day(last.received()).equals(VietnamTime.day(clock.instant()));
        String when = today ? words.clock(last.received()).substring(0, 5) : words.time(last.received());
        String by = last.act().by();
        return by.equals(seats.person().id())
                ? words.say("form.stale.own", when)
                : words.say("form.stale.other", seats.book().nameOf(by), when);
    }
}
