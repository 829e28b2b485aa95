package vn.binhchon.desk;

import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/** The rounds, and the nominations of each in order of score. */
@Controller
class RoundPages {

    private final Rounds rounds;
    private final Nominations nominations;
    private final Refusals refusals;
    private final RulesInForce rules;
    private final Seating seating;
    private final BallotBoxes boxes;
    private final Clock clock;
    private final MessageSource messages;

    RoundPages(
            Rounds rounds,
            Nominations nominations,
            Refusals refusals,
            RulesInForce rules,
            Seating seating,
            BallotBoxes boxes,
            Clock clock,
            MessageSource messages) {
        this.seating = seating;
        this.boxes = boxes;
        this.clock = clock;
        this.rounds = rounds;
        this.nominations = nominations;
        this.refusals = refusals;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/")
    String rounds(Locale locale, Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute(
                "page",
                RoundsView.of(rounds.all(), nominations.counts(), refusals.count(), rules, new Holding(), words));
        model.addAttribute("work", work(words));
        return "desk/rounds";
    }

    /** What holds in each round: its rulings, else its means, else nothing yet. */
    private final class Holding implements RoundsView.Standing {

        @Override
        public @Nullable Integer reaching(Round round) {
            Book book = seating.in(round).book();
            if (!book.rulings().isEmpty()) {
                return (int) book.rulings().stream().filter(Ruling::recognised).count();
            }
            if (book.placings().isEmpty() || book.phase() == Phase.MARKING || !rules.usable()) {
                return null;
            }
            BigDecimal threshold = new Parameters(rules.evaluator().edition(round.date()), round.date(), null)
                    .number(Edition.THRESHOLD);
            return (int) book.placings().stream()
                    .filter(each -> each.mean() != null && each.mean().compareTo(threshold) >= 0)
                    .count();
        }

        @Override
        public boolean opens(String round) {
            return seating.opens(round);
        }
    }

    private WorkView work(Words words) {
        return new WorkView(rounds.all().stream()
                .map(seating::in)
                .map(seats -> new WorkReading(
                                seats,
                                seating.plan(seats.book()),
                                boxes,
                                LocalDate.now(clock),
                                phase(seats, words),
                                words)
                        .card())
                .<WorkView.Card>mapMulti((card, to) -> {
                    if (card != null) {
                        to.accept(card);
                    }
                })
                .toList());
    }

    private String phase(Seats seats, Words words) {
        return rules.usable()
                ? words.text(rules.evaluator()
                        .edition(seats.book().round().date())
                        .vocabulary()
                        .value(seats.book().phase()))
                : seats.book().phase().name();
    }

    @GetMapping("/rounds/{id}")
    String round(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        boolean none = id.equals(RoundsView.NONE);
        Round round = none ? null : rounds.find(id).orElseThrow(NotHere::new);
        if (round != null && !seating.seesRanking(seating.in(round))) {
            return "redirect:/rounds/{id}/marking";
        }
        List<Nominations.Row> ranked = nominations.ranked(none ? null : id);
        Labels labels = round == null ? Labels.of(rules, "") : Labels.on(rules, round.date());
        model.addAttribute(
                "page",
                RoundView.of(round, ranked, card(ranked), labels, new RoundView.Asked(q, Paged.number(page)), words));
        if (round != null) {
            Book book = seating.in(round).book();
            model.addAttribute("days", Days.of(seating.plan(book), book.phase(), LocalDate.now(clock), words));
        }
        return "desk/round";
    }

    /** Any card of the round tells its threshold, which all share: it is that of the round's day. */
    private Reasoned.@Nullable Card card(List<Nominations.Row> ranked) {
        return ranked.stream()
                .filter(row -> row.total() != null)
                .findFirst()
                .flatMap(row -> nominations.judged(row.id()))
                .map(Reasoned::card)
                .orElse(null);
    }
}
