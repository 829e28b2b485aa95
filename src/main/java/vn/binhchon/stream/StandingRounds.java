package vn.binhchon.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.keeping.Keeping;
import vn.binhchon.keeping.Nominees;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rollout.backtest.Before;
import vn.binhchon.rollout.backtest.Proposals;
import vn.binhchon.round.Book;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;

/** How rounds stand by their books, for a back-test to hold its candidate against. */
@Component
class StandingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(StandingRounds.class);

    private final Books books;
    private final KeptReleases kept;
    private final Releases releases;
    private final RulesInForce rules;
    private final Nominations nominations;

    StandingRounds(Books books, KeptReleases kept, Releases releases, RulesInForce rules, Nominations nominations) {
        this.books = books;
        this.kept = kept;
        this.releases = releases;
        this.rules = rules;
        this.nominations = nominations;
    }

    /** As they stand while a candidate is back-tested. */
    Before against(LoadedRules candidate) {
        return new Against(candidate);
    }

    private final class Against implements Before {

        private final LoadedRules candidate;
        private final Map<String, Optional<LoadedRules>> pinned = new HashMap<>();

        Against(LoadedRules candidate) {
            this.candidate = candidate;
        }

        @Override
        public Plan plan(Round round) {
            Plan opened = round.plan() == null ? Plan.EMPTY : round.plan();
            return books.book(round.id()).map(Book::plan).orElse(opened);
        }

        @Override
        public @Nullable Evaluator evaluator(Round round) {
            LoadedRules now = judging(round.id());
            return now == null ? null : now.evaluator();
        }

        @Override
        public @Nullable Proposals proposals(Round round) {
            Book book = books.book(round.id()).orElse(null);
            LoadedRules now = judging(round.id());
            if (book == null || now == null || book.proposal() == null) {
                return null;
            }
            List<Nominees.Nominee> nominees = nominations.standing(round.id()).stream()
                    .map(each ->
                            new Nominees.Nominee(each.nomination(), each.card().total(), each.contentHash()))
                    .toList();
            return new Proposals(
                    keeping(now, nominees).proposal(book),
                    keeping(candidate, nominees).proposal(book));
        }

        private static Keeping keeping(LoadedRules by, List<Nominees.Nominee> nominees) {
            return new Keeping(new Keeping.Context(by.evaluator(), by.workingDays(), round -> nominees));
        }

        /** What a round is judged by; null where it can no longer be loaded, which the health says already. */
        private @Nullable LoadedRules judging(String round) {
            String release = Optional.ofNullable(kept.of(round)).orElse(rules.release());
            return release == null
                    ? null
                    : pinned.computeIfAbsent(release, this::load).orElse(null);
        }

        private Optional<LoadedRules> load(String release) {
            try {
                return Optional.of(release.equals(rules.release()) ? rules.loaded() : releases.load(release));
            } catch (RulesRefused e) {
                LOG.warn("A back-test does without {}, which cannot be loaded: {}", release, e.getMessage());
                return Optional.empty();
            }
        }
    }
}
