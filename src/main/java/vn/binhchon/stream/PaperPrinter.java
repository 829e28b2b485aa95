package vn.binhchon.stream;

import java.util.List;
import vn.binhchon.ledger.SignedPapers;
import vn.binhchon.round.Act;

/** Prints the papers that are kept once something is signed; the papers' own room does it. */
public interface PaperPrinter {

    /** Whether papers are kept after such an act. */
    boolean keepsAfter(Act act);

    /**
     * The papers of a round as its book stood after an act.
     *
     * @throws RuntimeException when one cannot be printed
     */
    List<Printed> print(String round, int place);

    /** A paper with its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Printed(SignedPapers.Entry paper, byte[] pdf) {}
}
