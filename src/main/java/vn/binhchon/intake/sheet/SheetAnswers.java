package vn.binhchon.intake.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a file when asked.
 *
 * @param tabs the tabs to be read, from 0; empty for every visible list
 * @param comma what a comma in a figure such as 150,000 is; null when not said
 * @param dot what a dot is
 * @param side which number counts where a cell shows another than it holds
 */
public record SheetAnswers(
        Set<Integer> tabs,
        @Nullable Mark comma,
        @Nullable Mark dot,
        @Nullable Side side) {

    /** Nothing was said. */
    public static final SheetAnswers NONE = new SheetAnswers(Set.of(), null, null, null);

    /** What a mark within a figure is. */
    public enum Mark {
        THOUSANDS,
        DECIMAL
    }

    /** A number that a cell has. */
    public enum Side {
        SHOWN,
        HELD
    }
}
