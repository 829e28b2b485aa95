package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.keeping.Stability;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;

/** The ranking of a round: ordered and filtered by what the address asks, with the lines that matter. */
@Controller
class RankingPage {

    /** Stability of more products than this is not worked out for a page; the statistics have it. */
    private static final int MOST_FOR_STABILITY = 150;

    private final Rounds rounds;
    private final Nominations nominations;
    private final ReadBooks books;
    private final RulesInForce rules;
    private final Seating seating;
    private final MessageSource messages;

    /** Worked out aside, by the seal it follows from; the page shows it once it is there. */
    private final Map<String, CompletableFuture<Stability>> stabilities = new ConcurrentHashMap<>();

    RankingPage(
            Rounds rounds,
            Nominations nominations,
            ReadBooks books,
            RulesInForce rules,
            Seating seating,
            MessageSource messages) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.books = books;
        this.rules = rules;
        this.seating = seating;
        this.messages = messages;
    }

    @GetMapping("/rounds/{id}/ranking")
    String ranking(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String reach,
            @RequestParam(required = false) @Nullable String apart,
            @RequestParam(required = false) @Nullable String unproven,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Round round = rounds.find(id).orElseThrow(NotHere::new);
        if (!seating.seesRanking(seating.in(round))) {
            return "redirect:/rounds/{id}/marking";
        }
        RankingAsked asked = RankingAsked.of(
                q, whole(group), place, reach, "true".equals(apart), "true".equals(unproven), sort, order, whole(page));
        ReadBooks.@Nullable Read read = books.of(id).orElse(null);
        Book book = read == null ? new Book(round) : read.book();
        Plan plan = rules.usable()
                ? rules.evaluator().plan(book.round().entry(), book.plan()).plan()
                : book.plan();
        BigDecimal threshold = threshold(round);
        Ranking ranking = Ranking.of(book, plan, threshold, nominations.ranked(id), nominations.unproven(id));
        Stability stability = read == null || !ranking.marked() ? null : stability(read, plan, threshold);
        model.addAttribute(
                "page",
                RankingView.of(
                        ranking,
                        asked,
                        new RankingView.Setting(round, plan, threshold, stability, stamp(id, read)),
                        words));
        return "desk/ranking";
    }

    /** What {@code ranking.js} asks now and then, to offer newer results. */
    @GetMapping(path = "/rounds/{id}/ranking/stamp", produces = "text/plain")
    ResponseEntity<String> stamp(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(stamp(id, books.of(id).orElse(null)));
    }

    private String stamp(String id, ReadBooks.@Nullable Read read) {
        return nominations.mark(id) + "." + (read == null ? "" : read.seal());
    }

    private BigDecimal threshold(Round round) {
        if (!rules.usable()) {
            return BigDecimal.ZERO;
        }
        Edition edition = rules.evaluator().edition(round.date());
        return new Parameters(edition, round.date(), null).number(Edition.THRESHOLD);
    }

    private @Nullable Stability stability(ReadBooks.Read read, Plan plan, BigDecimal threshold) {
        if (read.book().entrants().size() > MOST_FOR_STABILITY) {
            return null;
        }
        if (stabilities.size() > MOST_FOR_STABILITY) {
            stabilities.clear();
        }
        return stabilities
                .computeIfAbsent(
                        read.seal(),
                        seal -> CompletableFuture.supplyAsync(() -> Stability.of(read.book(), plan, threshold)))
                .getNow(null);
    }

    private static @Nullable Integer whole(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }
}
