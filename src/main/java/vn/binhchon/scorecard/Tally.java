package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.finding.Points;
import vn.binhchon.nomination.ProductGroup;

/**
 * The lines of a score frame for one group of products, made ready to be added up for many nominations: of a card without points
 * only the lines that got some are made anew. Exact decimals throughout.
 */
public final class Tally {

    /** A head that is none of the edition's. */
    private static final int NONE = -1;

    private final String frame;
    private final Scorecard.Line[] empty;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Scorecard.Head> heads = new ArrayList<>();
    private final int[] headOf;

    /**
     * Makes a frame ready.
     *
     * @param frame the lines and their maxima
     * @param heads the statutory heads and their maxima
     * @param group the products' group
     */
    public Tally(ScoreFrame frame, List<Criterion> heads, ProductGroup group) {
        this.frame = frame.name();
        List<Scorecard.Line> lines = new ArrayList<>();
        for (FrameLine line : frame.lines()) {
            places.put(line.line(), lines.size());
            lines.add(new Scorecard.Line(
                    line.line(), line.head(), line.juror(), Scorecard.plain(line.max(group)), BigDecimal.ZERO));
        }
        this.empty = lines.toArray(Scorecard.Line[]::new);
        Map<String, Integer> headPlaces = new HashMap<>();
        for (Criterion head : heads) {
            BigDecimal max = head.max() == null ? BigDecimal.ZERO : head.max();
            headPlaces.put(head.code(), this.heads.size());
            this.heads.add(new Scorecard.Head(head.code(), Scorecard.plain(max), BigDecimal.ZERO));
        }
        this.headOf = lines.stream()
                .mapToInt(line -> headPlaces.getOrDefault(line.head(), NONE))
                .toArray();
    }

    /**
     * Adds up.
     *
     * @param awarded at most one finding for each line
     * @param threshold points needed
     */
    public Scorecard card(Collection<Points> awarded, BigDecimal threshold) {
        Scorecard.Line[] lines = empty.clone();
        BigDecimal[] sums = new BigDecimal[heads.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (Points each : awarded) {
            Integer place = places.get(each.criterion());
            if (place != null) {
                Scorecard.Line line = lines[place];
                BigDecimal given = Scorecard.plain(each.share().multiply(line.max()));
                lines[place] = new Scorecard.Line(line.line(), line.head(), line.juror(), line.max(), given);
                int head = headOf[place];
                if (head != NONE) {
                    sums[head] = sums[head].add(given);
                }
            }
        }
        List<Scorecard.Head> capped = new ArrayList<>(sums.length);
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < sums.length; i++) {
            Scorecard.Head head = heads.get(i);
            BigDecimal sum = sums[i].min(head.max());
            capped.add(new Scorecard.Head(head.head(), head.max(), Scorecard.plain(sum)));
            total = total.add(sum);
        }
        return new Scorecard(
                frame,
                Collections.unmodifiableList(Arrays.asList(lines)),
                Collections.unmodifiableList(capped),
                Scorecard.plain(total),
                Scorecard.plain(threshold));
    }

    /** What a finding gives of its line; zero where the frame has no such line. */
    public BigDecimal points(Points awarded) {
        Integer place = places.get(awarded.criterion());
        return place == null ? BigDecimal.ZERO : Scorecard.plain(awarded.share().multiply(empty[place].max()));
    }
}
