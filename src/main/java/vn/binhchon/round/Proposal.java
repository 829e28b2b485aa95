package vn.binhchon.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Text;

/**
 * What the rules propose to the council, recorded and never altered afterwards.
 *
 * @param release the rules that proposed, by their content hash
 * @param lines one for each product
 */
public record Proposal(String release, List<Line> lines) {

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
            List<Why> reasons) {}

    /** A reason: what is proposed, the rule that says so, its clauses, and the words. */
    public record Why(String verdict, String rule, List<String> citations, Text words) {}

    /** What is proposed for a product; null when it is not in the round. */
    public @Nullable Line of(String nomination) {
        return lines.stream()
                .filter(line -> line.nomination().equals(nomination))
                .findFirst()
                .orElse(null);
    }
}
