package vn.binhchon.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Objection;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Objects to an act that was made from an older state than the one it would replace: of two at once, the second is told. */
final class SeenRevision {

    private SeenRevision() {}

    static List<Objection> check(Book book, Act act) {
        if (!(act instanceof Act.Replacing replacing)) {
            return List.of();
        }
        @Nullable Integer seen = replacing.seen();
        int stands = book.revision(replacing.whole());
        if (seen == null || seen == stands) {
            return List.of();
        }
        Text words = Sentences.of("act.seen-older", "seen", seen, "stands", stands);
        return List.of(Objection.of("seen", seen, String.valueOf(stands), words.vi(), words.en()));
    }
}
