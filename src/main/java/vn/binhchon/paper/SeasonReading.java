package vn.binhchon.paper;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Makers;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.round.Round;
import vn.binhchon.season.Maker;
import vn.binhchon.season.RoundHeld;
import vn.binhchon.season.Season;
import vn.binhchon.support.Scheme;

/** Gathers a season from the ledger. */
@Component
class SeasonReading {

    private final Rounds rounds;
    private final Books books;
    private final Makers makers;
    private final Promotions promotions;

    SeasonReading(Rounds rounds, Books books, Makers makers, Promotions promotions) {
        this.rounds = rounds;
        this.books = books;
        this.makers = makers;
        this.promotions = promotions;
    }

    /**
     * What a place's rounds and schemes came to.
     *
     * @param samples whether made-up records count too; a real report takes in none of them
     */
    Season season(String jurisdiction, int from, int until, boolean samples) {
        List<RoundHeld> held = rounds.all().stream()
                .filter(each -> each.year() <= until && (samples || !each.synthetic()))
                .map(each -> held(each, jurisdiction))
                .toList();
        List<Scheme> schemes = promotions.schemes().stream()
                .filter(each -> samples || !each.synthetic())
                .toList();
        return Season.of(jurisdiction, from, until, held, schemes, promotions.reports());
    }

    private RoundHeld held(Round round, String jurisdiction) {
        Map<String, Maker> where = makers.of(round.id());
        return books.book(round.id())
                .filter(book -> !book.entrants().isEmpty())
                .map(book -> RoundHeld.of(book, where, jurisdiction))
                .orElseGet(() -> RoundHeld.of(round, where, jurisdiction));
    }
}
