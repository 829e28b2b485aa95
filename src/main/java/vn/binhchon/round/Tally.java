package vn.binhchon.round;

import java.util.Map;

/**
 * How a vote came out.
 *
 * @param motion what was voted on
 * @param base of how many a majority was taken
 * @param yes votes for; of a choice the most that one product got
 * @param no votes against
 * @param abstain abstentions
 * @param passed whether the list passed; of a choice always true
 * @param chosen of a choice, votes by product
 */
public record Tally(
        String motion, int base, int yes, int no, int abstain, boolean passed, Map<String, Integer> chosen) {}
