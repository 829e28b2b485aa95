package vn.binhchon.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;

/**
 * The public page of results.
 *
 * @param rounds rounds whose results were announced, the newest announcement first
 * @param count how many certificates answer the search
 * @param lines the newest of them
 */
record ResultsView(String q, String round, List<Announced> rounds, String count, boolean more, List<Line> lines) {

    private static final int MOST = 200;

    /** A round that was announced. */
    record Announced(String id, String title, String day, boolean synthetic, boolean chosen) {}

    /** How a certificate stands today. */
    enum Standing {
        HOLDS,
        EXPIRED,
        REVOKED
    }

    /** A certificate. */
    record Line(
            String number,
            String nomination,
            String product,
            String establishment,
            String round,
            boolean synthetic,
            @Nullable String prize,
            String decision,
            String authority,
            String issued,
            String until,
            @Nullable String revoked,
            Standing standing) {}

    static ResultsView of(
            Map<String, LocalDate> published,
            List<Round> rounds,
            List<Registered> certificates,
            @Nullable String q,
            @Nullable String chosen,
            LocalDate today,
            Words words) {
        Sought sought = new Sought(q);
        String round = chosen != null && published.containsKey(chosen) ? chosen : "";
        List<Registered> found = certificates.stream()
                .filter(each -> round.isEmpty() || each.round().equals(round))
                .filter(each -> sought.in(each.product() + " " + each.establishment(), each.id(), each.nomination()))
                .toList();
        List<Announced> announced = published.entrySet().stream()
                .flatMap(each -> rounds.stream()
                        .filter(known -> known.id().equals(each.getKey()))
                        .map(known -> new Announced(
                                known.id(),
                                words.text(known.title()),
                                words.day(each.getValue()),
                                known.synthetic(),
                                known.id().equals(round))))
                .toList();
        return new ResultsView(
                sought.typed(),
                round,
                announced,
                words.number(found.size()),
                found.size() > MOST,
                found.stream()
                        .limit(MOST)
                        .map(each -> line(each, rounds, today, words))
                        .toList());
    }

    /** A certificate in words, as it stands on a day. */
    static Line line(Registered each, List<Round> rounds, LocalDate today, Words words) {
        Round round = rounds.stream()
                .filter(known -> known.id().equals(each.round()))
                .findFirst()
                .orElse(null);
        return new Line(
                each.id(),
                each.nomination(),
                each.product(),
                each.establishment(),
                round == null ? each.round() : words.text(round.title()),
                round != null && round.synthetic(),
                each.prize(),
                each.decision(),
                each.authority(),
                words.day(each.issuedOn()),
                words.day(each.validUntil()),
                each.revokedOn() == null ? null : words.day(each.revokedOn()),
                each.revokedOn() != null
                        ? Standing.REVOKED
                        : today.isAfter(each.validUntil()) ? Standing.EXPIRED : Standing.HOLDS);
    }
}
