package vn.binhchon.round;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * What the rules propose to the council, recorded and never altered afterwards.
 *
 * @param release the rules that proposed, by their content hash
 * @param lines one for each product
 */
public record Proposal(String release, List<Line> lines) {

    /** The council has to give the prize: products of one mean stand at the line between prizes. */
    public static final String PRIZE_OPEN = "PRIZE_OPEN";

    /** The council has to choose who goes up: products of one mean stand at that line. */
    public static final String WAY_UP_OPEN = "WAY_UP_OPEN";

    /**
     * What is proposed for one product.
     *
     * @param nomination the product
     * @param recognise true or false; null where the council's ballot decides, or a second scoring comes first
     * @param prize code of the prize; null when none
     * @param sendUp whether it goes to the level above; null where nothing is proposed
     * @param barred whether something in law stands against it, which no vote can overcome
     * @param reasons why, each with its rule and clause
     */
    public record Line(
            String nomination,
            @Nullable Boolean recognise,
            @Nullable String prize,
            @Nullable Boolean sendUp,
            boolean barred,
            List<Why> reasons) {

        /** Whether another proposes the same, whatever its reasons. */
        public boolean same(Line other) {
            return Objects.equals(recognise, other.recognise())
                    && Objects.equals(prize, other.prize())
                    && Objects.equals(sendUp, other.sendUp())
                    && barred == other.barred()
                    && Objects.equals(openQuestion(), other.openQuestion());
        }

        /** Whether one of the reasons is of this kind. */
        public boolean says(String verdict) {
            return reasons.stream().anyMatch(why -> why.verdict().equals(verdict));
        }

        /** What the council has to choose because nothing else does, in words; null when there is nothing, or it is left out. */
        public @Nullable Text openQuestion() {
            return reasons.stream()
                    .filter(why -> !Boolean.FALSE.equals(recognise))
                    .filter(why ->
                            why.verdict().equals(PRIZE_OPEN) || why.verdict().equals(WAY_UP_OPEN))
                    .map(Why::words)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A reason: what is proposed, the rule that says so, its clauses, and the words. */
    public record Why(String verdict, String rule, List<String> citations, Text words) {}

    /** The same, but what another proposal says of some of its products. */
    public Proposal with(Proposal other, Set<String> products) {
        return new Proposal(
                other.release(),
                lines.stream()
                        .map(line -> products.contains(line.nomination())
                                ? Objects.requireNonNullElse(other.of(line.nomination()), line)
                                : line)
                        .toList());
    }

    /** What is proposed for a product; null when it is not in the round. */
    public @Nullable Line of(String nomination) {
        return lines.stream()
                .filter(line -> line.nomination().equals(nomination))
                .findFirst()
                .orElse(null);
    }
}
