package vn.binhchon.keeping;

import java.util.List;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What people call the products, persons and motions of a round; ids are for machines. */
final class NamesInRound {

    private final Book book;

    NamesInRound(Book book) {
        this.book = book;
    }

    /** A product's name, with its maker or its id where others of the round bear the same; the id of an unknown one. */
    String product(String nomination) {
        Entrant entrant = book.entrant(nomination);
        if (entrant == null) {
            return nomination;
        }
        List<Entrant> namesakes = book.entrants().stream()
                .filter(each -> each.product().equals(entrant.product()))
                .toList();
        if (namesakes.size() == 1) {
            return entrant.product();
        }
        boolean ofOneMaker = namesakes.stream()
                        .filter(each -> each.establishment().equals(entrant.establishment()))
                        .count()
                > 1;
        return entrant.product() + " (" + entrant.establishment() + (ofOneMaker ? ", " + nomination : "") + ")";
    }

    /** The name of somebody on council or jury; the id of anybody else. */
    String person(String id) {
        return book.nameOf(id);
    }

    /** What is voted on. */
    Text motion(String motion) {
        String product = Meeting.productOf(motion);
        if (product != null) {
            return Sentences.of("motion.named.product", "product", product(product));
        }
        return motion.equals(Meeting.LIST) || motion.equals(Meeting.CHOICE)
                ? Sentences.of("motion.named." + motion)
                : new Text(motion, motion);
    }
}
