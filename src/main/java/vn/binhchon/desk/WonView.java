package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhchon.keeping.Award;
import vn.binhchon.rollout.backtest.Difference;
import vn.binhchon.rollout.backtest.Won;

/**
 * A product that comes away with something else under a candidate, in words.
 *
 * @param basis the jury's marks, or points by evidence in their stead
 * @param because what the rules say differently of it, or that others move it
 */
record WonView(
        String nomination,
        String product,
        String round,
        String group,
        String basis,
        String was,
        String is,
        List<String> because) {

    static WonView of(Won won, Words words) {
        return new WonView(
                won.nomination(),
                won.product(),
                won.round(),
                words.say("bench.group." + won.group()),
                words.say(won.marked() ? "bench.won.marked" : "bench.won.evidence"),
                said(won.was(), words),
                said(won.is(), words),
                won.because().isEmpty()
                        ? List.of(words.say("bench.won.others"))
                        : won.because().stream()
                                .map(each -> because(each, words))
                                .toList());
    }

    /** What a product comes away with, as a line: chosen or not, its prize, its place in the group, its way up. */
    static String said(Award award, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("bench.won.selected." + award.selected()));
        if (award.prize() != null) {
            parts.add(words.say("bench.won.prize", award.prize()));
        }
        if (award.groupPlace() != null) {
            parts.add(words.say("bench.won.place", award.groupPlace()));
        }
        if (award.sendUp() != null) {
            parts.add(words.say("bench.won.up." + award.sendUp()));
        }
        return String.join(" · ", parts);
    }

    /** A rule with what it said before and says now. */
    static String because(Difference each, Words words) {
        String where = each.criterion().isEmpty() ? each.rule() : each.criterion() + " · " + each.rule();
        return where + ": " + said(each, each.was(), words) + " → " + said(each, each.is(), words);
    }

    /** What a rule says of one nomination: points, that it bars, what it proposes, or nothing. */
    static String said(Difference of, @Nullable String said, Words words) {
        if (said == null) {
            return words.say("bench.said.nothing");
        }
        if (of.criterion().isEmpty()) {
            return words.say("bench.said." + said.toLowerCase(Locale.ROOT));
        }
        return said.equals("bar") ? words.say("bench.said.bar") : words.number(new BigDecimal(said));
    }
}
