package vn.binhchon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.PlanInForce;

/** From nothing to marking: what is still to be done before jurors mark, who does it, and the way there. */
@Controller
class SetupPage {

    private final Seating seating;
    private final Nominations nominations;
    private final RulesInForce rules;
    private final KnownPeople known;
    private final Clock clock;
    private final MessageSource messages;

    SetupPage(
            Seating seating,
            Nominations nominations,
            RulesInForce rules,
            KnownPeople known,
            Clock clock,
            MessageSource messages) {
        this.known = known;
        this.seating = seating;
        this.nominations = nominations;
        this.rules = rules;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * One thing to do.
     *
     * @param who who does it, in words
     * @param state how far it has come, in words
     * @param href the way to it; null where a button does it
     * @param act the act that a button does; null where there is none, or the person may not
     */
    record Step(
            String name,
            String who,
            String state,
            boolean done,
            @Nullable String href,
            @Nullable String act) {}

    @GetMapping("/rounds/{id}/setup")
    String setup(@PathVariable String id, Locale locale, Model model) {
        Seats seats = seating.in(id);
        Words words = new Words(messages, locale);
        SetupHead.of(seats, words).into(model);
        model.addAttribute("steps", steps(seats, words));
        model.addAttribute(
                "days", Days.of(seating.plan(seats.book()), seats.book().phase(), LocalDate.now(clock), words));
        return "desk/setup";
    }

    private List<Step> steps(Seats seats, Words words) {
        Book book = seats.book();
        String base = "/rounds/" + book.round().id();
        boolean organises = seats.person().is(Role.HELPER) || seats.chair();
        boolean closed = book.phase() != Phase.OPEN;
        boolean marking = book.phase().compareTo(Phase.MARKING) >= 0;
        PlanInForce plan = rules.evaluator().plan(book.round().entry(), book.plan());
        long open = plan.settings().stream()
                .filter(each -> plan.plan().says(each.key()) == null)
                .filter(each -> each.neededFor().stream().anyMatch(act -> each.neededFor(act, plan.plan())))
                .count();
        int entered = nominations.standing(book.round().id()).size();
        int council = book.council().size();
        int jury = book.jury().size();
        return List.of(
                step(
                        words,
                        "council",
                        people(council, PeopleForm.of(book.council()), words),
                        council > 0,
                        base + "/council",
                        null),
                step(words, "jury", people(jury, PeopleForm.of(book.jury()), words), jury > 0, base + "/jury", null),
                step(
                        words,
                        "plan",
                        open == 0 ? words.say("setup.plan.done") : words.say("setup.plan.open", open),
                        open == 0,
                        base + "/plan",
                        null),
                step(
                        words,
                        "frame",
                        words.say("frame.state." + FramePages.state(book)),
                        book.frameApproved(),
                        base + "/frame",
                        null),
                step(
                        words,
                        "entries",
                        words.say(
                                "setup.entries.state", closed ? book.entrants().size() : entered),
                        entered > 0,
                        closed || !seats.person().is(Role.HELPER) ? base : base + "/intake",
                        null),
                step(
                        words,
                        "close",
                        words.say(closed ? "setup.done" : "setup.waits"),
                        closed,
                        null,
                        !closed && organises ? "entries-closed" : null),
                step(
                        words,
                        "marking",
                        words.say(marking ? "setup.done" : "setup.waits"),
                        marking,
                        null,
                        book.phase() == Phase.ENTRIES_CLOSED && organises ? "marking-opened" : null));
    }

    /** How many they are, and who of them cannot sign in. */
    private String people(int size, List<PeopleForm.Row> rows, Words words) {
        List<String> unknown = known.unknown(rows);
        String many = words.say("setup.people", size);
        return unknown.isEmpty() ? many : many + " · " + words.say("people.unknown", String.join(", ", unknown));
    }

    private static Step step(
            Words words, String key, String state, boolean done, @Nullable String href, @Nullable String act) {
        return new Step(words.say("setup." + key), words.say("setup." + key + ".who"), state, done, href, act);
    }
}
