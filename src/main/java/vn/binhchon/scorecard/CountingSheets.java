package vn.binhchon.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhchon.round.Book;
import vn.binhchon.round.MarkSheet;

/**
 * The sheets that count: handed in, of the last scoring a product has sheets of, by nobody who keeps out of it (TT 26/2014,
 * Điều 16(2)).
 */
public final class CountingSheets {

    private CountingSheets() {}

    /** Those of a book, by product and juror. */
    public static List<MarkSheet> of(Book book) {
        Map<String, Integer> last = new HashMap<>();
        List<MarkSheet> valid = new ArrayList<>();
        for (MarkSheet each : book.sheets()) {
            if (each.handedIn() && !book.recused(each.juror(), each.nomination())) {
                valid.add(each);
                last.merge(each.nomination(), each.scoring(), Integer::max);
            }
        }
        valid.removeIf(each -> each.scoring() != last.getOrDefault(each.nomination(), 0));
        valid.sort(Comparator.comparing(MarkSheet::nomination).thenComparing(MarkSheet::juror));
        return valid;
    }

    /** How many each product of a book has; a product without any is not among them. */
    public static Map<String, Integer> counts(Book book) {
        Map<String, Integer> counts = new HashMap<>();
        of(book).forEach(each -> counts.merge(each.nomination(), 1, Integer::sum));
        return counts;
    }
}
