package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;

/** A round at a glance: who entered, who was recognised, where points lie and where they are lost, beside earlier rounds. */
@Controller
class OverviewPage {

    /** Beyond this many nominations the evaluations are not all read for one page. */
    private static final int MOST_READ = 600;

    private static final int LINES = 12;

    private record Lost(String mark, List<Nominations.Lost> lines) {}

    private final Map<String, Lost> read = new ConcurrentHashMap<>();

    private final Rounds rounds;
    private final Nominations nominations;
    private final Books ledger;
    private final ReadBooks books;
    private final RulesInForce rules;
    private final Seating seating;
    private final MessageSource messages;

    OverviewPage(
            Rounds rounds,
            Nominations nominations,
            Books ledger,
            ReadBooks books,
            RulesInForce rules,
            Seating seating,
            MessageSource messages) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.ledger = ledger;
        this.books = books;
        this.rules = rules;
        this.seating = seating;
        this.messages = messages;
    }

    @GetMapping("/rounds/{id}/overview")
    String overview(@PathVariable String id, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        Round round = rounds.find(id).orElseThrow(NotHere::new);
        if (!seating.seesRanking(seating.in(round))) {
            return "redirect:/rounds/{id}/marking";
        }
        Book book = books.of(id).map(ReadBooks.Read::book).orElseGet(() -> new Book(round));
        List<Nominations.Row> rows = nominations.ranked(id);
        BigDecimal threshold = threshold(round);
        Ranking ranking = Ranking.of(book, book.plan(), threshold, rows, Map.of());
        boolean many = rows.size() > MOST_READ;
        Overview overview = new Overview(ranking, book, threshold, Labels.on(rules, round.date()), words);
        model.addAttribute("round", id);
        model.addAttribute("title", words.text(round.title()));
        model.addAttribute("synthetic", round.synthetic());
        model.addAttribute("charts", overview.charts(many ? List.of() : lost(id)));
        model.addAttribute("many", many ? words.number(MOST_READ) : null);
        model.addAttribute("earlier", earlier(round, words));
        return "desk/overview";
    }

    /** Where points are lost, read once for each state of a round: every evaluation of it is looked at. */
    private List<Nominations.Lost> lost(String round) {
        String mark = nominations.mark(round);
        Lost known = read.get(round);
        if (known == null || !known.mark().equals(mark)) {
            known = new Lost(mark, nominations.lost(round, LINES));
            read.put(round, known);
        }
        return known.lines();
    }

    private List<Overview.Earlier> earlier(Round round, Words words) {
        Map<String, Nominations.Count> counts = new HashMap<>();
        for (Nominations.Count each : nominations.counts()) {
            String of = each.round();
            if (of != null) {
                counts.put(of, each);
            }
        }
        Map<String, Long> certified =
                ledger.certificates().stream().collect(Collectors.groupingBy(Registered::round, Collectors.counting()));
        return rounds.all().stream()
                .filter(each -> each.level() == round.level()
                        && each.jurisdiction().equals(round.jurisdiction())
                        && !each.date().isAfter(round.date()))
                .map(each -> {
                    Nominations.Count count = counts.get(each.id());
                    return new Overview.Earlier(
                            each.id(),
                            words.text(each.title()),
                            each.synthetic(),
                            words.number(count == null ? 0 : count.standing()),
                            words.number(count == null ? 0 : count.reaching()),
                            certified.containsKey(each.id()) ? words.number(certified.get(each.id())) : null,
                            seating.opens(each.id()));
                })
                .toList();
    }

    private BigDecimal threshold(Round round) {
        if (!rules.usable()) {
            return BigDecimal.ZERO;
        }
        Edition edition = rules.evaluator().edition(round.date());
        return new Parameters(edition, round.date(), null).number(Edition.THRESHOLD);
    }
}
