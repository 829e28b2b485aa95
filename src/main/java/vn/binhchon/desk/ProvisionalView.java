package vn.binhchon.desk;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Proposal;

/**
 * The list of those proposed, as anybody may see it while it is up and nothing is decided: no marks, no persons.
 *
 * @param days from when to when it is up, in words
 */
record ProvisionalView(String title, boolean synthetic, String days, List<Line> lines) {

    /** A product that is proposed to be recognised. */
    record Line(
            String product, String establishment, @Nullable String locality) {}

    /** The list of a round; null when none is up. */
    static @Nullable ProvisionalView of(Book book, Words words) {
        Act.ProvisionalListPosted posted = book.provisionalList();
        Proposal proposal = book.proposal();
        if (posted == null || proposal == null || book.phase() != Phase.MARKED) {
            return null;
        }
        List<Line> lines = book.entrants().stream()
                .filter(each -> {
                    Proposal.Line line = proposal.of(each.nomination());
                    return line != null && Boolean.TRUE.equals(line.recognise());
                })
                .map(each -> new Line(
                        book.isSet(each) ? words.say("book.set", each.product()) : each.product(),
                        each.establishment(),
                        each.locality()))
                .sorted(Comparator.comparing(Line::product, Collator.getInstance(new ULocale("vi"))))
                .toList();
        return new ProvisionalView(
                words.text(book.round().title()),
                book.round().synthetic(),
                words.say("posting.up", words.day(posted.on()), words.day(posted.until())),
                lines);
    }
}
