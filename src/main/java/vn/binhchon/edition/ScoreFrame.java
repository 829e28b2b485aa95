package vn.binhchon.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;
import vn.binhchon.text.Text;

/**
 * How the four heads are shared out among lines. The circular fixes the heads only; the jury head proposes the rest and the
 * council chair decides (TT 26/2014/TT-BCT, Điều 16(1)).
 */
public final class ScoreFrame {

    private final String name;
    private final List<FrameLine> lines;
    private final Map<String, FrameLine> byCode = new HashMap<>();

    /**
     * A frame whose lines are looked up often.
     *
     * @param name which frame it is: "model" for the one the rulebook proposes, otherwise the round's
     * @param lines in the order of their codes
     */
    public ScoreFrame(String name, List<FrameLine> lines) {
        this.name = name;
        this.lines = List.copyOf(lines);
        this.lines.forEach(line -> byCode.putIfAbsent(line.line(), line));
    }

    /** Which frame it is. */
    public String name() {
        return name;
    }

    /** Its lines, in the order of their codes. */
    public List<FrameLine> lines() {
        return lines;
    }

    /** The line of this code; null when the frame has none. */
    public @Nullable FrameLine line(String code) {
        return byCode.get(code);
    }

    /** What the lines under a head give together, points. */
    public BigDecimal sum(String head, ProductGroup group) {
        return lines.stream()
                .filter(l -> l.head().equals(head))
                .map(l -> l.max(group))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The same lines with other maxima, as a round has approved them.
     *
     * @param roundName names the round
     * @param maxima line to the maxima of groups 1 to 4; a line not named keeps its own
     * @throws IllegalArgumentException naming a line this frame does not have
     */
    public ScoreFrame with(String roundName, Map<String, List<BigDecimal>> maxima) {
        List<FrameLine> changed = new ArrayList<>();
        for (FrameLine line : lines) {
            List<BigDecimal> own = maxima.getOrDefault(line.line(), line.maxima());
            changed.add(new FrameLine(line.line(), line.juror(), own, line.label(), line.citation()));
        }
        maxima.keySet().stream()
                .filter(code -> !byCode.containsKey(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("the score frame has no line " + code);
                });
        return new ScoreFrame(roundName, changed);
    }

    /** Where this frame does not add up to the heads: one sentence for each head and group, in both languages. */
    public List<Text> faults(List<Criterion> heads) {
        List<Text> faults = new ArrayList<>();
        for (Criterion head : heads) {
            for (ProductGroup group : ProductGroup.values()) {
                BigDecimal sum = sum(head.code(), group);
                BigDecimal max = head.max();
                if (max != null && sum.compareTo(max) != 0) {
                    String vi = "Mục %s, nhóm %d: các dòng cộng lại được %s điểm, phải là %s";
                    String en = "Head %s, group %d: the lines sum to %s points, expected %s";
                    faults.add(new Text(
                            said(vi, head, group, sum, max, Language.VI),
                            said(en, head, group, sum, max, Language.EN)));
                }
            }
        }
        return faults;
    }

    private static String said(
            String pattern, Criterion head, ProductGroup group, BigDecimal sum, BigDecimal max, Language language) {
        return pattern.formatted(
                head.code(), group.number(), NumberWords.of(sum, language), NumberWords.of(max, language));
    }
}
