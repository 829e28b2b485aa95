package vn.binhchon.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.text.TypedCode;

/**
 * What a paper says of the state it was made from: its code, the act the book ended with and that act's seal, and the hash of
 * what stands on the paper.
 *
 * @param code {@code BGK-1A2B3C4D-9F8E7D6C}: the kind, the seal's beginning, the content's beginning
 */
record Stamp(String code, int place, String seal, String contentHash) {

    private static final int SHOWN = 8;
    private static final Pattern CODE = Pattern.compile("([A-Z]{3})-?([0-9A-FOIL]{8})-?([0-9A-FOIL]{8})");

    /** A code as somebody typed, pasted or scanned it, also within the link or the line it stands in; O is read as 0, I and L as 1: the kind and the beginnings of the two hashes, in small letters. */
    record Asked(PaperKind kind, String seal, String content) {

        /** The code as it is printed. */
        String code() {
            return (kind.letters() + "-" + seal + "-" + content).toUpperCase(Locale.ROOT);
        }

        static Optional<Asked> of(String code) {
            Matcher matcher = CODE.matcher(TypedCode.of(code).toUpperCase(Locale.ROOT));
            if (!matcher.find()) {
                return Optional.empty();
            }
            return PaperKind.ofLetters(matcher.group(1))
                    .map(kind -> new Asked(kind, digits(matcher.group(2)), digits(matcher.group(3))));
        }

        private static String digits(String typed) {
            return typed.replace('O', '0').replace('I', '1').replace('L', '1').toLowerCase(Locale.ROOT);
        }
    }

    /** The stamps of a paper: one for each certificate, which is handed out by itself, else one for the whole. */
    static List<Stamp> each(Paper paper, TakenAct last) {
        if (paper.kind() != PaperKind.CERTIFICATES || paper.leaves().isEmpty()) {
            return List.of(of(paper, last));
        }
        return paper.leaves().stream()
                .map(leaf -> of(new Paper(paper.kind(), paper.round(), paper.synthetic(), List.of(leaf)), last))
                .toList();
    }

    /** The stamp of a paper made from a book that ends with this act. */
    static Stamp of(Paper paper, TakenAct last) {
        String hash = Sha256.hex(Json.MAPPER.writeValueAsBytes(paper));
        String code = paper.kind().letters() + "-" + last.seal().substring(0, SHOWN) + "-" + hash.substring(0, SHOWN);
        return new Stamp(code.toUpperCase(Locale.ROOT), last.place(), last.seal(), hash);
    }
}
