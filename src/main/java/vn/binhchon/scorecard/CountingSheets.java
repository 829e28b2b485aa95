package vn.binhchon.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.binhchon.finding.Verdict;
import vn.binhchon.round.Book;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Proposal;

/**
 * The sheets that count: handed in, of the last scoring that a product was in, by nobody who keeps out of it (TT 26/2014,
 * Điều 16(2)).
 */
public final class CountingSheets {

    private CountingSheets() {}

    /** Those of a book, by product and juror. */
    public static List<MarkSheet> of(Book book) {
        return of(book, (juror, nomination) -> false);
    }

    /** The same once somebody more, told by juror and product, keeps out. */
    public static List<MarkSheet> of(Book book, BiPredicate<String, String> out) {
        Set<String> again = again(book);
        List<MarkSheet> valid = new ArrayList<>();
        for (MarkSheet each : book.sheets()) {
            boolean last = book.scoring() < 2 || (again.contains(each.nomination()) == each.scoring() > 1);
            if (each.handedIn()
                    && last
                    && !book.recused(each.juror(), each.nomination())
                    && !out.test(each.juror(), each.nomination())) {
                valid.add(each);
            }
        }
        valid.sort(Comparator.comparing(MarkSheet::nomination).thenComparing(MarkSheet::juror));
        return valid;
    }

    /** What was proposed for a second scoring. */
    private static Set<String> again(Book book) {
        Set<String> again = new HashSet<>();
        for (Proposal proposal : book.proposals()) {
            for (Proposal.Line line : proposal.lines()) {
                if (line.reasons().stream().anyMatch(why -> why.verdict().equals(Verdict.SCORE_AGAIN.name()))) {
                    again.add(line.nomination());
                }
            }
        }
        return again;
    }

    /** How many each product of a book has; a product without any is not among them. */
    public static Map<String, Integer> counts(Book book) {
        Map<String, Integer> counts = new HashMap<>();
        of(book).forEach(each -> counts.merge(each.nomination(), 1, Integer::sum));
        return counts;
    }
}
