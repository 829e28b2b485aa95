package vn.binhchon.round;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of some people are enough, as a plan writes it: {@code 5} of them, {@code 2/3} of them or more, {@code >1/2} of them.
 *
 * @param beyond whether it has to be more than that
 * @param of a number of people, or the upper part of a fraction
 * @param by the lower part of the fraction; 0 for a number of people
 */
public record Portion(boolean beyond, int of, int by) {

    /** How a portion is written. */
    public static final String PATTERN = "(>=|>|)\\s*(\\d{1,4})(?:\\s*/\\s*([1-9]\\d{0,3}))?";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    /**
     * Reads a portion.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Portion read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException(text + " is no portion such as 5, 2/3 or >1/2");
        }
        String by = written.group(3);
        return new Portion(
                written.group(1).equals(">"),
                Integer.parseInt(written.group(2)),
                by == null ? 0 : Integer.parseInt(by));
    }

    /** Whether so many of a base are enough; of nobody there is never enough. */
    public boolean reached(int have, int base) {
        if (base <= 0) {
            return false;
        }
        long reached = by == 0 ? have : (long) have * by;
        long needed = by == 0 ? of : (long) of * base;
        return beyond ? reached > needed : reached >= needed;
    }
}
