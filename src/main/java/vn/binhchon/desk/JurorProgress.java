package vn.binhchon.desk;

import java.util.List;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Jury;
import vn.binhchon.round.MarkSheet;

/**
 * How far a juror has come with the sheets of the scoring under way.
 *
 * @param of how many products are the juror's to mark
 * @param handedIn how many sheets are handed in
 * @param drafts how many were begun and not handed in
 */
record JurorProgress(String juror, String name, int of, int handedIn, int drafts) {

    int missing() {
        return of - handedIn;
    }

    static List<JurorProgress> of(Book book) {
        return book.jury().members().stream().map(each -> of(book, each)).toList();
    }

    private static JurorProgress of(Book book, Jury.Juror juror) {
        List<Entrant> own = book.entrants().stream()
                .filter(each -> juror.marks(each.group()) && !book.recused(juror.id(), each.nomination()))
                .toList();
        int handedIn = 0;
        int drafts = 0;
        for (Entrant each : own) {
            MarkSheet sheet = book.sheet(juror.id(), each.nomination());
            if (sheet != null && sheet.handedIn()) {
                handedIn++;
            } else if (sheet != null && !sheet.marks().isEmpty()) {
                drafts++;
            }
        }
        return new JurorProgress(juror.id(), juror.name(), own.size(), handedIn, drafts);
    }
}
