package vn.binhchon.intake.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a file when asked.
 *
 * @param tabs the tabs to be read, from 0; empty for every visible list
 * @param comma what a comma in a figure such as 150,000 is; null when not said
 * @param dot what a dot is
 */
public record SheetAnswers(
        Set<Integer> tabs, @Nullable Mark comma, @Nullable Mark dot) {

    /** Nothing was said. */
    public static final SheetAnswers NONE = new SheetAnswers(Set.of(), null, null);

    /** What a mark within a figure is. */
    public enum Mark {
        THOUSANDS,
        DECIMAL
    }
}
