package vn.binhchon.api;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rulebook.RuleFolder;

/**
 * A file as an analyst's draft has it.
 *
 * @param state unchanged, edited, fresh or gone
 * @param mark what a text typed over this one has to name
 * @param overtaken whether the folder's file changed since it was edited
 * @param savedAt when the draft was last kept; null for a file that is unchanged
 * @param text as the draft has it; null for a file that is gone, and in lists
 */
record DraftFile(
        String path,
        State state,
        String mark,
        boolean overtaken,
        @Nullable Instant savedAt,
        @Nullable String text) {

    /** What the draft makes of a file. */
    enum State {
        UNCHANGED,
        EDITED,
        FRESH,
        GONE
    }

    static DraftFile unchanged(String path, String text) {
        return new DraftFile(path, State.UNCHANGED, EditedFile.mark(text), false, null, text);
    }

    static DraftFile of(EditedFile file, RuleFolder folder) {
        return new DraftFile(
                file.path(),
                file.gone() ? State.GONE : file.base() == null ? State.FRESH : State.EDITED,
                file.mark(),
                !Objects.equals(file.base(), folder.files().get(file.path())),
                file.saved(),
                file.text());
    }

    static DraftFile brief(EditedFile file, RuleFolder folder) {
        DraftFile whole = of(file, folder);
        return new DraftFile(whole.path(), whole.state(), whole.mark(), whole.overtaken(), whole.savedAt(), null);
    }
}
