package vn.binhchon.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Explained;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;

/**
 * The page of one nomination: why it has its points, and why no more.
 *
 * @param top what is looked at
 * @param sum how far it is
 * @param gate whether it may be considered
 * @param score its points
 * @param clauses every clause the page cites
 * @param legend the words of the flags that occur
 * @param left what was kept of it
 */
record NominationView(
        Top top,
        Sum sum,
        GateView gate,
        ScoreView score,
        List<Grounds.Clause> clauses,
        List<Flag> legend,
        RecordView left) {

    /** What the nomination is. */
    record Top(
            String id,
            String product,
            @Nullable String establishment,
            String place,
            @Nullable String roundId,
            String round,
            boolean roundSynthetic,
            String level,
            int group,
            String groupName,
            String day,
            String edition,
            boolean synthetic,
            boolean withdrawn,
            String release,
            String releaseShort,
            String contentHash) {}

    /**
     * How far it is.
     *
     * @param reaches whether its points reach the threshold; a bar is another matter
     * @param frameIsModel whether the points of lines are the rulebook's proposal and no law
     */
    record Sum(
            ScoreView.Amount total,
            String threshold,
            int thresholdPercent,
            String missing,
            boolean reaches,
            boolean barred,
            boolean frameIsModel,
            String provisional) {}

    /** A flag in words. */
    record Flag(String flag, String words, String meaning) {}

    /** The name of the frame that the rulebook proposes. */
    private static final String MODEL_FRAME = "model";

    static NominationView of(
            Explained explained,
            Contact contact,
            boolean withdrawn,
            @Nullable Round round,
            List<Nominations.Event> history,
            Labels labels,
            Words words) {
        Facts facts = new Facts(explained.nomination().sources(), words);
        return new NominationView(
                top(explained, contact, withdrawn, round, labels, words),
                sum(explained, words),
                new GateReading(explained, facts, labels, words).view(),
                new ScoreReading(explained, facts, labels, words).view(),
                explained.clauses().stream()
                        .map(each -> Grounds.Clause.of(explained, each.text(), words))
                        .toList(),
                legend(explained, words),
                RecordView.of(explained, history, labels, words));
    }

    private static Top top(
            Explained explained,
            Contact contact,
            boolean withdrawn,
            @Nullable Round round,
            Labels labels,
            Words words) {
        Nomination nomination = explained.nomination();
        String roundTitle = round != null
                ? words.text(round.title())
                : nomination.round() == null ? words.say("round.none") : nomination.round();
        return new Top(
                nomination.id(),
                nomination.product().name(),
                nomination.establishment().name(),
                place(contact.in(nomination.establishment())),
                nomination.round(),
                roundTitle,
                round != null && round.synthetic(),
                labels.level(nomination.entry().level(), explained.date(), words),
                explained.group(),
                labels.group(explained.group(), words),
                words.day(explained.date()),
                words.text(explained.edition().title()),
                nomination.synthetic(),
                withdrawn,
                explained.release(),
                explained
                        .release()
                        .substring(0, Math.min(12, explained.release().length())),
                explained.published());
    }

    private static String place(Establishment maker) {
        return Stream.of(maker.address(), maker.commune(), maker.district(), maker.province())
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Sum sum(Explained explained, Words words) {
        Explained.Card card = explained.card();
        return new Sum(
                LineReading.amount(card.total(), card.outOf(), words),
                words.number(card.threshold()),
                Words.percent(card.threshold(), card.outOf()),
                words.number(card.missing()),
                card.missing().signum() == 0,
                explained.barred(),
                explained.frame().equals(MODEL_FRAME),
                words.text(explained.provisional()));
    }

    private static List<Flag> legend(Explained explained, Words words) {
        Stream<String> cited = explained.clauses().stream().map(Explained.Clause::flag);
        Stream<String> frame = explained.frame().equals(MODEL_FRAME) ? Stream.of("MODEL") : Stream.empty();
        List<String> order = List.of("READ", "SEC", "INF", "NF", "MODEL");
        return Stream.concat(cited, frame)
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .map(flag -> new Flag(flag, words.name("flag.", flag), words.name("flag.meaning.", flag)))
                .toList();
    }
}
