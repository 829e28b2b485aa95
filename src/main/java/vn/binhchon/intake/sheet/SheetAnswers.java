package vn.binhchon.intake.sheet;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a file when asked.
 *
 * @param tabs the tabs to be read, from 0; empty for every visible list
 * @param said the answer to each {@link SheetQuestion} by its key; nothing for one that was not answered
 */
public record SheetAnswers(Set<Integer> tabs, Map<String, Answer> said) {

    /** Nothing was said. */
    public static final SheetAnswers NONE = new SheetAnswers(Set.of(), Map.of());

    /** What may be answered. */
    public enum Answer {
        THOUSANDS,
        DECIMAL,
        SHOWN,
        HELD,
        AS_WRITTEN
    }

    /** The answer to a question; null while it has none. */
    @Nullable
    Answer to(String question) {
        return said.get(question);
    }

    /** What a mark within a figure is; null while nobody has said. */
    @Nullable
    Answer mark(boolean comma) {
        return to(comma ? SheetQuestion.COMMA : SheetQuestion.DOT);
    }
}
