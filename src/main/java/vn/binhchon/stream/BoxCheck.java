package vn.binhchon.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Objection;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Vote;
import vn.binhchon.text.Sentences;

/** Compares the count of an open secret ballot with its box: whoever sends it, only what the closed box holds is taken. */
final class BoxCheck {

    private BoxCheck() {}

    /** What stands against an act that ends the open secret ballot; nothing against any other act. */
    static List<Objection> objections(Book book, Act act, BallotBoxes boxes) {
        OpenVote open = book.sitting().openVote();
        if (open == null || !open.secret()) {
            return List.of();
        }
        String round = book.round().id();
        if (act instanceof Act.BallotsCounted counted) {
            BallotBoxes.Box box = boxes.box(round, open.put());
            boolean own = box.closed() && sums(counted).equals(nonZero(box.sums()));
            return own ? List.of() : objection(counted.motion(), "the count of the box", "motion.box-only");
        }
        if (act instanceof Act.MotionClosed) {
            // One ballot alone cannot be counted without telling whose it is; its vote is void and begins anew.
            boolean countable = boxes.box(round, open.put()).voted().size() > 1;
            return countable ? objection(open.motion(), "the count of the box", "motion.box-first") : List.of();
        }
        return List.of();
    }

    private static List<Objection> objection(String motion, String expected, String key) {
        return List.of(new Objection("motion", motion, expected, Sentences.of(key), null));
    }

    private static Map<String, Integer> sums(Act.BallotsCounted counted) {
        Map<String, Integer> sums = new HashMap<>(Objects.requireNonNullElse(counted.chosen(), Map.of()));
        put(sums, Vote.YES, counted.yes());
        put(sums, Vote.NO, counted.no());
        put(sums, Vote.ABSTAIN, counted.abstain());
        return nonZero(sums);
    }

    private static void put(Map<String, Integer> sums, Vote vote, @Nullable Integer votes) {
        if (votes != null) {
            sums.put(vote.name().toLowerCase(Locale.ROOT), votes);
        }
    }

    private static Map<String, Integer> nonZero(Map<String, Integer> sums) {
        Map<String, Integer> some = new HashMap<>(sums);
        some.values().removeIf(each -> each == 0);
        return some;
    }
}
